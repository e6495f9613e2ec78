"""Tests that read as scenes: people say and press things, and wait for what they see.

::

    scene = Scene.of(playground)                     # or Scene.at(page_url), in another process
    anna = await scene.person("Anna", language="pl")
    await anna.starts()
    card = await anna.sees("keeps watch")
    answer = await anna.presses("Mute 8 h")

Nothing here sleeps: every wait ends when the world changes, or fails after `timeout` seconds and
says what the chat shows instead.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any, Self

from bot.playground.actions.talk import NotPossible
from bot.playground.refusal import Json
from bot.playground.scene_wire import HttpWire, Wire
from bot.playground.seen import Answer, Fits, Seen, fits
from bot.playground.server import Playground

PATIENCE = 5.0


class Place:
    """A chat: what it shows now, and what it will show."""

    def __init__(self, scene: Scene, chat_id: int, name: str) -> None:
        self.scene = scene
        self.id = chat_id
        self.name = name
        self.since = 0  # the world's revision when somebody of the scene last acted here

    async def shows(self, limit: int = 200) -> list[Seen]:
        """The newest messages there are now, oldest first."""
        found = await self.scene.act("messages", chat=self.id, limit=limit)
        return [Seen(raw) for raw in found["messages"]]

    async def from_now(self) -> None:
        """Look only at what comes or changes from here on."""
        self.since = (await self.scene.act("messages", chat=self.id, since=10**12))["revision"]

    async def sees(self, wanted: Fits, *, timeout: float = PATIENCE, by_anyone: bool = False) -> Seen:
        """The newest message of the bot that fits and came, or changed, since the last action here."""
        ends_at, revision = time.monotonic() + timeout, -1
        while True:
            left = ends_at - time.monotonic()
            changed = await self.scene.act("messages", chat=self.id, since=self.since)
            candidates = [Seen(raw) for raw in reversed(changed["messages"])]
            for seen in candidates:
                if (seen.from_bot or by_anyone) and fits(wanted, seen):
                    return seen
            revision = changed["revision"]
            if left <= 0:
                raise AssertionError(await self._complaint(wanted, timeout))
            await self.scene.act("wait", chat=self.id, since=revision, timeout=left)

    async def loses(self, message: Seen, *, timeout: float = PATIENCE) -> None:
        """Wait until that message is deleted."""
        ends_at = time.monotonic() + timeout
        while True:
            now = await self.scene.act("messages", chat=self.id)
            if all(raw["id"] != message.id for raw in now["messages"]):
                return
            left = ends_at - time.monotonic()
            assert left > 0, f"{self.name} still shows {message}"  # noqa: S101 - a scene's own verdict
            await self.scene.act("wait", chat=self.id, since=now["revision"], timeout=left)

    async def newest(self) -> Seen:
        """The bot's newest message."""
        own = [seen for seen in await self.shows() if seen.from_bot]
        if not own:
            raise NotPossible(f"the bot has said nothing in {self.name}")
        return own[-1]

    async def _complaint(self, wanted: Fits, timeout: float) -> str:
        shown = "\n  ".join(str(seen) for seen in (await self.shows())[-8:]) or "nothing"
        what = repr(wanted) if isinstance(wanted, str) else "what was looked for"
        return f"{self.name} did not show {what} within {timeout:g} s. It shows:\n  {shown}"


class Group(Place):
    """A group, a supergroup or a channel."""

    async def posts(self, text: str, **more: Any) -> Seen:
        """The channel publishes."""
        await self.from_now()
        return Seen(await self.scene.act("post", chat=self.id, text=text, **more))

    async def topic(self, name: str, by: Person) -> int:
        """A new forum topic; its id."""
        made = await self.scene.act("add_topic", chat=self.id, by=by.user_id, name=name)
        return int(made["id"])

    async def upgrades(self, by: Person) -> Group:
        """The basic group becomes a supergroup."""
        made = await self.scene.act("upgrade", chat=self.id, by=by.user_id)
        return Group(self.scene, made["id"], made["name"])


class Person(Place):
    """Somebody; as a place, their private chat with the bot."""

    def __init__(self, scene: Scene, user_id: int, name: str) -> None:
        super().__init__(scene, user_id, name)
        self.user_id = user_id

    async def _act(self, place: Place | None, name: str, /, **body: Any) -> Json:
        place = place or self
        await place.from_now()
        return await self.scene.act(name, user=self.user_id, chat=place.id, **body)

    async def starts(self, payload: str = "") -> Seen:
        """Open the bot's chat by its link."""
        return Seen(await self._act(None, "start", payload=payload))

    async def says(self, text: str, to: Place | None = None, **more: Any) -> Seen:
        """Write. `more`: topic, reply_to, quote, anonymous, as_channel, entities, media."""
        return Seen(await self._act(to, "say", text=text, **more))

    async def sends(self, kind: str, caption: str = "", to: Place | None = None, **media: Any) -> Seen:
        """Send a photo, document, video … `media`: name, mime, content (base64), size."""
        return Seen(await self._act(to, "say", text=caption, media={"kind": kind, **media}))

    async def sends_album(
        self, kinds: Sequence[str], caption: str = "", to: Place | None = None
    ) -> list[Seen]:
        """Several files at once."""
        items = [{"kind": kind} for kind in kinds]
        sent = await self._act(to, "album", items=items, caption=caption)
        return [Seen(raw) for raw in sent["messages"]]

    async def forwards(self, message: Seen, to: Place | None = None) -> Seen:
        """Forward a message that this world holds."""
        source = {"from_chat": message.raw["chat_id"], "message": message.id}
        return Seen(await self._act(to, "forward", **source))

    async def forwards_from(self, kind: str, text: str, to: Place | None = None, **more: Any) -> Seen:
        """Forward from outside. `kind`: user, hidden_user, chat, channel; `more` as in the control API."""
        return Seen(await self._act(to, "forward_from_outside", kind=kind, text=text, **more))

    async def edits(self, message: Seen, text: str) -> Seen:
        """Rewrite an own message."""
        place = {"chat": message.raw["chat_id"], "message": message.id}
        return Seen(await self.scene.act("edit", **place, text=text))

    async def presses(
        self, label: str, message: Seen | None = None, *, on: Place | None = None, timeout: float = PATIENCE
    ) -> Answer:
        """Press the button of the newest message that has it, and wait for the bot's answer to it."""
        place = on or self
        message = message or await self._with_button(place, label)
        made = await self._act(place, "press", message=message.id, label=label)
        return await self._answer(made, timeout)

    async def sends_back(self, data: str, message: Seen, *, timeout: float = PATIENCE) -> Answer:
        """Press a button that carries `data`, though the message may no longer show it."""
        place = Place(self.scene, message.raw["chat_id"], "")
        return await self._answer(await self._act(place, "press", message=message.id, data=data), timeout)

    async def _answer(self, made: Json, timeout: float) -> Answer:
        if not made["press_id"]:
            return Answer(url=made["url"])
        waited = await self.scene.act("wait_answer", press_id=made["press_id"], timeout=timeout)
        answer = waited["answer"]
        if answer is None:
            raise AssertionError(f"the bot did not answer the press within {timeout:g} s")
        return Answer(answer["text"], answer["show_alert"], answer["url"])

    async def _with_button(self, place: Place, label: str) -> Seen:
        shown = await place.shows()
        for seen in reversed(shown):
            if any(text.casefold().startswith(label.casefold()) for text in seen.labels):
                return seen
        there = sorted({text for seen in shown for text in seen.labels})
        raise NotPossible(f"{place.name} shows no button {label!r}; there are: {', '.join(there) or 'none'}")

    async def reacts(self, message: Seen, *emojis: str) -> None:
        """Set reactions."""
        place = {"chat": message.raw["chat_id"], "message": message.id}
        await self.scene.act("react", user=self.user_id, **place, emojis=list(emojis))

    async def blocks(self) -> None:
        """Block the bot."""
        await self._act(None, "block")

    async def unblocks(self) -> None:
        """Let it write again."""
        await self._act(None, "unblock")

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


class Scene:
    """The way into one world."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    @classmethod
    def of(cls, playground: Playground) -> Self:
        """Of a playground in this process and loop."""
        return cls(playground.control)

    @classmethod
    def at(cls, page_url: str) -> Self:
        """Of a playground elsewhere on this machine. `close` it at the end."""
        return cls(HttpWire(page_url))

    async def act(self, name: str, /, **body: Any) -> Json:
        """Any act of the control API."""
        given = {key: value for key, value in body.items() if value is not None}
        return await self._wire.act(name, given)

    async def close(self) -> None:
        """Give back what was opened."""
        if isinstance(self._wire, HttpWire):
            await self._wire.close()

    async def person(self, name: str, **more: Any) -> Person:
        """Somebody new. `more`: last_name, username, language, hides_forwards."""
        made = await self.act("person", name=name, **more)
        return Person(self, made["id"], made["name"])

    async def visitor(self) -> Person:
        """The person who sits at the page of a furnished playground."""
        you = (await self.act("state"))["you"]
        if you is None:
            raise NotPossible("nobody sits at the page; the playground is not furnished")
        return Person(self, you["id"], you["name"])

    async def group(self, title: str, owner: Person, people: Sequence[Person] = (), **more: Any) -> Group:
        """`more`: kind (group, supergroup), forum, username, protected, bot (default in), rights."""
        others = [person.user_id for person in people]
        made = await self.act("group", title=title, owner=owner.user_id, people=others, **more)
        return Group(self, made["id"], title)

    async def channel(self, title: str, owner: Person, **more: Any) -> Group:
        """`more`: username, linked, signs, bot (default in, as administrator), rights."""
        made = await self.act("channel", title=title, owner=owner.user_id, **more)
        return Group(self, made["id"], title)

    async def goes_wrong(self, kind: str = "refuse", **more: Any) -> None:
        """Order a fault: kinds and fields as in `faults.Fault`."""
        await self.act("fault", kind=kind, **more)

    async def is_read(self, *, timeout: float = PATIENCE) -> None:
        """Wait until the bot has taken and confirmed every update."""
        done = await self.act("wait_read", timeout=timeout)
        if not done["read"]:
            raise AssertionError(f"the bot has not taken its updates within {timeout:g} s")

    async def is_listened_to(self, *, timeout: float = PATIENCE) -> None:
        """Wait until the bot holds a poll, or has a webhook."""
        done = await self.act("wait_listener", timeout=timeout)
        if not done["listens"]:
            raise AssertionError(f"no bot has asked for updates within {timeout:g} s")

    async def calls(self, method: str = "") -> list[Json]:
        """What the bot called so far: method, chat_id, outcome."""
        return list((await self.act("calls", method=method))["calls"])
