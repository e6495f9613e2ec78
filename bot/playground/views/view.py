"""What a person sees: messages, chats and the whole world, as JSON for the page and for scenes."""

from __future__ import annotations

from datetime import UTC

from bot.playground.refusal import Json
from bot.playground.rich.rows import inside_of
from bot.playground.rich.spoken import words_of
from bot.playground.views.eyes import whispers_for
from bot.playground.views.kinds import kind_of, media_view, thing_view
from bot.playground.views.rooms import room_view
from bot.playground.views.service_words import service_words
from bot.playground.world.members import User
from bot.playground.world.menus import ANY_PRIVATE_CHAT, commands_for, offered
from bot.playground.world.messages import Chat, Message, Origin
from bot.playground.world.things import Rich
from bot.playground.world.world import World

MESSAGES_SHOWN = 200
REPLY_SHOWN = 200  # units of the answered text


def message_view(world: World, message: Message) -> Json:
    """One message as its chat shows it."""
    return {**_written(message), **_bound(world, message), **_carried(world, message)}


def _written(message: Message) -> Json:
    """Who wrote what, when and where; what has become of it since."""
    rich = message.thing.message if isinstance(message.thing, Rich) else None
    return {
        "id": message.id or message.whisper_id,
        "place": place_of(message),
        "chat_id": message.chat.id,
        "revision": message.revision,
        "at": message.at.astimezone(UTC).isoformat(),
        "author": _author(message),
        "author_id": message.sender.id if message.sender else 0,
        "text": words_of(rich) if rich else message.content.text,
        "rich": rich,
        "entities": [dict(entity) for entity in message.content.entities],
        "edited": message.edited_at is not None,
        "silent": message.is_silent,
        "deleted": message.is_deleted,
        "protected": message.is_protected or message.chat.is_protected,
        "automatic": message.is_automatic_forward,
        "service": service_words(message),
    }


def _bound(world: World, message: Message) -> Json:
    """What it belongs to: what it answers, where it is from, who may see it."""
    return {
        "from_bot": message.sender is world.bot,
        "reply_to": message.reply_to.id if message.reply_to else 0,
        "quote": message.quote.text if message.quote else "",
        "replied": _replied(message.reply_to),
        "thread_id": message.thread_id,
        "album": message.album,
        "pinned": message.id in message.chat.pinned,
        "forwarded": _origin_view(message.origin),
        "answers_elsewhere": _elsewhere(message.external),
        "via": message.via_bot.username if message.via_bot else "",
        "only_for": message.receiver.id if message.receiver else 0,
        "replaces": message.replaces,
    }


def _carried(world: World, message: Message) -> Json:
    """What it has beside its words: files, buttons, reactions."""
    return {
        "media": media_view(message),
        "thing": thing_view(world, message),
        "caption_above": message.caption_above,
        "buttons": [[_button_view(button) for button in row] for row in message.keyboard],
        "inside": [_button_view(button) for button in inside_of(message)],
        "preview": _preview(message.link_preview),
        "reactions": message.reaction_counts,
        "reactions_big": message.is_reaction_big,
        "reacted": list(message.reactions.get(world.page_user_id, ())),
        "markup": message.other_markup,
    }


def place_of(message: Message) -> float:
    """Where it stands in its chat: ids grow downwards, a whisper stands below what it followed."""
    if message.id:
        return message.id
    return (message.replaces or message.follows) + message.whisper_id % 1_000_000 / 1_000_000


def _author(message: Message) -> str:
    if message.sender_chat is not None:
        return message.sender_chat.name
    return message.sender.name if message.sender else message.chat.name


def _button_view(button: Json) -> Json:
    copied = button.get("copy_text") or {}
    return {
        "text": button["text"],
        "data": button.get("callback_data", ""),
        "url": button.get("url", ""),
        "copy": copied.get("text", "") if isinstance(copied, dict) else "",
        "inline": button.get("switch_inline_query_current_chat", button.get("switch_inline_query")),
        "web_app": (button.get("web_app") or {}).get("url", ""),
        "style": button.get("style", ""),
        "disabled": "disabled" in button,
    }


def _origin_view(origin: Origin | None) -> Json | None:
    if origin is None:
        return None
    name = origin.user.name if origin.user else origin.chat.name if origin.chat else origin.name
    link = ""
    if origin.kind == "channel" and origin.chat and origin.chat.username:
        link = f"https://t.me/{origin.chat.username}/{origin.message_id}"
    return {"kind": origin.kind, "name": name, "link": link}


def _replied(original: Message | None) -> Json | None:
    if original is None or original.is_deleted:
        return None
    return {"author": _author(original), "text": original.text[:REPLY_SHOWN], "kind": kind_of(original)}


def _elsewhere(original: Message | None) -> Json | None:
    """The message of another chat that is answered."""
    replied = _replied(original)
    return {**replied, "chat": original.chat.name} if replied and original else None


def _preview(options: Json) -> str:
    return "" if options.get("is_disabled") else str(options.get("url", ""))


def chat_view(world: World, chat: Chat) -> Json:
    """One chat as the chat list shows it."""
    newest = next(reversed(chat.messages.values()), None)
    return {
        "id": chat.id,
        "kind": chat.kind.value,
        "name": world.bot.name if chat.is_private else chat.title,
        "person": chat.person.name if chat.person else "",
        "username": world.bot.username if chat.is_private else chat.username,
        **room_view(world, chat),
        "started": chat.started,
        "blocked": chat.blocked,
        "newest": message_view(world, newest) if newest else None,
        "pinned": list(chat.pinned),
        "migrated_to": chat.migrated_to,
        "doing": current(world, chat.doing),
        "draft": current(world, chat.draft),
    }


def current(world: World, shown: Json) -> Json:
    """What is shown in passing, as long as it stands."""
    return shown if shown.get("until", 0) > world.now().timestamp() else {}


def user_view(user: User) -> Json:
    """A person as the page names them."""
    return {"id": user.id, "name": user.name, "username": user.username, "language": user.language}


def page_chats(world: World) -> list[Chat]:
    """What the person at the page has in their list: their private chat, then where they are a member."""
    if not world.page_user_id:
        return [chat for chat in world.chats.values() if chat.members or chat.is_private]
    user = world.users[world.page_user_id]
    own = world.private_chat(user)
    others = [c for c in world.chats.values() if not c.is_private and c.member(user).is_present]
    return [own, *(chat for chat in others if not chat.migrated_to)]


def _menu(world: World, you: User | None) -> list[Json]:
    if you is None:
        return offered(world.profile, ANY_PRIVATE_CHAT, "")
    return commands_for(world.profile, world.private_chat(you), you)


def state_view(world: World) -> Json:
    """Everything the page needs at its start."""
    you = world.users.get(world.page_user_id)
    return {
        "world_id": world.id,
        "revision": world.revision,
        "now": world.now().isoformat(),
        "bot": user_view(world.bot),
        "you": user_view(you) if you else None,
        "about": world.profile.descriptions.get("", ""),
        "chats": [chat_view(world, chat) for chat in page_chats(world)],
        "samples": [dict(sample) for sample in world.samples],
        "commands": _menu(world, you),
        "floods": {
            "enabled": world.floods.enabled,
            "passed": world.floods.passed,
            "refused": world.floods.refused,
        },
        "faults": world.faults.view(),
        "waiting": len(world.updates),
        "panel": True,  # the page has something beside the chats
        "inline": world.profile.supports_inline,
        "level": world.level,
    }


def messages_view(
    world: World, chat: Chat, since: int = 0, limit: int = MESSAGES_SHOWN, viewer: int = 0
) -> list[Json]:
    """The newest messages that changed after revision `since`, oldest first.

    Last comes what only `viewer` sees (by default the person at the page).
    """
    changed = sorted(world.changed_since(chat, since), key=lambda message: message.id)
    whispers = whispers_for(world, chat, viewer or world.page_user_id)
    hidden = {message.replaces for message in whispers}
    changed = [message for message in changed if message.id not in hidden]
    changed += [message for message in whispers if message.revision > since]
    return [message_view(world, message) for message in changed[-limit:]]
