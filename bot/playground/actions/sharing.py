"""The buttons below the composer: words to say, and what the bot asks people to share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.playground.actions.authors import say_so
from bot.playground.actions.membership import add_bot
from bot.playground.actions.polls import open_poll, poll_id
from bot.playground.actions.talk import NotPossible, say
from bot.playground.refusal import Json
from bot.playground.shapes.basics import media_json, without_blanks
from bot.playground.text import Formatted
from bot.playground.world.members import Member, Status, User
from bot.playground.world.messages import Chat, Media, Message
from bot.playground.world.things import Contact, Location, Poll
from bot.playground.world.world import World

_HERE = Location(53.9023, 27.5619)  # where a person is who shares it


def keyboard(chat: Chat) -> list[list[Json]]:
    """The buttons that stand below the composer now: of the newest message that brought or took some."""
    for message in reversed(chat.messages.values()):
        markup = message.other_markup
        if markup.get("remove_keyboard"):
            return []
        if "keyboard" in markup:
            return [[_named(button) for button in row] for row in markup["keyboard"]]
    return []


def _named(button: Any) -> Json:
    return {"text": button} if isinstance(button, str) else dict(button)


def _found(chat: Chat, label: str) -> Json:
    """The button of these words."""
    buttons = [button for row in keyboard(chat) for button in row]
    for button in buttons:
        if str(button["text"]).casefold().startswith(label.casefold()):
            return button
    there = ", ".join(str(button["text"]) for button in buttons) or "none"
    raise NotPossible(f"no button {label!r} below the composer; there are: {there}")


def tap(world: World, user: User, chat: Chat, label: str) -> Message:
    """Press one: most say their own words."""
    button = _found(chat, label)
    if button.get("request_contact"):
        return say(
            world,
            user,
            chat,
            thing=Contact("+375290000000", user.first_name, user.last_name, user_id=user.id),
        )
    if button.get("request_location"):
        return say(world, user, chat, thing=_HERE)
    if any(name in button for name in ("request_chat", "request_users", "request_poll", "web_app")):
        raise NotPossible(f"{button['text']!r} asks for something to be chosen")
    return say(world, user, chat, str(button["text"]))


def share_chat(world: World, user: User, label: str, chosen: Chat) -> Message:
    """Choose a chat that fits; the bot is brought in where it asks for rights there."""
    wanted = _asked(world, user, label, "request_chat")
    if why := _unfit(world, user, chosen, wanted):
        raise NotPossible(f"{chosen.title} cannot be chosen: {why}")
    rights = _rights(wanted, "bot_administrator_rights")
    if rights and not all(chosen.member(world.bot).may(right) for right in rights):
        add_bot(world, chosen, user, rights)
    shared = {"request_id": wanted["request_id"], "chat_id": chosen.id}
    more = without_blanks(
        title=chosen.title if wanted.get("request_title") else "",
        username=chosen.username if wanted.get("request_username") else "",
        photo=_photo(chosen.photo) if wanted.get("request_photo") else None,
    )
    return say_so(world, world.private_chat(user), user, {"chat_shared": {**shared, **more}})


def share_poll(world: World, user: User, label: str, question: str, options: Sequence[str]) -> Message:
    """Make a poll, of the kind that is asked for; of a quiz the first answer is the right one."""
    kind = str(_asked(world, user, label, "request_poll").get("type", ""))
    is_quiz = kind == "quiz"
    poll = Poll(
        poll_id(world),
        user.id,
        Formatted(question),
        tuple(Formatted(option) for option in options),
        is_quiz=is_quiz,
        correct=(0,) if is_quiz else (),
    )
    return say(world, user, thing=open_poll(world, poll))


def _unfit(world: World, user: User, chosen: Chat, wanted: Json) -> str:
    """Why a chat is not among those that the app offers, or ""."""
    own, bot = chosen.member(user), chosen.member(world.bot)
    facts = {
        "chat_is_channel": chosen.is_channel,
        "chat_is_forum": chosen.is_forum,
        "chat_has_username": bool(chosen.username),
    }
    if why := _other_than(wanted, facts):
        return why
    if chosen.is_private or not own.is_present:
        return "it is not one of theirs"
    if wanted.get("chat_is_created") and own.status is not Status.CREATOR:
        return "they have not created it"
    if wanted.get("bot_is_member") and not bot.is_present:
        return "the bot is not there"
    return _lacking(own, bot, wanted)


def _other_than(wanted: Json, facts: dict[str, bool]) -> str:
    """The first fact that is not as it is wanted, in words, or ""."""
    wrong = (name for name, fact in facts.items() if name in wanted and bool(wanted[name]) != fact)
    return next((f"{name} is not {str(wanted[name]).lower()}" for name in wrong), "")


def _lacking(own: Member, bot: Member, wanted: Json) -> str:
    rights = _rights(wanted, "user_administrator_rights")
    if missing := [right for right in rights if not own.may(right)]:
        return f"they lack {', '.join(missing)}"
    asked = _rights(wanted, "bot_administrator_rights")
    if asked and not own.may("can_promote_members") and not all(bot.may(right) for right in asked):
        return "they cannot give the bot its rights"
    return ""


def _rights(wanted: Json, name: str) -> list[str]:
    held = wanted.get(name) or {}
    return sorted(right for right, yes in held.items() if yes and right != "is_anonymous")


def share_users(world: World, user: User, label: str, chosen: Sequence[User]) -> Message:
    """Choose people who fit, as many as are asked for at most."""
    wanted = _asked(world, user, label, "request_users")
    if not 1 <= len(chosen) <= int(wanted.get("max_quantity", 1)):
        raise NotPossible(f"between 1 and {wanted.get('max_quantity', 1)} can be chosen")
    for one in chosen:
        if why := _other_than(wanted, {"user_is_bot": one.is_bot, "user_is_premium": one.is_premium}):
            raise NotPossible(f"{one.name} cannot be chosen: {why}")
    users = [_shared_user(one, wanted) for one in chosen]
    return say_so(
        world,
        world.private_chat(user),
        user,
        {"users_shared": {"request_id": wanted["request_id"], "users": users}},
    )


def _shared_user(one: User, wanted: Json) -> Json:
    named = bool(wanted.get("request_name"))
    return {
        "user_id": one.id,
        **without_blanks(
            first_name=one.first_name if named else "",
            last_name=one.last_name if named else "",
            username=one.username if wanted.get("request_username") else "",
        ),
    }


def _photo(photo: Media | None) -> list[Json]:
    return list(media_json(photo)["photo"]) if photo else []


def _asked(world: World, user: User, label: str, name: str) -> Json:
    button = _found(world.private_chat(user), label)
    if name not in button:
        raise NotPossible(f"{button['text']!r} does not ask for that")
    return dict(button[name])
