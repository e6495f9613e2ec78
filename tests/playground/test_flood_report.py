"""What a load is told of the flood limits: what passed, what was refused, and how fast it went."""

from __future__ import annotations

from datetime import timedelta

from bot.playground.actions.founding import make_group
from bot.playground.actions.membership import add_bot
from bot.playground.actions.talk import start
from bot.playground.refusal import Refusal
from bot.playground.trouble.flood_report import Refused, Row
from bot.playground.trouble.floods import Floods
from bot.playground.world.members import ChatKind, User
from bot.playground.world.messages import Chat
from bot.playground.world.world import World
from tests.playground.conftest import Hands, call


def test_the_report_says_who_was_refused_how_often_and_when_first(hands: Hands) -> None:
    floods = Floods()
    group = Chat(-7, ChatKind.SUPERGROUP, "Desk")
    person = Chat(7, ChatKind.PRIVATE, person=User(7, "Anna"))
    for _ in range(25):
        floods.admit(group, hands.now, 1, "sendPhoto")
    hands.pass_seconds(2)
    floods.admit(group, hands.now, 1, "sendMessage")
    floods.admit(person, hands.now)
    report = floods.report()
    assert report.overall == Row(0, "all chats", 21, 6, 20, 21, 60)
    assert report.chats == (Row(-7, "Desk", 20, 6, 20, 20, 60), Row(7, "Anna", 1, 0, 1, 1, 0))
    assert report.first_refusals[0] == Refused(hands.now - timedelta(seconds=2), -7, "sendPhoto", 60)
    assert report.first_refusals[-1] == Refused(hands.now, -7, "sendMessage", 58)
    head, overall, worst, *_ = report.table().splitlines()
    assert head.split() == ["chat", "passed", "refused", "peak/s", "peak/min", "longest", "wait"]
    assert overall.split() == ["all", "chats", "21", "6", "20", "21", "60", "s"]
    assert worst.split() == ["Desk", "20", "6", "20", "20", "60", "s"]
    assert "07:00:00 sendPhoto to -7: 429, retry after 60" in report.table()
    floods.begin_report()
    assert floods.report().overall == Row(0, "all chats")


def test_a_load_of_two_thousand_messages_shows_what_telegram_would_do(world: World, hands: Hands) -> None:
    """Whoever sends obeys every 429; the clock is the world's own, so this takes no time."""
    people = [world.add_user(f"Reader {number}") for number in range(200)]
    groups = [make_group(world, f"Desk {number}", people[0]) for number in range(100)]
    for person in people:
        start(world, person)
    for group in groups:
        add_bot(world, group, people[0])
    chats = [*(world.private_chat(person) for person in people), *groups]
    owed = {chat.id: 6 if chat.is_private else 8 for chat in chats}
    world.floods.enabled = True
    begun, sent, told = hands.now, 0, 0
    may_go = dict.fromkeys(owed, hands.now)
    while owed:
        for chat_id in [one for one in owed if may_go[one] <= hands.now]:
            try:
                call(world, "sendMessage", chat_id=chat_id, text="news")
            except Refusal as refusal:
                told += 1
                may_go[chat_id] = hands.now + timedelta(seconds=refusal.retry_after)
                continue
            sent += 1
            owed[chat_id] -= 1
            if not owed[chat_id]:
                del owed[chat_id]
        if owed:
            hands.now = max(hands.now + timedelta(milliseconds=1), min(may_go[one] for one in owed))
    report = world.floods.report()
    assert sent == 2000 == sum(row.passed for row in report.chats) == report.overall.passed
    assert report.overall.refused == told == sum(row.refused for row in report.chats)
    assert report.overall.peak_second == 30
    assert report.overall.peak_minute <= 30 * 60
    assert (hands.now - begun).total_seconds() >= 2000 / 30 - 1
    assert all(row.peak_minute <= 20 for row in report.chats if row.chat_id < 0)
    assert all(len(chat.messages) >= 6 for chat in chats)
