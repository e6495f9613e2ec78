"""Whatever comes in is text, nothing is asked elsewhere, and only pages of this server may act."""

from __future__ import annotations

import pytest

from bot.playground.scene import Person, Scene
from bot.playground.server import Playground
from bot.playground.text import Formatted
from tests.page.conftest import Open

HOSTILE = (
    "<img src=x onerror=\"document.title='broken into'\">",
    "<script>document.title='broken into'</script>",
    "\"'><svg/onload=document.title='broken into'>",
    "javascript:document.title='broken into'",
)


@pytest.mark.parametrize("text", HOSTILE)
async def test_what_people_write_is_drawn_as_they_wrote_it(
    world: Playground, you: Person, look: Open, text: str
) -> None:
    await you.says(text)
    window = await look(world.page_url)
    log = window.page.get_by_role("log", name="Messages")
    await log.get_by_text(text, exact=True).wait_for()
    assert "broken" not in await window.page.title()


async def test_names_and_files_are_text_too(world: Playground, you: Person, look: Open) -> None:
    scene = Scene.of(world)
    mallory = await scene.person(HOSTILE[0], username="mallory")
    group = await scene.group(HOSTILE[1], mallory, [you])
    await mallory.sends("document", HOSTILE[2], to=group, name=HOSTILE[0])
    window = await look(world.page_url)
    await window.page.get_by_role("navigation", name="Chats").get_by_text(HOSTILE[1]).click()
    log = window.page.get_by_role("log", name="Messages")
    await log.get_by_text(HOSTILE[2], exact=True).wait_for()
    await log.get_by_text(HOSTILE[0]).first.wait_for()
    assert "broken" not in await window.page.title()


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "file:///etc/passwd"]
)
async def test_a_link_to_a_script_is_no_link(
    world: Playground, you: Person, look: Open, address: str
) -> None:
    # Telegram refuses such a link; the page does not rely on that.
    entity = {"type": "text_link", "offset": 0, "length": 5, "url": address}
    chat = world.world.chats[you.id]
    world.world.add_message(chat, sender=world.world.bot, content=Formatted("press here", (entity,)))
    window = await look(world.page_url)
    await window.page.get_by_role("log", name="Messages").get_by_text("press").first.wait_for()
    hrefs = await window.page.eval_on_selector_all("a[href]", "links => links.map(link => link.protocol)")
    assert set(hrefs) <= {"http:", "https:", "tg:", "mailto:"}


async def test_the_page_may_run_nothing_but_its_own_files(world: Playground, look: Open) -> None:
    window = await look(world.page_url)
    answer = await window.page.request.get(world.page_url)
    policy = dict(part.strip().split(" ", 1) for part in answer.headers["content-security-policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'self'"
    assert policy["style-src"] == "'self'"
    assert "unsafe" not in answer.headers["content-security-policy"]
