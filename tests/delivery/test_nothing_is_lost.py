"""Everything goes wrong at once, on both databases."""

from __future__ import annotations

import random
from itertools import groupby

import pytest

from bot.domain.alert import DeliveryState
from tests.delivery.desk import Desk
from tests.delivery.telegram_server import Act, Answer, HangUp, refusal

TROUBLES: list[Act] = [
    refusal(429, "Too Many Requests: retry after 5", retry_after=5),
    refusal(502, "Bad Gateway"),
    Answer(200, b"{broken", accepted=True),
    Answer(200, b'{"ok": true, "result": {}}', accepted=True),
    Answer(403, b"<html>a proxy</html>"),
    HangUp(accepted=True),
    HangUp(accepted=False),
]
FINE = None


@pytest.mark.parametrize("seed", range(3))
async def test_whatever_goes_wrong_nothing_is_lost_and_the_order_is_kept(desk: Desk, seed: int) -> None:
    dice = random.Random(seed)
    acts = dice.choices([*TROUBLES, *[FINE] * len(TROUBLES)], k=60)
    desk.server.acts.extend(acts)
    texts = [str(number) for number in range(40)]
    await desk.put(*texts)
    while back := await desk.drain():
        desk.now = max(back, desk.now)
    heard = desk.server.texts
    assert [text for text, _ in groupby(heard)] == texts
    lost_answers = sum(act is not FINE and act.accepted for act in acts)
    assert len(heard) - len(texts) <= lost_answers
    assert await desk.states() == {DeliveryState.SENT: 40}
