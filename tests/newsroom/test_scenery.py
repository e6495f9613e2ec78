"""What a newcomer finds in the furnished newsroom."""

from __future__ import annotations

from bot.newsroom.scenery import furnish
from bot.playground.scene import Scene
from bot.playground.server import Playground


async def test_the_furnished_world_has_a_visitor_a_newsroom_and_a_channel() -> None:
    async with Playground(furnish=furnish) as playground:
        state = await Scene.of(playground).act("state")
    assert [chat["kind"] for chat in state["chats"]] == ["private", "supergroup", "channel"]
    assert [topic["name"] for topic in state["chats"][1]["topics"]] == ["Minsk desk", "Night shift"]
    assert {sample["kind"] for sample in state["samples"]} == {"user", "hidden_user", "chat", "channel"}
