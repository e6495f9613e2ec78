"""What stands beside the chats, with the panel of a bakery: the playground knows nothing of bread."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from telegram import Bot
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter

from bot.playground.actions.talk import NotPossible
from bot.playground.control.panel import kind_of_call
from bot.playground.scene import Scene
from bot.playground.scenery import furnish
from bot.playground.server import Playground
from tests.playground.conftest import bot_of

Json = dict[str, Any]


class Bakery:
    """Bakes what is pressed."""

    def __init__(self, *, only_forward: bool = False) -> None:
        self.only_forward = only_forward
        self.baked: list[str] = []
        self.jumps: list[datetime] = []

    def view(self) -> Json:
        return {"title": "Bakery", "about": "Bread.", "groups": [], "guide": None, "trails": []}

    async def act(self, name: str, body: Json) -> Json:
        if name != "bake":
            raise NotPossible(f"a bakery cannot {name}")
        self.baked.append(body["what"])
        return {"said": f"{body['what']} is in the oven."}

    def jumped(self, begun: datetime) -> None:
        self.jumps.append(begun)


async def switch(scene: Scene, name: str, on: bool = True) -> None:
    await scene.act("switch", name=name, on=on)


async def state_of(scene: Scene, name: str) -> tuple[bool, int]:
    shown = (await scene.act("panel"))["switches"]
    return next((one["on"], one["struck"]) for one in shown if one["name"] == name)


@pytest.fixture
def furnished(playground: Playground) -> Playground:
    furnish(playground.world)
    return playground


@pytest.fixture
async def you(furnished: Playground, scene: Scene) -> int:
    visitor = await scene.visitor()
    await visitor.starts()
    return visitor.user_id


async def test_a_playground_without_a_panel_has_its_controls_all_the_same(scene: Scene) -> None:
    view = await scene.act("panel")
    assert view["panel"] is None
    assert {"clock", "switches", "once", "calls"} <= view.keys()
    with pytest.raises(NotPossible, match="no panel"):
        await scene.act("panel_act", action="bake")


async def test_what_is_pressed_reaches_the_panel_and_the_page_hears_of_it(
    playground: Playground, scene: Scene
) -> None:
    bakery = playground.control.beside.panel = Bakery()
    heard: list[str] = []
    playground.world.observers.append(lambda change: heard.append(change.kind))
    assert (await scene.act("panel_act", action="bake", what="rye"))["said"] == "rye is in the oven."
    assert bakery.baked == ["rye"]
    assert heard == ["panel"]
    assert (await scene.act("panel"))["panel"]["title"] == "Bakery"
    with pytest.raises(NotPossible, match="cannot fry"):
        await scene.act("panel_act", action="fry")


async def test_the_clock_jumps_forward_and_back_to_the_real_time(
    playground: Playground, scene: Scene
) -> None:
    bakery = playground.control.beside.panel = Bakery()
    before = playground.world.now()
    view = await scene.act("jump", seconds=8 * 3600)
    assert view["clock"]["ahead"] == 8 * 3600
    assert playground.world.now() - before >= timedelta(hours=8)
    assert abs(bakery.jumps[0] - before) < timedelta(seconds=5)
    assert (await scene.act("jump", back=True))["clock"]["ahead"] == 0
    with pytest.raises(NotPossible, match="forward"):
        await scene.act("jump", seconds=-5)


async def test_a_panel_may_forbid_that_the_clock_goes_back(playground: Playground, scene: Scene) -> None:
    playground.control.beside.panel = Bakery(only_forward=True)
    await scene.act("jump", seconds=60)
    with pytest.raises(NotPossible, match="only goes forward"):
        await scene.act("jump", back=True)
    assert (await scene.act("panel"))["clock"]["ahead"] == 60


async def test_chats_are_not_closed_by_what_was_counted_in_a_future_left_again(
    furnished: Playground, scene: Scene, you: int, bot: Bot
) -> None:
    furnished.world.floods.enabled = True
    await scene.act("jump", seconds=3600)
    await bot.send_message(you, "from the future")
    await scene.act("jump", back=True)
    await bot.send_message(you, "from now")
    assert furnished.world.floods.refused == 0


async def test_whoever_blocks_the_bot_sees_how_often_it_tried(scene: Scene, you: int, bot: Bot) -> None:
    await switch(scene, "blocked")
    for _ in range(2):
        with pytest.raises(Forbidden):
            await bot.send_message(you, "hello")
    assert await state_of(scene, "blocked") == (True, 2)
    await switch(scene, "blocked", on=False)
    await bot.send_message(you, "hello again")
    assert await state_of(scene, "blocked") == (False, 0)


async def test_a_flood_ends_by_itself_and_was_counted(scene: Scene, you: int, bot: Bot) -> None:
    await switch(scene, "flood")
    for _ in range(5):
        with pytest.raises(RetryAfter):
            await bot.send_message(you, "hello")
    await bot.send_message(you, "at last")
    assert await state_of(scene, "flood") == (False, 5)


async def test_a_cut_network_is_whole_again_when_everything_is_cleared(
    scene: Scene, you: int, bot: Bot
) -> None:
    await switch(scene, "cut")
    with pytest.raises(NetworkError):
        await bot.send_message(you, "hello")
    assert await state_of(scene, "cut") == (True, 1)
    await scene.act("clear_switches")
    await bot.send_message(you, "hello")
    assert await state_of(scene, "cut") == (False, 0)


async def test_server_errors_stop_when_they_are_switched_off_and_other_faults_stay(
    scene: Scene, you: int, bot: Bot
) -> None:
    await scene.act("fault", kind="refuse", method="sendphoto", code=400)
    await switch(scene, "errors")
    with pytest.raises(NetworkError):
        await bot.send_message(you, "hello")
    await switch(scene, "errors", on=False)
    await bot.send_message(you, "hello")
    with pytest.raises(BadRequest):
        await bot.send_photo(you, b"\x89PNG")


async def test_a_poison_update_and_one_delivered_twice_come_on_order(
    furnished: Playground, scene: Scene, you: int
) -> None:
    await scene.act("happen", name="poison")
    assert len(furnished.world.updates) >= 1
    await scene.act("happen", name="twice")
    with pytest.raises(NotPossible, match="nothing of the name"):
        await scene.act("happen", name="miracle")
    with pytest.raises(NotPossible, match="no switch"):
        await scene.act("switch", name="miracle")


async def test_calls_are_counted_and_the_latest_are_shown(scene: Scene, you: int, bot: Bot) -> None:
    sent = await bot.send_message(you, "hello")
    await bot.edit_message_text("hello there", you, sent.message_id)
    with pytest.raises(BadRequest):
        await bot.send_message(404, "anybody?")
    calls = (await scene.act("panel"))["calls"]
    assert (calls["sent"], calls["edited"], calls["refused"]) == (1, 1, 1)
    assert [one["method"] for one in calls["latest"][:3]] == [
        "sendmessage",
        "editmessagetext",
        "sendmessage",
    ]
    assert calls["latest"][0]["outcome"] != "ok"


async def test_without_a_person_at_the_page_nobody_can_block(scene: Scene) -> None:
    with pytest.raises(NotPossible, match="nobody sits"):
        await switch(scene, "blocked")


async def test_over_http_too(furnished: Playground) -> None:
    furnished.control.beside.panel = Bakery()
    scene = Scene.at(furnished.page_url)
    try:
        assert (await scene.act("panel_act", action="bake", what="rolls"))["said"] == "rolls is in the oven."
    finally:
        await scene.close()


@pytest.mark.parametrize(
    ("method", "outcome", "kind"),
    [
        ("sendmessage", "ok", "sent"),
        ("copymessages", "ok", "sent"),
        ("editmessagetext", "ok", "edited"),
        ("sendchataction", "ok", "other"),
        ("answercallbackquery", "ok", "other"),
        ("sendmessage", "Forbidden: bot was blocked by the user", "refused"),
    ],
)
def test_a_call_falls_under_one_counter(method: str, outcome: str, kind: str) -> None:
    assert kind_of_call(method, outcome) == kind


async def test_furnishing_for_any_bot_is_put_in_once(furnished: Playground) -> None:
    before = dict(furnished.world.chats)
    furnish(furnished.world)
    assert furnished.world.chats == before
    kinds = {chat.kind.value for chat in before.values()}
    assert {"private", "supergroup", "channel"} <= kinds
    assert furnished.world.samples
    async with bot_of(furnished) as bot:
        assert (await bot.get_me()).username == "playground_bot"
