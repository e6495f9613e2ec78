"""Polls live: people vote, and they close. The bot hears of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from bot.playground.actions.talk import NotPossible
from bot.playground.refusal import bad_request
from bot.playground.shapes.basics import poll_json, votes_json
from bot.playground.shapes.rooms import chat_json, user_json
from bot.playground.world.members import CHANNEL_BOT, User
from bot.playground.world.messages import Chat, Message
from bot.playground.world.things import Poll, Thing
from bot.playground.world.world import World


def ensure_fits(chat: Chat, thing: Thing | None) -> None:
    """In a channel nobody may be seen to vote."""
    if isinstance(thing, Poll) and not thing.is_anonymous and chat.is_channel:
        raise bad_request("non-anonymous polls can't be sent to channel chats")


def poll_id(world: World) -> str:
    """The next id of a poll."""
    return f"{5_300_000_000_000_000_000 + world.count('poll')}"


def renewed(world: World, poll: Poll) -> Poll:
    """The same question asked anew by the bot: open, without votes."""
    return replace(poll, id=poll_id(world), owner_id=world.bot.id, is_closed=False, votes={}, closes_at=None)


def open_poll(world: World, poll: Poll) -> Poll:
    """From now on it may be voted in; after its `open_period`, if it has one, it closes by itself."""
    if poll.open_period and not poll.is_closed:
        poll.closes_at = world.now() + timedelta(seconds=poll.open_period)
        world.later(poll.open_period, lambda: _time_is_up(world, poll))
    return poll


def _time_is_up(world: World, poll: Poll) -> None:
    if not poll.is_closed:
        close(world, poll)


def close(world: World, poll: Poll) -> None:
    """No more votes."""
    poll.is_closed = True
    _changed(world, poll)


def vote(world: World, user: User, message: Message, options: Iterable[int]) -> Poll:
    """`user` chooses options by their numbers from 0; none takes the vote back."""
    poll, chosen = _poll_of(message), tuple(sorted(set(options)))
    if message.chat.is_group and not message.chat.member(user).is_present:
        raise NotPossible(f"{user.name} is not in {message.chat.title}")
    _check(poll, user, chosen)
    if poll.votes.get(user.id, ()) == chosen:
        return poll
    poll.votes.pop(user.id, None)
    if chosen:
        poll.votes[user.id] = chosen
    if poll.owner_id == world.bot.id and not poll.is_anonymous:
        world.met.add(user.id)
        world.tell("poll_answer", votes_json(poll, _voter(world, message.chat, user), chosen))
    _changed(world, poll)
    return poll


def _poll_of(message: Message) -> Poll:
    if not isinstance(message.thing, Poll):
        raise NotPossible("this is no poll")
    return message.thing


def _check(poll: Poll, user: User, chosen: tuple[int, ...]) -> None:
    if poll.is_closed:
        raise NotPossible("the poll is closed")
    if any(not 0 <= number < len(poll.options) for number in chosen):
        raise NotPossible(f"there are {len(poll.options)} options, counted from 0")
    if len(chosen) > 1 and not poll.allows_multiple:
        raise NotPossible("only one option may be chosen")
    if user.id in poll.votes and not poll.allows_revoting and poll.votes[user.id] != chosen:
        raise NotPossible("a vote in this poll is final")


def _voter(world: World, chat: Chat, user: User) -> dict[str, object]:
    """`user`, or the chat in whose name an anonymous administrator votes."""
    if not chat.is_private and chat.member(user).is_anonymous:
        return {"voter_chat": chat_json(chat), "user": user_json(world.users[CHANNEL_BOT])}
    return {"user": user_json(user)}


def stop(world: World, message: Message) -> None:
    """Who made the poll ends it."""
    poll = _poll_of(message)
    if poll.is_closed:
        raise NotPossible("the poll is closed")
    close(world, poll)


def _changed(world: World, poll: Poll) -> None:
    for message in _shown_in(world, poll):
        world.touch(message)
    if poll.owner_id == world.bot.id:
        world.tell("poll", poll_json(poll, reveals=True))


def _shown_in(world: World, poll: Poll) -> Iterator[Message]:
    for chat in tuple(world.chats.values()):
        for message in tuple(chat.messages.values()):
            if message.thing is poll:
                yield message
