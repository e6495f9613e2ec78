"""What people of a scene do about chats: come in, bring the bot, choose what it asks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.playground.refusal import Json
from bot.playground.scenes.places import Place, Stage
from bot.playground.scenes.seen import Seen


class Somebody(Place):
    """A person who comes and goes; as a place, their private chat with the bot."""

    def __init__(self, scene: Stage, user_id: int, name: str) -> None:
        super().__init__(scene, user_id, name)
        self.user_id = user_id

    async def _act(self, place: Place | None, name: str, /, **body: Any) -> Json:
        place = place or self
        await place.from_now()
        return await self.scene.act(name, user=self.user_id, chat=place.id, **body)

    async def comes_by(self, url: str) -> None:
        """Open an invite link: they are in, or wait to be let in."""
        await self.scene.act("come_by", user=self.user_id, url=url)

    async def asks_to_join(self, place: Place) -> None:
        """Ask without a link, as public groups have it."""
        await self.scene.act("ask_to_join", user=self.user_id, chat=place.id)

    async def adds_bot_by_link(
        self, place: Place, payload: str = "", rights: Sequence[str] | None = None
    ) -> None:
        """Choose a chat for t.me/<bot>?startgroup=<payload>, or with `rights` as its administrator."""
        await place.from_now()
        given = {"payload": payload, "rights": list(rights) if rights is not None else None}
        await self.scene.act("add_bot_by_link", chat=place.id, by=self.user_id, **given)

    async def opens(self, url: str, place: Place | None = None) -> None:
        """Follow a link to the bot; `place` is what they choose when it asks for a chat."""
        await (place or self).from_now()
        chosen = {"chat": place.id} if place else {}
        await self.scene.act("open_link", user=self.user_id, url=url, **chosen)

    async def taps(self, label: str, to: Place | None = None) -> None:
        """Press a button below the composer: its words are said, or what it asks for is shared."""
        await self._act(to, "tap", label=label)

    async def shares_chat(self, label: str, place: Place) -> None:
        """Choose a chat for a button that asks for one."""
        await self._act(None, "share_chat", label=label, chosen=place.id)

    async def shares_users(self, label: str, people: Sequence[Somebody]) -> None:
        """Choose people for a button that asks for them."""
        await self._act(None, "share_users", label=label, chosen=[one.user_id for one in people])

    async def bans(self, who: Somebody, place: Place) -> None:
        """Throw somebody out for good."""
        await self.scene.act("ban", chat=place.id, by=self.user_id, user=who.user_id)

    async def restricts(self, who: Somebody, place: Place) -> None:
        """Let somebody stay, but silent."""
        await self.scene.act("restrict", chat=place.id, by=self.user_id, user=who.user_id)

    async def lets_in(self, who: Somebody, place: Place) -> None:
        """Grant somebody's wish to join."""
        await self.scene.act("let_in", chat=place.id, by=self.user_id, user=who.user_id)

    async def pins(self, message: Seen, *, silent: bool = False) -> None:
        """Pin a message where it stands."""
        await self.scene.act("pin", by=self.user_id, silent=silent, **message.ids)

    async def shares_poll(self, label: str, question: str, options: Sequence[str]) -> None:
        """Make a poll for a button that asks for one."""
        await self._act(None, "share_poll", label=label, question=question, options=list(options))
