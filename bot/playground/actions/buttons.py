"""People press buttons and react."""

from __future__ import annotations

from collections.abc import Iterable

from bot.playground.actions.talk import NotPossible
from bot.playground.refusal import Json
from bot.playground.rich.rows import rows_of
from bot.playground.shapes.basics import reactions_json, stamp
from bot.playground.shapes.objects import press_json
from bot.playground.shapes.rooms import chat_json, user_json
from bot.playground.world.emoji import REACTIONS, bare
from bot.playground.world.members import User
from bot.playground.world.messages import Chat, Message, Press
from bot.playground.world.world import World


def button(message: Message, label: str) -> Json:
    """The button whose words are, or begin with, `label`."""
    buttons = [button for row in rows_of(message) for button in row]
    exact = [b for b in buttons if b["text"] == label]
    near = [b for b in buttons if b["text"].casefold().startswith(label.casefold())]
    if not exact and not near:
        there = ", ".join(repr(b["text"]) for b in buttons) or "none"
        raise NotPossible(f"no button {label!r} under message {message.id}; there are: {there}")
    return (exact or near)[0]


def query_of(button: Json) -> str | None:
    """What a button puts into the composer after the bot's name, here or in another chat; None = nothing."""
    chosen = button.get("switch_inline_query_chosen_chat")
    if isinstance(chosen, dict):
        return str(chosen.get("query", ""))
    found = button.get("switch_inline_query_current_chat", button.get("switch_inline_query"))
    return None if found is None else str(found)


def newest_with(chat: Chat, label: str, whispers: Iterable[Message] = ()) -> Message:
    """The newest message that has such a button; `whispers` are shown to the person alone."""
    wanted, there = label.casefold(), set[str]()
    for message in reversed([*chat.messages.values(), *whispers]):
        words = [str(button["text"]) for row in rows_of(message) for button in row]
        if any(text.casefold().startswith(wanted) for text in words):
            return message
        there.update(words)
    shown = ", ".join(sorted(there)) or "none"
    raise NotPossible(f"{chat.name} shows no button {label!r}; there are: {shown}")


def press(world: World, user: User, message: Message, data: str) -> Press:
    """`user` presses a button that carries `data`; an old one works too, as in old chats."""
    own = message.sender is world.bot or message.via_bot is world.bot
    if not own and not message.chat.is_channel:
        raise NotPossible("only buttons of the bot can be pressed")
    number = world.count("press")
    made = Press(f"{4_200_000_000_000_000 + number}", user, message, data, world.now())
    world.presses[made.id] = made
    until, answer = world.press_answers.get(made.key, (world.now(), None))
    if answer is not None and until > world.now():  # the app remembers what the bot has said
        made.answer = answer
        world.note("answer", message.chat.id, value={"press_id": made.id, "user_id": user.id, **answer})
        return made
    world.met.add(user.id)
    world.tell("callback_query", press_json(made))
    return made


def react(world: World, user: User, message: Message, emojis: Iterable[str]) -> None:
    """`user` sets their reactions; the bot hears of it as an administrator that asked for it."""
    after = tuple(map(bare, emojis))
    _check_reactions(user, message.chat, after)
    before = message.reactions.pop(user.id, ())
    if after:
        message.reactions[user.id] = after
    world.touch(message)
    chat = message.chat
    if not chat.is_private and not chat.member(world.bot).is_admin:
        return
    if chat.is_channel:
        _count_soon(world, message)
        return
    shared: Json = {"chat": chat_json(chat), "message_id": message.id, "date": stamp(world.now())}
    member = chat.member(user)
    who: Json = {"actor_chat": chat_json(chat)} if member.is_anonymous else {"user": user_json(user)}
    old_and_new = {"old_reaction": reactions_json(before), "new_reaction": reactions_json(after)}
    world.tell("message_reaction", {**shared, **who, **old_and_new})


def _count_soon(world: World, message: Message) -> None:
    """All that comes until then is told at once."""
    if message.is_counting:
        return
    message.is_counting = True
    if world.counts_after > 0:
        world.later(world.counts_after, lambda: _tell_counts(world, message))
    else:
        _tell_counts(world, message)


def _tell_counts(world: World, message: Message) -> None:
    message.is_counting = False
    shared: Json = {"chat": chat_json(message.chat), "message_id": message.id, "date": stamp(world.now())}
    world.tell("message_reaction_count", {**shared, "reactions": _counts(message)})


def _counts(message: Message) -> list[Json]:
    totals = message.reaction_counts
    kinds = reactions_json(totals)
    return [{"type": kind, "total_count": n} for kind, n in zip(kinds, totals.values(), strict=True)]


def _check_reactions(user: User, chat: Chat, emojis: tuple[str, ...]) -> None:
    """One ordinary emoji, or with Premium three of any; in a chat only those that it allows."""
    if len(emojis) > (3 if user.is_premium else 1):
        raise NotPossible(
            f"{user.name} may set only {'three reactions' if user.is_premium else 'one reaction'}"
        )
    for emoji in emojis:
        if emoji not in REACTIONS and not (emoji.isdecimal() and user.is_premium):
            raise NotPossible(f"{emoji} is no reaction that {user.name} may set")
        if chat.available_reactions is not None and emoji not in chat.available_reactions:
            raise NotPossible(f"{chat.name} does not allow {emoji}")
