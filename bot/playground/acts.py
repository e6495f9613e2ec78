"""Every act of the control API that is done at once, by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.playground.actions import buttons, membership, talk
from bot.playground.faults import Fault, FaultKind
from bot.playground.messages import Message
from bot.playground.people import ChatKind
from bot.playground.refusal import Json
from bot.playground.view import MESSAGES_SHOWN, chat_view, message_view, messages_view, state_view, user_view
from bot.playground.wish import Wish

Act = Callable[[Wish], Any]
ACTS: dict[str, Act] = {}


def _act(name: str) -> Callable[[Act], Act]:
    def keep(act: Act) -> Act:
        ACTS[name] = act
        return act

    return keep


def _shown(wish: Wish, message: Message) -> Json:
    return message_view(wish.world, message)


@_act("person")
def _person(wish: Wish) -> Json:
    fields = ("last_name", "username", "language", "hides_forwards", "is_bot")
    more = {name: wish.get(name) for name in fields if wish.get(name) is not None}
    user = wish.world.add_user(str(wish.get("name", "Somebody")), **more)
    wish.world.private_chat(user)
    return user_view(user)


@_act("group")
def _group(wish: Wish) -> Json:
    world, owner = wish.world, wish.user("owner")
    chat = membership.make_group(
        world,
        str(wish.get("title", "Group")),
        owner,
        people=[world.users[number] for number in wish.get("people", [])],
        kind=ChatKind(wish.get("kind", "supergroup")),
        forum=bool(wish.get("forum", False)),
        username=str(wish.get("username", "")),
        protected=bool(wish.get("protected", False)),
    )
    if wish.get("bot", True):
        membership.add_bot(world, chat, owner, wish.get("rights"))
    return chat_view(world, chat)


@_act("channel")
def _channel(wish: Wish) -> Json:
    world, owner = wish.world, wish.user("owner")
    chat = membership.make_channel(
        world,
        str(wish.get("title", "Channel")),
        owner,
        username=str(wish.get("username", "")),
        linked=wish.chat_or_none("linked"),
        signs=bool(wish.get("signs", False)),
    )
    if wish.get("bot", True):
        membership.add_bot(world, chat, owner, wish.get("rights"))
    return chat_view(world, chat)


@_act("say")
def _say(wish: Wish) -> Json:
    message = talk.say(
        wish.world,
        wish.user(),
        wish.chat(),
        str(wish.get("text", "")),
        entities=wish.get("entities", []),
        topic=int(wish.get("topic", 0)),
        reply_to=wish.answered(),
        quote=str(wish.get("quote", "")),
        anonymous=bool(wish.get("anonymous", False)),
        as_channel=wish.chat_or_none("as_channel"),
        media=wish.media(wish.get("media")),
    )
    return _shown(wish, message)


@_act("start")
def _start(wish: Wish) -> Json:
    return _shown(wish, talk.start(wish.world, wish.user(), str(wish.get("payload", ""))))


@_act("post")
def _post(wish: Wish) -> Json:
    message = talk.post(
        wish.world,
        wish.chat(),
        str(wish.get("text", "")),
        entities=wish.get("entities", []),
        media=wish.media(wish.get("media")),
        signature=str(wish.get("signature", "")),
        message_id=int(wish.get("message_id", 0)),
    )
    return _shown(wish, message)


@_act("album")
def _album(wish: Wish) -> Json:
    chat = wish.chat()
    user = None if chat.kind is ChatKind.CHANNEL else wish.user()
    items = [media for raw in wish.get("items", []) if (media := wish.media(raw))]
    sent = talk.send_album(wish.world, user, chat, items, str(wish.get("caption", "")))
    return {"messages": [_shown(wish, message) for message in sent]}


@_act("forward")
def _forward(wish: Wish) -> Json:
    source = wish.message("message", "from_chat")
    topic = int(wish.get("topic", 0))
    return _shown(wish, talk.forward(wish.world, wish.user(), source, wish.chat(), topic=topic))


@_act("forward_from_outside")
def _forward_from_outside(wish: Wish) -> Json:
    names = ("name", "title", "username", "message_id", "signature", "entities")
    more = {name: wish.get(name) for name in names if wish.get(name) is not None}
    message = talk.forward_from_outside(
        wish.world,
        wish.user(),
        str(wish.get("text", "")),
        kind=str(wish.get("kind", "channel")),
        chat=wish.chat(),
        at=wish.moment("at"),
        media=wish.media(wish.get("media")),
        **more,
    )
    return _shown(wish, message)


@_act("edit")
def _edit(wish: Wish) -> Json:
    edited = talk.edit(wish.world, wish.message(), str(wish.get("text", "")), wish.get("entities", []))
    return _shown(wish, edited)


@_act("edit_unchanged")
def _edit_unchanged(wish: Wish) -> Json:
    return _shown(wish, talk.touch_unchanged(wish.world, wish.message()))


@_act("delete")
def _delete(wish: Wish) -> Json:
    talk.delete(wish.world, wish.message())
    return {}


@_act("press")
def _press(wish: Wish) -> Json:
    message = wish.message()
    data = wish.get("data")
    if data is None:
        found = buttons.button(message, str(wish.get("label", "")))
        data = found.get("callback_data")
        if data is None:
            copied = (found.get("copy_text") or {}).get("text", "")
            return {"press_id": "", "url": found.get("url", ""), "copy": copied}
    return {"press_id": buttons.press(wish.world, wish.user(), message, data).id, "url": "", "copy": ""}


@_act("react")
def _react(wish: Wish) -> Json:
    buttons.react(wish.world, wish.user(), wish.message(), wish.get("emojis", []))
    return {}


@_act("block")
def _block(wish: Wish) -> Json:
    membership.block(wish.world, wish.user())
    return {}


@_act("unblock")
def _unblock(wish: Wish) -> Json:
    membership.unblock(wish.world, wish.user())
    return {}


@_act("deactivate")
def _deactivate(wish: Wish) -> Json:
    membership.deactivate(wish.world, wish.user())
    return {}


@_act("delete_chat")
def _delete_chat(wish: Wish) -> Json:
    membership.delete_chat(wish.world, wish.chat())
    return {}


@_act("add_bot")
def _add_bot(wish: Wish) -> Json:
    membership.add_bot(wish.world, wish.chat(), wish.user("by"), wish.get("rights"))
    return {}


@_act("remove_bot")
def _remove_bot(wish: Wish) -> Json:
    membership.leave(wish.world, wish.chat(), wish.world.bot, wish.user("by"))
    return {}


@_act("promote")
def _promote(wish: Wish) -> Json:
    who = wish.user() if wish.get("user") else wish.world.bot
    anonymous, title = bool(wish.get("anonymous", False)), str(wish.get("title", ""))
    rights = wish.get("rights")
    membership.promote(
        wish.world, wish.chat(), wish.user("by"), who, rights, anonymous=anonymous, title=title
    )
    return {}


@_act("demote")
def _demote(wish: Wish) -> Json:
    who = wish.user() if wish.get("user") else wish.world.bot
    membership.demote(wish.world, wish.chat(), wish.user("by"), who)
    return {}


@_act("restrict")
def _restrict(wish: Wish) -> Json:
    who = wish.user() if wish.get("user") else wish.world.bot
    membership.restrict(wish.world, wish.chat(), wish.user("by"), who)
    return {}


@_act("join")
def _join(wish: Wish) -> Json:
    membership.join(wish.world, wish.chat(), wish.user())
    return {}


@_act("leave")
def _leave(wish: Wish) -> Json:
    membership.leave(wish.world, wish.chat(), wish.user())
    return {}


@_act("upgrade")
def _upgrade(wish: Wish) -> Json:
    return chat_view(wish.world, membership.upgrade(wish.world, wish.chat(), wish.user("by")))


@_act("add_topic")
def _add_topic(wish: Wish) -> Json:
    topic = membership.add_topic(wish.world, wish.chat(), wish.user("by"), str(wish.get("name", "Topic")))
    return {"id": topic.id, "name": topic.name}


@_act("close_topic")
def _close_topic(wish: Wish) -> Json:
    topic = wish.chat().topics[int(wish.get("topic"))]
    closed = bool(wish.get("closed", True))
    membership.set_topic_closed(wish.world, wish.chat(), wish.user("by"), topic, closed=closed)
    return {}


@_act("fault")
def _fault(wish: Wish) -> Json:
    more = {name: value for name, value in wish.body.items() if name != "kind"}
    wish.world.faults.order(Fault(FaultKind(wish.get("kind", "refuse")), **more))
    return {}


@_act("clear_faults")
def _clear_faults(wish: Wish) -> Json:
    wish.world.faults.clear()
    return {}


@_act("poison")
def _poison(wish: Wish) -> Json:
    return {"update_id": wish.world.poison(wish.get("raw"))}


@_act("deliver_twice")
def _deliver_twice(wish: Wish) -> Json:
    wish.world.updates.repeat_next(int(wish.get("count", 1)))
    return {}


@_act("floods")
def _floods(wish: Wish) -> Json:
    wish.world.floods.enabled = bool(wish.get("enabled", True))
    return {"passed": wish.world.floods.passed, "refused": wish.world.floods.refused}


@_act("privacy_mode")
def _privacy_mode(wish: Wish) -> Json:
    wish.world.profile.privacy_mode = bool(wish.get("enabled", True))
    return {}


@_act("advance")
def _advance(wish: Wish) -> Json:
    wish.world.advance(float(wish.get("seconds", 0)))
    return {"now": wish.world.now().isoformat()}


@_act("state")
def _state(wish: Wish) -> Json:
    return state_view(wish.world)


@_act("messages")
def _messages(wish: Wish) -> Json:
    limit = int(wish.get("limit", MESSAGES_SHOWN))
    shown = messages_view(wish.world, wish.chat(), int(wish.get("since", 0)), limit)
    return {"revision": wish.world.revision, "messages": shown}


@_act("calls")
def _calls(wish: Wish) -> Json:
    wanted = str(wish.get("method", "")).lower()
    calls = [call for call in wish.world.calls if not wanted or call.method.lower() == wanted]
    rows = [{"method": c.method, "chat_id": c.chat_id, "outcome": c.outcome} for c in calls]
    return {"calls": rows}
