"""What the page shows at first: you, a newsroom with topics, and a channel of yours."""

from __future__ import annotations

from bot.playground.actions.founding import make_channel
from bot.playground.actions.membership import add_bot
from bot.playground.actions.talk import post, say
from bot.playground.refusal import Json
from bot.playground.scenery import group_with_topics, people
from bot.playground.world.world import World

_VISIT = (
    "Министр обороны Республики Беларусь генерал-лейтенант Виктор Хренин провёл встречу с коллегой, "
    "прибывшим в Минск с рабочим визитом. Подписан протокол о внесении изменений в соглашение."
)
_TRAINING = "На аэродроме Мачулищи прошла плановая тренировка дежурных сил противовоздушной обороны."

SAMPLES: tuple[Json, ...] = (
    {
        "kind": "channel",
        "label": "A post of a public channel",
        "title": "Ministry of Defence (sample)",
        "username": "sample_ministry",
        "message_id": 4812,
        "text": "Хренин и Шойгу подписали протокол о внесении изменений в соглашение о совместном "
        "обеспечении региональной безопасности.",
    },
    {
        "kind": "user",
        "label": "A message of a person",
        "name": "Olga",
        "text": "My colleague saw the delegation's aircraft land at Machulishchi at noon.",
    },
    {
        "kind": "hidden_user",
        "label": "A message of a person who hides their account",
        "name": "An eyewitness",
        "text": "Лукашенко прыняў міністра ў Палацы Незалежнасці, без прэсы.",
    },
    {
        "kind": "chat",
        "label": "A message of a group's anonymous administrator",
        "title": "Desk of the region",
        "signature": "editor",
        "text": "Łukaszenka spotkał się z Szojgu w Mińsku — potwierdzone z dwóch źródeł.",
    },
)


def furnish(world: World) -> None:
    """Put it all in. Calling it twice changes nothing."""
    if world.page_user_id:
        return
    you, anna, petro = people(world)
    world.bot.first_name, world.bot.username = "Dozor", "dozor_playground_bot"
    world.samples = SAMPLES
    newsroom = group_with_topics(world, "Newsroom", you, (anna, petro), ("Minsk desk", "Night shift"))
    say(world, anna, newsroom, "Morning. Who takes the Minsk visit?")
    say(world, petro, newsroom, "I do. Let us have the watch bot here as well.")
    add_bot(world, newsroom, you)
    yours = make_channel(world, "Your channel", you, username="your_sample_channel")
    for text in (_TRAINING, _VISIT):
        post(world, yours, text)
