from __future__ import annotations

import asyncio
import socket
import traceback
from datetime import UTC, datetime

import pytest

from bot.delivery.limits import Limits
from bot.delivery.line import open_line
from bot.delivery.pacing import Pacing
from bot.delivery.sender import Sender
from bot.domain.alert import Button, Card
from bot.domain.richtext import bold, moment
from bot.errors import (
    ChatMoved,
    ChatUnreachable,
    DeliveryError,
    RoleLost,
    SendAmbiguous,
    SendRefused,
    SendThrottled,
    SendUnsent,
)
from tests.delivery.telegram_server import TOKEN, Act, Answer, HangUp, Script, Silence, refusal

PERSON, GROUP = 77, -1001
AT = datetime(2025, 12, 3, 10, 4, tzinfo=UTC)
CARD = Card(
    bold("Шойгу 🔴") + " " + moment(AT, "10:04"),
    ((Button("Open", url="https://example.org"), Button("Mute", data="m:1")),),
    preview_url="https://example.org",
)


async def test_a_card_arrives_whole(server: Script, sender: Sender) -> None:
    assert await sender.send(GROUP, CARD, thread_id=9, reply_to=4) == 1
    [(method, call)] = server.calls
    assert method == "sendMessage"
    assert call == {
        "chat_id": GROUP,
        "message_thread_id": 9,
        "text": "Шойгу 🔴 10:04",
        "entities": [
            {"type": "bold", "offset": 0, "length": 8},
            {
                "type": "date_time",
                "offset": 9,
                "length": 5,
                "unix_time": int(AT.timestamp()),
                "date_time_format": "dt",
            },
        ],
        "reply_markup": {
            "inline_keyboard": [
                [{"text": "Open", "url": "https://example.org"}, {"text": "Mute", "callback_data": "m:1"}]
            ]
        },
        "link_preview_options": {"url": "https://example.org", "prefer_small_media": True},
        "reply_parameters": {"message_id": 4, "allow_sending_without_reply": True},
        "disable_notification": False,
    }


@pytest.mark.parametrize(
    ("card_is_silent", "asked", "silent"), [(True, None, True), (False, None, False), (True, False, False)]
)
async def test_a_card_makes_a_sound_unless_told(
    server: Script, sender: Sender, card_is_silent: bool, asked: bool | None, silent: bool
) -> None:
    await sender.send(PERSON, Card(bold("a"), silent=card_is_silent), silent=asked)
    assert server.calls[0][1]["disable_notification"] is silent


async def test_general_is_no_topic(server: Script, sender: Sender) -> None:
    await sender.send(GROUP, CARD, thread_id=1)
    assert "message_thread_id" not in server.calls[0][1]


async def test_an_edit_keeps_its_message_and_its_buttons(server: Script, sender: Sender) -> None:
    assert await sender.edit(PERSON, 31, CARD) == 31
    [(method, call)] = server.calls
    assert (method, call["message_id"]) == ("editMessageText", 31)
    assert call["reply_markup"]


FAILURES: list[tuple[str, Act, type[DeliveryError]]] = [
    ("flood", refusal(429, "Too Many Requests: retry after 8", retry_after=8), SendThrottled),
    (
        "flood without a number",
        refusal(429, "Too Many Requests: retry after 0", retry_after=0),
        SendThrottled,
    ),
    ("blocked", refusal(403, "Forbidden: bot was blocked by the user"), ChatUnreachable),
    ("kicked", refusal(403, "Forbidden: bot was kicked from the supergroup chat"), ChatUnreachable),
    ("deactivated", refusal(403, "Forbidden: user is deactivated"), ChatUnreachable),
    ("never met", refusal(400, "Bad Request: chat not found"), ChatUnreachable),
    (
        "muted",
        refusal(400, "Bad Request: not enough rights to send text messages to the chat"),
        ChatUnreachable,
    ),
    (
        "moved",
        refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1009),
        ChatMoved,
    ),
    ("empty", refusal(400, "Bad Request: message text is empty"), SendRefused),
    ("too long", refusal(400, "Bad Request: message is too long"), SendRefused),
    ("wrong token", refusal(401, "Unauthorized"), RoleLost),
    ("no such bot", refusal(404, "Not Found"), RoleLost),
    ("another instance", refusal(409, "Conflict: terminated by other getUpdates request"), RoleLost),
    ("server error", refusal(500, "Internal Server Error"), SendAmbiguous),
    ("bad gateway", Answer(502, b"<html>Bad Gateway</html>"), SendAmbiguous),
    ("gateway timeout", Answer(504, b""), SendAmbiguous),
    ("accepted, answer unreadable", Answer(200, b"{broken", accepted=True), SendAmbiguous),
    ("accepted, answer empty", Answer(200, b"", accepted=True), SendAmbiguous),
    ("refused with code 200", Answer(200, b'{"ok": false, "description": "Bad Request"}'), SendAmbiguous),
    ("accepted, no message in it", Answer(200, b'{"ok": true, "result": {}}', accepted=True), SendAmbiguous),
    ("accepted, a list", Answer(200, b"[]", accepted=True), SendAmbiguous),
    ("a proxy's wall", Answer(403, b"<html>Access denied</html>"), SendUnsent),
    ("a proxy's refusal", Answer(400, b"<html>Bad request</html>"), SendUnsent),
    ("accepted, no answer", Silence(), SendAmbiguous),
    ("accepted, cut off", HangUp(), SendAmbiguous),
]


@pytest.mark.parametrize(("act", "ours"), [row[1:] for row in FAILURES], ids=[row[0] for row in FAILURES])
async def test_every_failure_says_whether_the_message_was_sent(
    server: Script, sender: Sender, act: Act, ours: type[DeliveryError]
) -> None:
    server.says(act)
    with pytest.raises(DeliveryError) as raised:
        await sender.send(GROUP, CARD)
    assert type(raised.value) is ours
    # Whatever is said to be unsent must be: it is sent again without a second thought.
    assert not (server.accepted and ours is not SendAmbiguous)
    assert str(GROUP) in str(raised.value)
    assert TOKEN.split(":")[1] not in "".join(traceback.format_exception(raised.value))


async def test_a_pause_and_a_move_carry_their_figures(server: Script, sender: Sender) -> None:
    server.says(
        refusal(400, "group chat was upgraded", migrate_to_chat_id=-1009), refusal(429, "x", retry_after=8)
    )
    with pytest.raises(ChatMoved) as moved:
        await sender.send(GROUP, CARD)
    with pytest.raises(SendThrottled) as throttled:
        await sender.send(GROUP, CARD)
    assert (moved.value.new_chat_id, throttled.value.retry_after) == (-1009, 8)
    assert sender.wait_for(GROUP) == pytest.approx(8, abs=0.5)
    assert sender.wait_for(PERSON) == 0


async def test_while_a_chat_is_paused_nothing_is_asked_of_telegram(server: Script, sender: Sender) -> None:
    server.says(refusal(429, "x", retry_after=30))
    for _ in range(3):
        with pytest.raises(SendThrottled):
            await sender.send(GROUP, CARD)
    assert len(server.calls) == 1
    assert await sender.send(PERSON, CARD)


async def failure_at(address: str) -> DeliveryError:
    pacing = Pacing(Limits())
    bot = open_line(TOKEN, address, pacing, connect_timeout=0.3, read_timeout=0.3, pool_timeout=0.1)
    await bot.request.initialize()
    try:
        with pytest.raises(DeliveryError) as raised:
            await Sender(bot, pacing, read_timeout=0.3).send(PERSON, CARD)
    finally:
        await bot.request.shutdown()
    assert TOKEN.split(":")[1] not in "".join(traceback.format_exception(raised.value))
    return raised.value


async def test_a_line_that_is_down_has_sent_nothing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert type(await failure_at(f"http://127.0.0.1:{port}")) is SendUnsent


@pytest.mark.parametrize("address", ["http://no-such-host.invalid", "ftp://127.0.0.1"])
async def test_an_address_that_leads_nowhere_has_sent_nothing(address: str) -> None:
    assert type(await failure_at(address)) is SendUnsent


async def test_a_full_pool_has_sent_nothing(server: Script) -> None:
    pacing = Pacing(Limits())
    bot = open_line(TOKEN, server.address, pacing, connections=1, read_timeout=0.5, pool_timeout=0.1)
    await bot.request.initialize()
    server.says(Silence())
    asked = asyncio.Event()
    server.on_call = lambda _: asked.set()
    sender = Sender(bot, pacing, read_timeout=0.5)
    first = asyncio.ensure_future(sender.send(1, CARD))
    await asked.wait()
    with pytest.raises(SendUnsent):
        await sender.send(2, CARD)
    with pytest.raises(SendAmbiguous):
        await first
    await bot.request.shutdown()
    assert len(server.calls) == 1


@pytest.mark.parametrize(
    ("complaint", "without"),
    [
        ("Bad Request: message thread not found", "message_thread_id"),
        ("Bad Request: TOPIC_CLOSED", "message_thread_id"),
        ("Bad Request: can't parse entities: unexpected", "entities"),
        ("Can't parse MessageEntity: invalid type", "entities"),
        ("Bad Request: BUTTON_URL_INVALID", "reply_markup"),
        ("Bad Request: WEBPAGE_CURL_FAILED", "link_preview_options"),
    ],
)
async def test_a_form_that_is_refused_is_simplified_once(
    server: Script, sender: Sender, complaint: str, without: str
) -> None:
    server.says(refusal(400, complaint))
    await sender.send(GROUP, CARD, thread_id=9)
    [(_, first), (_, second)] = server.calls
    assert without in first
    assert not second.get(without)
    assert server.texts == [CARD.text.plain]


async def test_a_form_that_stays_refused_is_given_up(server: Script, sender: Sender) -> None:
    server.says(*[refusal(400, "Bad Request: message thread not found")] * 5)
    with pytest.raises(SendRefused):
        await sender.send(GROUP, CARD, thread_id=9)
    assert len(server.calls) == 2


async def test_an_edit_that_changes_nothing_has_succeeded(server: Script, sender: Sender) -> None:
    server.says(
        refusal(400, "Bad Request: message is not modified: specified new message content is the same")
    )
    assert await sender.edit(PERSON, 31, CARD) == 31
    assert not server.accepted


@pytest.mark.parametrize("complaint", ["message to edit not found", "message can't be edited"])
async def test_a_message_that_is_gone_is_sent_anew_without_a_sound(
    server: Script, sender: Sender, complaint: str
) -> None:
    server.says(refusal(400, f"Bad Request: {complaint}"))
    new = await sender.edit(GROUP, 31, CARD, thread_id=9)
    assert new != 31
    [_, (method, call)] = server.calls
    assert (method, call["message_thread_id"], call["disable_notification"]) == ("sendMessage", 9, True)


async def test_an_edit_fails_like_a_send(server: Script, sender: Sender) -> None:
    server.says(
        refusal(403, "Forbidden: bot was kicked from the channel chat"), refusal(400, "MESSAGE_TOO_LONG")
    )
    with pytest.raises(ChatUnreachable):
        await sender.edit(GROUP, 31, CARD)
    with pytest.raises(SendRefused):
        await sender.edit(GROUP, 31, CARD)
