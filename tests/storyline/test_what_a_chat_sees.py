"""What one chat may see of stories: its own sources and what it was told, in both databases."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

import pytest

from bot.domain.chat import Chat
from bot.domain.source import Source
from bot.domain.story import Placement, Story
from bot.errors import NotFound
from bot.storydesk import Storydesk
from bot.storyline.timeline import Timeline
from bot.storylist import PAGE, Storylist
from storage import documents, sources, stories
from storage.database import Database
from tests.storage.rows import HOUR, MINUTE, Rows, finding


class Easel:
    """Stands in for the process that draws, and keeps what it was to draw."""

    def __init__(self) -> None:
        self.asked: list[Timeline] = []

    async def paint(self, timeline: Timeline) -> bytes:
        self.asked.append(timeline)
        return b"a picture"


@dataclass
class Archive:
    """Stands in for the parting and joining of stories, and keeps what it was asked."""

    asked: list[tuple[object, ...]] = field(default_factory=list)

    async def separate(self, chat: Chat, story_id: int, document_ids: Collection[int], user_id: int) -> int:
        self.asked.append(("separate", chat.id, story_id, tuple(document_ids), user_id))
        return story_id

    async def undo(self, chat: Chat, other_id: int) -> int:
        self.asked.append(("undo", chat.id, other_id))
        return other_id

    async def merge(self, story_id: int, other_id: int) -> Story:
        self.asked.append(("merge", story_id, other_id))
        raise NotFound("nothing is merged here")


@dataclass
class Office:
    """The desk and the list over fresh rows."""

    rows: Rows
    easel: Easel
    archive: Archive
    desk: Storydesk
    list: Storylist

    async def publish(
        self, source: Source, story_id: int | None = None, watch_id: int | None = None, **changes: object
    ) -> tuple[int, int]:
        """Keep a document of a story, or of a new one; returns both."""
        text = str(changes.pop("text", "The minister arrived, and signed what nobody has seen."))
        fields: dict[str, object] = {"published_at": self.rows.now} | changes
        document_id = await self.rows.document(source.id, text, **fields)  # type: ignore[arg-type]
        async with self.rows.database.transaction() as t:
            if watch_id is not None:
                await documents.keep_findings(t, document_id, [finding(watch_id)])
            document = await documents.get(t, document_id)
            placement = Placement(story_id, 0.8, ("names: минск",))
            return document_id, await stories.place(t, document, placement, self.rows.now)

    async def private_source(self, of: Chat) -> Source:
        source = await self.rows.source(shared=False)
        await self.choose(of, source, follows=True)
        return source

    async def choose(self, chat: Chat, source: Source, *, follows: bool) -> None:
        async with self.rows.database.transaction() as t:
            await sources.set_choice(t, chat.id, source.id, follows, self.rows.now)

    async def follow_up(self, story_id: int, predecessor_id: int) -> int:
        """A new story that goes on from another, without a report yet."""
        async with self.rows.database.transaction() as t:
            return await stories.add(t, f"After {story_id}", self.rows.now, predecessor_id)


@pytest.fixture
def office(database: Database) -> Office:
    rows, easel, archive = Rows(database), Easel(), Archive()
    desk = Storydesk(database, easel, archive)
    return Office(rows, easel, archive, desk, Storylist(database, lambda: rows.now))


# --- One story


async def test_a_chat_sees_the_reports_of_its_own_sources_and_no_others(office: Office) -> None:
    mine, theirs = await office.rows.chat(), await office.rows.chat()
    shared, secret = await office.rows.source(), await office.private_source(theirs)
    _, story_id = await office.publish(secret, title="A secret headline")
    office.rows.now += MINUTE
    open_id, _ = await office.publish(shared, story_id, title="An open headline")

    line = await office.desk.get(mine, story_id)
    assert [one.document.id for one in line.reports] == [open_id]
    assert line.title == "An open headline"
    assert line.summary.document_id == open_id
    assert len((await office.desk.get(theirs, story_id)).reports) == 2


async def test_a_story_of_which_a_chat_sees_nothing_is_not_there_for_it(office: Office) -> None:
    mine, theirs = await office.rows.chat(), await office.rows.chat()
    _, story_id = await office.publish(await office.private_source(theirs))
    for number in (story_id, 999_999):
        with pytest.raises(NotFound):
            await office.desk.get(mine, number)
    assert (await office.desk.get(theirs, story_id)).story.id == story_id


async def test_what_a_chat_was_told_stays_when_it_leaves_the_source_out(office: Office) -> None:
    chat, source = await office.rows.chat(), await office.rows.source()
    told_id, story_id = await office.publish(source)
    await office.publish(source, story_id)
    await office.rows.alert(chat, story_id, told_id)
    await office.choose(chat, source, follows=False)
    assert [one.document.id for one in (await office.desk.get(chat, story_id)).reports] == [told_id]


async def test_the_number_of_a_merged_story_leads_to_the_one_that_stands(office: Office) -> None:
    chat, source = await office.rows.chat(), await office.rows.source()
    told_id, gone = await office.publish(source)
    _, standing = await office.publish(source)
    await office.rows.alert(chat, gone, told_id)
    async with office.rows.database.transaction() as t:
        await stories.place(t, await documents.get(t, told_id), Placement(standing, 1.0, ()), office.rows.now)
        await stories.mark_merged(t, gone, standing)
    await office.choose(chat, source, follows=False)

    line = await office.desk.get(chat, gone)
    assert line.story.id == standing
    assert [one.document.id for one in line.reports] == [told_id]


async def test_reports_stand_in_the_order_in_which_they_came_out(office: Office) -> None:
    chat, source = await office.rows.chat(), await office.rows.source()
    office.rows.now += HOUR
    late, story_id = await office.publish(source)
    early, _ = await office.publish(source, story_id, published_at=office.rows.now - HOUR)
    unsure, _ = await office.publish(
        source, story_id, published_at=office.rows.now - 9 * HOUR, date_is_certain=False
    )
    line = await office.desk.get(chat, story_id)
    assert [one.document.id for one in line.reports] == [early, late, unsure]


async def test_a_story_knows_what_it_goes_on_from_and_what_came_of_it(office: Office) -> None:
    chat, source = await office.rows.chat(), await office.rows.source()
    _, before = await office.publish(source, title="Yesterday")
    after = await office.follow_up(before, before)
    await office.publish(source, after, title="Today")

    today, yesterday = await office.desk.get(chat, after), await office.desk.get(chat, before)
    assert today.predecessor is not None
    assert (today.predecessor.id, today.predecessor.title) == (before, "Yesterday")
    assert [(one.id, one.title) for one in yesterday.successors] == [(after, "Today")]


async def test_a_predecessor_that_only_others_see_is_not_named(office: Office) -> None:
    mine, theirs = await office.rows.chat(), await office.rows.chat()
    _, before = await office.publish(await office.private_source(theirs), title="A secret")
    after = await office.follow_up(before, before)
    await office.publish(await office.rows.source(), after)
    assert (await office.desk.get(mine, after)).predecessor is None
    assert (await office.desk.get(theirs, after)).predecessor is not None


async def test_the_picture_shows_what_the_chat_sees(office: Office) -> None:
    mine, theirs = await office.rows.chat(), await office.rows.chat()
    _, story_id = await office.publish(await office.private_source(theirs), title="A secret")
    await office.publish(await office.rows.source(), story_id, title="In the open")
    line = await office.desk.get(mine, story_id)
    assert await office.desk.picture(mine, line, dark=True) == b"a picture"
    (asked,) = office.easel.asked
    assert (asked.title, len(asked.rows), asked.dark) == ("In the open", 1, True)


# --- The newest


async def test_the_newest_story_is_the_one_that_was_told_last(office: Office) -> None:
    chat, source = await office.rows.chat(), await office.rows.source()
    assert await office.list.newest(chat) is None
    first, one = await office.publish(source)
    second, other = await office.publish(source)
    await office.rows.alert(chat, other, second)
    await office.rows.alert(chat, one, first)
    assert await office.list.newest(chat) == one


async def test_the_newest_about_a_watch_needs_no_telling(office: Office) -> None:
    chat, source = await office.rows.chat(), await office.rows.source()
    shoigu = await office.rows.subscription(chat, await office.rows.words("Shoigu"))
    minsk = await office.rows.subscription(chat, await office.rows.words("Minsk"))
    _, one = await office.publish(source, watch_id=shoigu.watch_id)
    office.rows.now += MINUTE
    _, other = await office.publish(source, watch_id=minsk.watch_id)
    assert await office.list.newest(chat, [shoigu]) == one
    assert await office.list.newest(chat) == other


# --- The list


async def test_a_story_is_listed_once_with_its_sources_and_languages(office: Office) -> None:
    mine, theirs = await office.rows.chat(), await office.rows.chat()
    watch = await office.rows.subscription(mine, await office.rows.words("Shoigu"))
    one, other = await office.rows.source(), await office.rows.source()
    secret = await office.private_source(theirs)
    _, story_id = await office.publish(secret, watch_id=watch.watch_id, language="pl")
    await office.publish(one, story_id, watch_id=watch.watch_id, language="ru")
    await office.publish(other, story_id, language="en", title="In the reader's language")
    await office.publish(one, story_id, watch_id=watch.watch_id, language="ru")

    listing = await office.list.latest(mine, None, 0)
    (listed,) = listing.shown
    assert (listed.id, listed.names, listed.languages) == (story_id, ("Shoigu",), ("ru", "en"))
    assert listed.title == "In the reader's language"  # the chat reads English
    assert len(listed.sources) == 1  # both bear one name
    assert (await office.list.latest(theirs, None, 0)).shown == ()


async def test_the_pages_of_a_list_stay_while_new_stories_come(office: Office) -> None:
    chat, source = await office.rows.chat(), await office.rows.source()
    watch = await office.rows.subscription(chat, await office.rows.words("Shoigu"))
    told = []
    for _ in range(PAGE + 3):
        office.rows.now += MINUTE
        told.append((await office.publish(source, watch_id=watch.watch_id))[1])
    first = await office.list.latest(chat, None, 0)
    assert [one.id for one in first.shown] == told[::-1][:PAGE]
    assert (first.pages, first.fresh) == (2, 0)

    for _ in range(2):
        office.rows.now += MINUTE
        await office.publish(source, watch_id=watch.watch_id)
    await office.publish(source, told[0], watch_id=watch.watch_id)  # an old one grows
    second = await office.list.latest(chat, None, 1, first.until)
    assert [one.id for one in second.shown] == told[::-1][PAGE:]
    assert (second.until, second.fresh) == (first.until, 2)
    anew = await office.list.latest(chat, None, 0)
    assert anew.shown[0].id not in {one.id for one in first.shown}
    assert anew.fresh == 0


async def test_a_page_that_is_not_there_is_the_nearest_one(office: Office) -> None:
    chat, source = await office.rows.chat(), await office.rows.source()
    watch = await office.rows.subscription(chat, await office.rows.words("Shoigu"))
    await office.publish(source, watch_id=watch.watch_id)
    for page in (-5, 0, 99):
        listing = await office.list.latest(chat, None, page)
        assert (listing.page, len(listing.shown)) == (0, 1)


async def test_the_nearest_stories_are_those_of_the_chat_that_came_about_then(office: Office) -> None:
    mine, theirs = await office.rows.chat(), await office.rows.chat()
    source = await office.rows.source()
    watch = await office.rows.subscription(mine, await office.rows.words("Shoigu"))
    _, far = await office.publish(source, watch_id=watch.watch_id)
    office.rows.now += 5 * HOUR
    _, near = await office.publish(source, watch_id=watch.watch_id)
    office.rows.now += HOUR
    _, this = await office.publish(source, watch_id=watch.watch_id)
    await office.publish(await office.private_source(theirs), watch_id=watch.watch_id)
    assert [one.id for one in await office.list.nearest(mine, this)] == [near, far]
    assert await office.list.nearest(theirs, this) == ()


# --- Parting and joining


async def test_only_what_a_chat_sees_can_be_parted_and_joined(office: Office) -> None:
    mine, theirs = await office.rows.chat(), await office.rows.chat()
    hidden, story_id = await office.publish(await office.private_source(theirs))
    open_id, _ = await office.publish(await office.rows.source(), story_id)
    _, unseen = await office.publish(await office.private_source(theirs))

    for document_id in (hidden, 0, 999_999):
        with pytest.raises(NotFound):
            await office.desk.separate(mine, story_id, document_id, 7)
    for one, other in ((story_id, unseen), (unseen, story_id), (story_id, 0)):
        with pytest.raises(NotFound):
            await office.desk.merge(mine, one, other)
    assert office.archive.asked == []

    await office.desk.separate(mine, story_id, open_id, 7)
    assert office.archive.asked == [("separate", mine.id, story_id, (open_id,), 7)]
