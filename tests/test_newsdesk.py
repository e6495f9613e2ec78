"""What a chat is shown of what was found: its own watches, at the sources it hears."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from bot.alerts.buttons import UNDER_ALERT
from bot.backtest import LOOKS_BACK
from bot.domain.alert import DeliveryState
from bot.domain.callback import encode
from bot.domain.chat import Chat
from bot.domain.entity import EntityKind
from bot.domain.story import Placement
from bot.domain.watch import Mode, Subscription
from bot.newsdesk import Newsdesk
from bot.storylist import Listed, Storylist
from bot.watchbook import Watchbook
from storage import documents, inbox, outbox, sources, stories, subscriptions, watches
from storage.database import Database
from tests.storage.rows import HOUR, MINUTE, NOW, Rows

VISIT = "Госсекретарь Брукнер прилетел в Минск и провёл переговоры за закрытыми дверями."
OTHER = "Погода завтра останется прежней, обещают синоптики области."


@dataclass
class Office:
    """A newsdesk over fresh rows, and the matcher that its documents go through."""

    rows: Rows
    book: Watchbook
    desk: Newsdesk
    wake: Callable[[int], Awaitable[None]]
    woken: list[int]

    @property
    def database(self) -> Database:
        return self.rows.database

    async def publish(
        self, source_id: int, text: str = VISIT, story_id: int | None = None, **changes: object
    ) -> int:
        """Keep a document and look through it, as the pipeline does."""
        silent = bool(changes.pop("silent", False))
        document_id = await self.rows.document(source_id, text, silent=silent, **changes)
        async with self.database.transaction() as t:
            await self.book.follow(t)
            found = self.book.find(await documents.get(t, document_id))
            await documents.keep_findings(t, document_id, found)
            if story_id is not None:
                placement = Placement(story_id, 1.0, ("the same words",))
                await stories.place(t, await documents.get(t, document_id), placement, self.rows.now)
        return document_id

    async def latest(self, chat: Chat, only: Sequence[Subscription] | None) -> tuple[Listed, ...]:
        """The first page of the list of stories."""
        return (await Storylist(self.database, lambda: self.rows.now).latest(chat, only, 0)).shown

    async def watch(self, chat: Chat, name: str = "Брукнер", mode: Mode = Mode.NORMAL) -> Subscription:
        return await self.rows.subscription(chat, await self.rows.words(name), mode)


@pytest.fixture
def office(database: Database) -> Office:
    rows, book = Rows(database), Watchbook()
    woken: list[int] = []

    async def wake(chat_id: int) -> None:
        woken.append(chat_id)

    return Office(
        rows, book, Newsdesk(database, lambda: rows.now, book, wake, lambda: "no line"), wake, woken
    )


# --- lately


async def test_new_words_are_looked_for_in_what_came_before_them(office: Office) -> None:
    chat, source = await office.rows.chat(), await office.rows.source()
    older = await office.publish(source.id, published_at=NOW - HOUR)
    newer = await office.publish(source.id, published_at=NOW - MINUTE)
    await office.publish(source.id, OTHER)
    one = await office.watch(chat)

    lately = await office.desk.lately(chat, one)

    assert (lately.stories, lately.newest) == (2, newer)
    assert older != newer
    listed = await office.latest(chat, None)
    assert [(each.names, each.at) for each in listed] == [
        (("Брукнер",), NOW - MINUTE),
        (("Брукнер",), NOW - HOUR),
    ]


async def test_looking_back_takes_nothing_from_other_watches_and_can_be_done_again(office: Office) -> None:
    chat, source = await office.rows.chat(), await office.rows.source()
    first = await office.watch(chat, "Минск")
    await office.publish(source.id)
    second = await office.watch(chat, "Брукнер")

    restarted = Newsdesk(office.database, lambda: NOW, office.book, office.wake)
    for desk in (office.desk, restarted):
        assert (await desk.lately(chat, second)).stories == 1
        assert (await desk.lately(chat, first)).stories == 1
    assert [set(one.names) for one in await office.latest(chat, None)] == [{"Минск", "Брукнер"}]


async def test_words_asked_for_again_after_a_pause_find_what_came_meanwhile(office: Office) -> None:
    chat, source = await office.rows.chat(), await office.rows.source()
    one = await office.watch(chat)
    await office.publish(source.id)
    assert (await office.desk.lately(chat, one)).stories == 1

    async with office.database.transaction() as t:
        await subscriptions.unsubscribe(t, chat.id, one.id, office.rows.now)
    office.rows.now += HOUR
    await office.publish(source.id)  # nobody looked for the words
    office.rows.now += HOUR
    again = await office.watch(chat)

    assert (await office.desk.lately(chat, again)).stories == 2


async def test_what_was_kept_in_silence_counts_and_what_is_older_than_a_week_does_not(office: Office) -> None:
    chat, source = await office.rows.chat(), await office.rows.source()
    one = await office.watch(chat)
    await office.publish(source.id, silent=True)
    await office.publish(source.id, silent=True, published_at=NOW - LOOKS_BACK - HOUR)
    assert (await office.desk.lately(chat, one)).stories == 1

    office.rows.now += LOOKS_BACK + HOUR
    assert await office.desk.lately(chat, one) == replace(await office.desk.lately(chat, one), stories=0)


async def test_documents_of_one_story_count_once(office: Office) -> None:
    chat, source, story_id = await office.rows.chat(), await office.rows.source(), await office.rows.story()
    one = await office.watch(chat)
    await office.publish(source.id, story_id=story_id, published_at=NOW - HOUR)
    newest = await office.publish(source.id, story_id=story_id)

    lately = await office.desk.lately(chat, one)

    assert (lately.stories, lately.newest) == (1, newest)
    assert len(await office.latest(chat, None)) == 1


async def test_only_sources_that_the_chat_hears_count(office: Office) -> None:
    insider, outsider = await office.rows.chat(), await office.rows.chat()
    private = await office.rows.source(shared=False)
    async with office.database.transaction() as t:
        await sources.set_choice(t, insider.id, private.id, follows=True, now=NOW)
    inside, outside = await office.watch(insider), await office.watch(outsider)
    document_id = await office.publish(private.id)

    assert (await office.desk.lately(insider, inside)).newest == document_id
    assert (await office.desk.lately(outsider, outside)).stories == 0
    assert await office.desk.tell_newest(outsider, outside) is None
    assert await office.latest(outsider, None) == ()
    assert (await office.desk.state(outsider)).story_at is None
    assert (await office.desk.state(insider)).story_at == NOW


async def test_each_watch_is_held_to_its_own_mode(office: Office) -> None:
    chat, source = await office.rows.chat(), await office.rows.source()
    async with office.database.transaction() as t:
        watch_id = await watches.keep(
            t, "entity:1", EntityKind.PERSON, "Anna Weber", ("Anna Weber", "Анна Вебер")
        )
    wide = await office.rows.subscription(chat, watch_id, Mode.WIDE)
    other = await office.rows.chat()
    strict = await office.rows.subscription(other, watch_id, Mode.STRICT)
    await office.publish(source.id, "Вебер сказала, что переговоры продолжатся завтра.")

    found = await office.desk.lately(chat, wide)
    assert found.stories == 1
    assert (await office.desk.lately(other, strict)).stories == 0
    assert await office.latest(other, None) == ()
    assert (await office.desk.state(chat)).found_at == {wide.id: NOW}
    assert (await office.desk.state(other)).found_at == {}


# --- cards


async def test_the_newest_story_is_told_as_it_would_have_been(office: Office) -> None:
    chat, source = await office.rows.chat(), await office.rows.source()
    one = await office.watch(chat)
    document_id = await office.publish(
        source.id, title="Переговоры в Минске", story_id=await office.rows.story()
    )

    assert await office.desk.tell_newest(chat, one) is None
    assert office.woken == [chat.id]
    async with office.database.transaction() as t:
        waiting = await outbox.claim_next(t, chat.id, NOW)

    assert waiting is not None
    assert "Переговоры в Минске" in waiting.card.text.plain
    assert "Брукнер" in waiting.card.text.plain
    pressed = {button.data for row in waiting.card.buttons for button in row}
    assert {encode("why", document_id), encode("stop", one.id, UNDER_ALERT)} <= pressed


async def test_what_another_chat_watches_is_shown_to_nobody_else(office: Office) -> None:
    chat, other = await office.rows.chat(), await office.rows.chat()
    source = await office.rows.source()
    mine, theirs = await office.watch(chat, "Брукнер"), await office.watch(other, "закрытыми дверями")
    document_id = await office.publish(source.id)

    card, why = await office.desk.tell_newest(chat, mine), await office.desk.why_card(chat, document_id)

    assert card is not None
    assert why is not None
    for shown in (card, why):
        pressed = {button.data for row in shown.buttons for button in row}
        assert not any(data.startswith(encode("stop", theirs.id)) for data in pressed)
    assert f"{theirs.label}" not in why.text.plain.split("\n")[0]
    assert [one.names for one in await office.latest(chat, None)] == [("Брукнер",)]


async def test_why_is_answered_only_for_what_the_chat_hears_or_was_told(office: Office) -> None:
    chat = await office.rows.chat()
    private = await office.rows.source(shared=False)
    await office.watch(chat)
    told, foreign = await office.publish(private.id), await office.publish(private.id)
    await office.rows.alert(chat, await office.rows.story(), told)

    assert await office.desk.why_card(chat, told) is not None
    assert await office.desk.why_card(chat, foreign) is None
    assert await office.desk.why_card(chat, 404) is None

    public = await office.publish((await office.rows.source()).id)
    why = await office.desk.why_card(chat, public)
    assert why is not None
    assert "Брукнер" in why.text.plain


async def test_the_latest_stories_are_about_whom_is_asked(office: Office) -> None:
    chat, source = await office.rows.chat(), await office.rows.source()
    one, two = await office.watch(chat, "Брукнер"), await office.watch(chat, "синоптики")
    for number in range(4):
        await office.publish(source.id, published_at=NOW - number * MINUTE)
    await office.publish(source.id, OTHER, title="", published_at=NOW - HOUR)

    assert [each.at for each in await office.latest(chat, [one])] == [
        NOW - number * MINUTE for number in range(4)
    ]
    (weather,) = await office.latest(chat, [two])
    assert (weather.title, weather.sources, weather.names) == (OTHER, ("A site",), ("синоптики",))
    assert len(await office.latest(chat, None)) == 5


# --- state


async def test_the_state_counts_what_waits_and_whom_it_concerns(office: Office) -> None:
    chat, other = await office.rows.chat(), await office.rows.chat()
    source = await office.rows.source()
    one = await office.watch(chat)
    document_id = await office.publish(source.id)
    await office.rows.alert(chat, await office.rows.story(), document_id)
    await office.rows.deliver(chat, "in doubt", "waiting")
    await office.rows.deliver(other, "theirs")
    async with office.database.transaction() as t:
        claimed = await outbox.claim_next(t, chat.id, NOW)
        assert claimed is not None
        await outbox.mark_ambiguous(t, claimed.id, None)
        await inbox.add_unless_known(t, [{"update_id": 1}, {"update_id": 2}], NOW)
        await inbox.mark_poison(t, 2, "no such thing", NOW)

    state = await office.desk.state(chat)

    assert [each.id for each in state.sources] == [source.id]
    assert state.watches == (one,)
    assert state.found_at == {one.id: NOW}
    assert (state.alerts_today, state.waiting, state.in_doubt) == (1, 1, 1)
    assert (state.updates_new, state.updates_poison) == (1, 1)
    assert (state.all_todo, state.all_in_doubt, state.all_dead) == (2, 1, 0)
    assert state.poll_trouble == "no line"
    assert DeliveryState.SENT not in await _counted(office)

    office.rows.now += timedelta(days=2)
    assert (await office.desk.state(chat)).alerts_today == 0


async def _counted(office: Office) -> dict[DeliveryState, int]:
    async with office.database.reading() as r:
        return await outbox.count(r)


@pytest.mark.parametrize(("hours", "muted"), [(1, True), (-1, False), (0, False)])
async def test_a_mute_that_is_over_is_not_told_of(office: Office, hours: int, muted: bool) -> None:
    chat = replace(await office.rows.chat(), muted_until=NOW + hours * HOUR)

    assert ((await office.desk.state(chat)).muted_until is not None) is muted
