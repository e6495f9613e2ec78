"""The newsroom beside the chats, with the whole bot behind it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.newsroom.desk import MINISTRY
from bot.newsroom.guide import NAME
from bot.newsroom.reposts import MANY
from bot.playground.actions.talk import NotPossible
from tests.newsroom.panel_town import PATIENCE, PanelTown, newest, panel_town, step


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[PanelTown]:
    async with panel_town(tmp_path) as town:
        yield town


def action(panel: dict, name: str) -> dict:  # type: ignore[type-arg]
    return next(one for one in panel["groups"][0]["actions"] if one["name"] == name)


async def test_a_published_post_is_followed_from_the_page_to_the_chat(town: PanelTown) -> None:
    await town.watches(NAME)
    await town.press("ministry")
    trail = await town.shows(newest)

    assert [one["name"] for one in trail["steps"]] == ["Fetched", "Matched", "Story", "Alert", "Delivered"]
    assert {one["state"] for one in trail["steps"]} == {"done"}
    found = [words for words, is_found in step(trail, "Matched")["marked"] if is_found]
    assert any("Шойгу" in words for words in found)
    assert step(trail, "Story")["text"] == "opened a story of its own"
    assert "Shoigu" in step(trail, "Alert")["text"]
    after = [one["after"] for one in trail["steps"]]
    assert after == sorted(after)
    link = step(trail, "Delivered")["link"]
    assert [link["message"]] == [seen.id for seen in await town.alerts()]
    assert link["chat"] == town.you.user_id


async def test_forty_reposts_are_one_alert(town: PanelTown) -> None:
    await town.watches(NAME)
    await town.press("ministry")
    first = await town.shows(newest)
    assert str(MANY) in await town.press("forty")

    def all_told(panel: dict) -> bool:  # type: ignore[type-arg]
        others = [one for one in panel["trails"] if one["id"] != first["id"]]
        return len(others) >= 20 and all(one["is_done"] for one in others)

    await town.shows(all_told)
    alerts = await town.alerts()
    assert len(alerts) == 1
    assert alerts[0].is_edited
    with pytest.raises(NotPossible, match="already"):
        await town.press("forty")
    forty = (await town.panel())["groups"][0]["items"][0]["actions"][-1]
    assert (forty["name"], forty["off"]) == ("forty", True)


async def test_a_mute_is_the_reason_and_ends_when_the_clock_jumps(town: PanelTown) -> None:
    await town.watches("Grossi")
    await town.you.says("/mute 8h")
    await town.you.sees("quiet until", timeout=PATIENCE)
    await town.press("publish", key="ledger-plant")
    trail = await town.shows(newest)
    assert step(trail, "Alert")["state"] == "no"
    assert "muted" in step(trail, "Alert")["text"]

    await town.scene.act("jump", seconds=8 * 3600 + 60)
    await town.press("publish", key="obriy-plant")
    trail = await town.shows(lambda panel: newest(panel, "МАГАТЕ"))
    assert step(trail, "Delivered")["state"] == "done"
    assert [seen.id for seen in await town.alerts()] == [step(trail, "Delivered")["link"]["message"]]


async def test_what_was_edited_is_read_again_and_what_was_deleted_is_gone(town: PanelTown) -> None:
    await town.press("publish", key="mod-protocol")
    trail = await town.shows(newest)
    assert step(trail, "Alert") == {**step(trail, "Alert"), "state": "no", "text": "nobody watches for it"}
    assert await town.alerts() == []

    address = town.stage.sites.address("mod-protocol")
    await town.press("edit", key="mod-protocol")
    await town.shows(lambda panel: "version 2" in step(panel["trails"][0], "Fetched")["text"])
    with pytest.raises(NotPossible, match="no further version"):
        await town.press("edit", key="mod-protocol")

    await town.press("delete", key="mod-protocol")
    assert address not in {
        town.stage.sites.address(one.sample.key) for one in town.stage.sites.published() if one.numbers
    }
    with pytest.raises(NotPossible, match="not out"):
        await town.press("delete", key="mod-protocol")
    items = [one for group in (await town.panel())["groups"] for one in group["items"]]
    assert [one["actions"] for one in items if one["state"] == "deleted"] == [[]]


async def test_the_newest_can_be_edited_deleted_and_repeated(tmp_path: Path) -> None:
    async with panel_town(tmp_path, runs=False) as town:

        async def offered() -> list[tuple[str, list[str]]]:
            items = (await town.panel())["groups"][0]["items"]
            return [
                (one["about"], [each["label"] for each in one["actions"] if not each["off"]]) for one in items
            ]

        assert await offered() == []
        await town.press("publish", key="mod-protocol")
        assert await offered() == [
            ("The newest, at Ведомство (образец)", ["Edit it", "Delete it", "Forty reposts"])
        ]
        await town.press("article")
        newest = (await town.panel())["groups"][0]["items"][0]
        await town.press("edit", key=newest["actions"][0]["key"])
        assert await offered() == [
            ("The newest, at Вестник Двины", ["Delete it", "Forty reposts"]),
            ("Has a second version, at Ведомство (образец)", ["Edit it"]),
        ]
        with pytest.raises(NotPossible, match="not out"):
            await town.press("forty", key="no-such-sample")


async def test_the_next_and_everything_come_out(tmp_path: Path) -> None:
    async with panel_town(tmp_path, runs=False) as town:
        waiting = town.stage.sites.waiting()
        said = await town.press("next")
        assert waiting[0].outlet.title in said
        assert "Вестник Двины" in await town.press("article")
        await town.press("all")
        panel = await town.panel()
        assert action(panel, "next")["off"]
        assert action(panel, "all")["off"]
        assert action(panel, "article")["off"]
        with pytest.raises(NotPossible, match="out already"):
            await town.press("next")
        with pytest.raises(NotPossible):
            await town.press("publish", key="no-such-sample")
        with pytest.raises(NotPossible, match="nothing here"):
            await town.press("juggle")


async def test_the_guide_leads_from_start_to_the_first_alert(tmp_path: Path) -> None:
    async with panel_town(tmp_path, speed=600) as town:

        def done(panel: dict) -> list[bool]:  # type: ignore[type-arg]
            return [one["done"] for one in panel["guide"]["steps"]]

        assert done(await town.panel()) == [False] * 4
        await town.press("guide_start")
        await town.shows(lambda panel: done(panel) == [True, False, False, False])
        await town.press("guide_watch")
        point = await town.shows(lambda panel: panel["guide"]["steps"][1]["point"])
        card = next(seen for seen in await town.you.messages() if seen.id == point["message"])
        await town.you.presses(point["label"], card, timeout=PATIENCE)
        panel = await town.shows(lambda panel: done(panel)[:3] == [True, True, False] and panel)
        assert not action(panel, "automatic")["on"], "nothing comes by itself while the guide goes on"

        assert town.stage.sites.waiting()
        await town.press("guide_publish")
        assert any(one.sample.site == MINISTRY for one in town.stage.sites.published())
        panel = await town.shows(lambda panel: panel["guide"]["done"] and panel)
        point = panel["guide"]["steps"][3]["point"]
        alert = next(seen for seen in await town.alerts() if seen.id == point["message"])
        await town.you.presses(point["label"], alert, timeout=PATIENCE)
        await town.you.sees("matched", timeout=PATIENCE)
        assert action(await town.panel(), "automatic")["on"], "afterwards news come by themselves"

        await town.press("guide_close")
        assert (await town.panel())["guide"]["closed"]
        await town.press("guide_open")
        assert not (await town.panel())["guide"]["closed"]


async def test_the_guide_makes_news_about_whoever_is_watched(town: PanelTown) -> None:
    await town.watches("Bartholomew Quigley")
    await town.press("guide_publish")
    await town.shows(lambda panel: panel["guide"]["done"])
    assert "Quigley" in (await town.alerts())[0].text
