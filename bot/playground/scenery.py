"""Furnishing for any bot: you, two friends, a group with topics, a channel, and things to forward."""

from __future__ import annotations

from bot.playground.actions.founding import make_channel, make_group
from bot.playground.actions.membership import add_bot
from bot.playground.actions.talk import post, say
from bot.playground.actions.topics import add_topic
from bot.playground.refusal import Json
from bot.playground.world.members import User
from bot.playground.world.messages import Chat
from bot.playground.world.world import World

SAMPLES: tuple[Json, ...] = (
    {
        "kind": "channel",
        "label": "A post of a public channel",
        "title": "Town notices (sample)",
        "username": "sample_notices",
        "message_id": 412,
        "text": "The bridge by the mill is closed on Saturday from eight to noon.",
    },
    {
        "kind": "user",
        "label": "A message of a person",
        "name": "Olga",
        "text": "Is anybody taking the early train tomorrow?",
    },
    {
        "kind": "hidden_user",
        "label": "A message of a person who hides their account",
        "name": "A passer-by",
        "text": "Somebody left an umbrella at the bakery.",
    },
    {
        "kind": "chat",
        "label": "A message of a group's anonymous administrator",
        "title": "Allotment society",
        "signature": "treasurer",
        "text": "The meeting begins at seven, in the green hall.",
    },
)


def furnish(world: World) -> None:
    """Put it all in. Calling it twice changes nothing."""
    if world.page_user_id:
        return
    you, anna, petro = people(world)
    world.samples = SAMPLES
    group = group_with_topics(world, "Friends", you, (anna, petro), ("Plans", "Pictures"))
    say(world, anna, group, "Morning. What shall we do on Saturday?")
    say(world, petro, group, "Let us ask the bot, it is here as well.")
    add_bot(world, group, you)
    channel = make_channel(world, "Town notices (sample)", you, username="sample_notices")
    post(world, channel, "The market moves to the upper square for the winter.")
    post(world, channel, SAMPLES[0]["text"])


def people(world: World) -> tuple[User, User, User]:
    """You, who sit at the page, and two people beside you."""
    you = world.add_user("You", username="you_here", language="en")
    anna = world.add_user("Anna", last_name="Kowalska", username="anna_k", language="pl")
    petro = world.add_user("Petro", username="petro_b", language="uk")
    world.page_user_id = you.id
    world.private_chat(you)
    return you, anna, petro


def group_with_topics(
    world: World, title: str, owner: User, others: tuple[User, ...], topics: tuple[str, ...]
) -> Chat:
    """A forum of these people, the bot not yet in it."""
    group = make_group(world, title, owner, people=others, forum=True)
    for name in topics:
        add_topic(world, group, owner, name)
    return group
