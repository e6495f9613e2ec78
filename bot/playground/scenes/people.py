"""People in a scene: they write, forward, press, react, and run their groups."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from bot.playground.refusal import Json
from bot.playground.scenes.comings import Somebody
from bot.playground.scenes.places import PATIENCE, Place
from bot.playground.scenes.seen import Answer, Offers, Seen


class Person(Somebody):
    """Somebody; as a place, their private chat with the bot."""

    async def starts(self, payload: str = "") -> Seen:
        """Open the bot's chat by its link."""
        await self.from_now()
        return Seen(await self.scene.act("start", user=self.user_id, payload=payload))

    async def says(self, text: str, to: Place | None = None, **more: Any) -> Seen:
        """Write. `more`: topic, reply_to, quote, anonymous, as_channel, entities, media."""
        return Seen(await self._act(to, "say", text=text, **more))

    async def sends(self, kind: str, caption: str = "", to: Place | None = None, **media: Any) -> Seen:
        """Send a photo, document, video … `media`: name, mime, content (base64), size, seconds …"""
        return Seen(await self._act(to, "say", text=caption, media={"kind": kind, **media}))

    async def sends_album(
        self, kinds: Sequence[str], caption: str = "", to: Place | None = None, **more: Any
    ) -> list[Seen]:
        """Several files as one album; those sent so far. `more`: apart (seconds), caption_on (from 0)."""
        items = [{"kind": kind} for kind in kinds]
        sent = await self._act(to, "album", items=items, caption=caption, **more)
        return [Seen(raw) for raw in sent["messages"]]

    async def sends_poll(
        self, question: str, options: Sequence[str], to: Place | None = None, **more: Any
    ) -> Seen:
        """Ask. `more`: anonymous, multiple, correct (its number, for a quiz), explanation, open_period."""
        asked = {"question": question, "options": list(options), **more}
        return Seen(await self._act(to, "send_thing", kind="poll", **asked))

    async def votes(self, message: Seen, *options: int | str) -> Seen:
        """Choose options of a poll, by number from 0 or by words; none takes the vote back."""
        return Seen(await self.scene.act("vote", user=self.user_id, **message.ids, options=list(options)))

    async def sends_location(
        self, latitude: float, longitude: float, to: Place | None = None, **more: Any
    ) -> Seen:
        """Share a place. `more`: live_period (seconds), heading, accuracy; with title and address a venue."""
        point = {"latitude": latitude, "longitude": longitude, **more}
        return Seen(
            await self._act(to, "send_thing", kind="venue" if "title" in more else "location", **point)
        )

    async def moves(self, message: Seen, latitude: float | None = None, longitude: float = 0.0) -> Seen:
        """A live location goes on; without a place it stops."""
        return Seen(await self.scene.act("move", **message.ids, latitude=latitude, longitude=longitude))

    async def sends_contact(self, phone: str, first_name: str, to: Place | None = None, **more: Any) -> Seen:
        """Share somebody's card. `more`: last_name, vcard, contact_user (an id)."""
        card = {"phone": phone, "first_name": first_name, **more}
        return Seen(await self._act(to, "send_thing", kind="contact", **card))

    async def forwards(self, message: Seen, to: Place | None = None) -> Seen:
        """Forward a message that this world holds."""
        source = {"from_chat": message.raw["chat_id"], "message": message.id}
        return Seen(await self._act(to, "forward", **source))

    async def forwards_album(
        self, messages: Sequence[Seen], to: Place | None = None, **more: Any
    ) -> list[Seen]:
        """Forward an album of this world together. `more`: apart (seconds)."""
        wanted = {"from_chat": messages[0].raw["chat_id"], "messages": [one.id for one in messages]}
        sent = await self._act(to, "forward_album", **wanted, **more)
        return [Seen(raw) for raw in sent["messages"]]

    async def forwards_album_from(
        self, kind: str, kinds: Sequence[str], caption: str = "", to: Place | None = None, **more: Any
    ) -> list[Seen]:
        """Forward an album from outside. `more`: apart, caption_on, and what `forwards_from` tells."""
        items = [{"kind": each} for each in kinds]
        given = {"kind": kind, "items": items, "caption": caption, **more}
        sent = await self._act(to, "forward_album_from_outside", **given)
        return [Seen(raw) for raw in sent["messages"]]

    async def forwards_from(self, kind: str, text: str, to: Place | None = None, **more: Any) -> Seen:
        """Forward from outside. `kind`: user, hidden_user, chat, channel; `more` as in the control API."""
        return Seen(await self._act(to, "forward_from_outside", kind=kind, text=text, **more))

    async def edits(self, message: Seen, text: str) -> Seen:
        """Rewrite an own message."""
        return Seen(await self.scene.act("edit", **message.ids, text=text))

    async def presses(
        self, label: str, message: Seen | None = None, *, on: Place | None = None, timeout: float = PATIENCE
    ) -> Answer:
        """Press a button, and wait for the bot's answer to it.

        Without a `message` it is the newest that has the button, once the bot has said all it is
        about to say: what it answered to the last action comes first.
        """
        place = on or self
        number = message.id if message else await self._to_press(place, label, timeout)
        made = await self._act(place, "press", message=number, label=label)
        return await self._answer(made, timeout)

    async def _to_press(self, place: Place, label: str, timeout: float) -> int | None:
        """A message that came since the last action; None leaves it to the chat, which has the newest."""
        changed = await self.scene.act("messages", chat=place.id, since=place.since)
        for seen in map(Seen, reversed(changed["messages"])):
            if seen.from_bot and seen.button(label):
                return seen.id
        # A test may play the bot by hand, and then nobody asks for updates; or it has not begun to yet.
        is_there = any(seen.button(label) for seen in await place.messages())
        if not is_there or (await self.scene.act("wait_listener", timeout=0))["has_listened"]:
            with suppress(AssertionError):  # it may be busy with something else
                await self.scene.is_idle(timeout=timeout)
        return None

    async def sends_back(self, data: str, message: Seen, *, timeout: float = PATIENCE) -> Answer:
        """Press a button that carries `data`, though the message may no longer show it."""
        place = Place(self.scene, message.raw["chat_id"], "")
        return await self._answer(await self._act(place, "press", message=message.id, data=data), timeout)

    async def _answer(self, made: Json, timeout: float) -> Answer:
        if not made["press_id"]:
            return Answer(url=made["url"], query=made.get("inline"))
        waited = await self.scene.act("wait_answer", press_id=made["press_id"], timeout=timeout)
        answer = waited["answer"]
        if answer is None:
            raise AssertionError(f"the bot did not answer the press within {timeout:g} s")
        return Answer(answer["text"], answer["show_alert"], answer["url"])

    def at(self, place: Place) -> Place:
        """A group as this person sees it, with what is for them alone."""
        seen = Place(self.scene, place.id, f"{place.name} for {self.name}", viewer=self.user_id)
        seen.since = place.since
        return seen

    async def whispers(self, text: str, to: Place, **more: Any) -> Seen:
        """Call a command of the bot that nobody else sees. `more`: reply_to, topic."""
        return Seen(await self._act(to, "whisper", text=text, **more))

    async def asks(
        self, query: str = "", at: Place | None = None, *, offset: str = "", timeout: float = PATIENCE
    ) -> Offers:
        """Type `@bot query` in a chat, and wait for what the bot offers there."""
        place = at or self
        found = await self._act(place, "inline_ask", query=query, offset=offset, timeout=timeout)
        if not found["answered"]:
            raise AssertionError(f"the bot offered nothing for {query!r} within {timeout:g} s")
        return Offers(found, place.id)

    async def chooses(self, offers: Offers, title: str = "") -> Seen:
        """Send the first offer whose title begins so."""
        chosen = {"query_id": offers.query_id, "result": offers.titled(title)}
        return Seen(await self.scene.act("inline_choose", user=self.user_id, chat=offers.chat_id, **chosen))

    async def reacts(self, message: Seen, *emojis: str) -> None:
        """Set reactions."""
        await self.scene.act("react", user=self.user_id, **message.ids, emojis=list(emojis))

    async def blocks(self) -> None:
        """Block the bot."""
        await self.from_now()
        await self.scene.act("block", user=self.user_id)

    async def unblocks(self) -> None:
        """Let it write again."""
        await self.from_now()
        await self.scene.act("unblock", user=self.user_id)

    async def adds_bot(self, to: Place, rights: Sequence[str] | None = None) -> None:
        """Bring the bot in; with `rights`, as an administrator."""
        await self.scene.act("add_bot", chat=to.id, by=self.user_id, rights=rights)

    async def removes_bot(self, place: Place) -> None:
        """Throw the bot out."""
        await self.scene.act("remove_bot", chat=place.id, by=self.user_id)

    async def promotes(
        self, place: Place, who: Person | None = None, rights: Sequence[str] | None = None, **more: Any
    ) -> None:
        """Make `who` (default: the bot) an administrator. `more`: anonymous, title."""
        whom = {"user": who.user_id} if who else {}
        await self.scene.act("promote", chat=place.id, by=self.user_id, rights=rights, **whom, **more)
