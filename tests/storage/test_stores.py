"""What the stores promise, on both databases."""

from __future__ import annotations

import asyncio

import pytest

from bot.domain.alert import Card, DeliveryDraft, DeliveryKind, DeliveryState, Urgency
from bot.domain.archive import ArchiveDraft, Origin, OriginKind
from bot.domain.chat import Chat, ChatKind, Standing
from bot.domain.richtext import plain
from bot.domain.source import Health, SourceDraft, SourceKind
from bot.domain.story import Placement
from bot.domain.watch import Mode
from bot.errors import NotFound
from storage import (
    alerts,
    archive,
    chats,
    documents,
    edits,
    inbox,
    leases,
    outbox,
    sources,
    stories,
    subscriptions,
    watches,
)
from tests.storage.rows import HOUR, MINUTE, NOW, Rows, finding

# --- sources


async def lease(rows: Rows) -> tuple[int, ...]:
    async with rows.database.transaction() as t:
        return await sources.lease_due(t, rows.now, rows.now + 10 * MINUTE)


async def test_a_source_that_is_due_is_leased_once_and_comes_round_when_its_visit_is_lost(rows: Rows) -> None:
    source = await rows.source()

    assert await lease(rows) == (source.id,)
    assert await lease(rows) == ()
    rows.now += 10 * MINUTE
    assert await lease(rows) == (source.id,)


async def test_two_heartbeats_at_once_never_lease_the_same_source(rows: Rows) -> None:
    expected = {(await rows.source()).id for _ in range(12)}

    leased = await asyncio.gather(*(lease(rows) for _ in range(4)))

    assert sorted(one for some in leased for one in some) == sorted(expected)


async def test_what_is_pushed_or_unheard_is_not_visited(rows: Rows) -> None:
    await rows.source(pushed=True)
    lonely = await rows.source(shared=False)
    chat = await rows.chat()
    followed = await rows.source(shared=False)
    async with rows.database.transaction() as t:
        await sources.set_choice(t, chat.id, followed.id, follows=True, now=NOW)
        for one in (lonely, followed):
            await sources.rest_if_unheard(t, one.id)

    assert await lease(rows) == (followed.id,)

    async with rows.database.transaction() as t:
        await sources.wake(t, lonely.id)
    rows.now += HOUR
    assert set(await lease(rows)) == {lonely.id, followed.id}


async def test_a_source_is_added_once_by_its_address(rows: Rows) -> None:
    first = await rows.source("https://one.example/rss")
    draft = SourceDraft(SourceKind.FEED, "https://one.example/rss", "Another title")
    async with rows.database.transaction() as t:
        again, is_new = await sources.add_unless_known(t, draft, NOW, interval=MINUTE)

    assert (again, is_new) == (first, False)


async def test_a_chat_hears_shared_sources_less_those_left_out_and_its_own(rows: Rows) -> None:
    chat, other = await rows.chat(), await rows.chat()
    shared, left_out = await rows.source(), await rows.source()
    own = await rows.source(shared=False)
    async with rows.database.transaction() as t:
        await sources.set_choice(t, chat.id, left_out.id, follows=False, now=NOW)
        await sources.set_choice(t, chat.id, own.id, follows=True, now=NOW)

    async with rows.database.reading() as r:
        assert {one.id for one in await sources.list_heard(r, chat.id)} == {shared.id, own.id}
        assert {one.id for one in await sources.list_heard(r, other.id)} == {shared.id, left_out.id}
        assert [one.id for one in await sources.list_followed(r, chat.id)] == [own.id]


async def test_a_pushed_post_says_that_its_source_is_well_and_nothing_of_a_visited_one(rows: Rows) -> None:
    pushed, visited = await rows.source(pushed=True), await rows.source()
    async with rows.database.transaction() as t:
        for one in (pushed, visited):
            await sources.mark_pushed(t, one.id, NOW + HOUR, NOW)
        await sources.mark_pushed(t, pushed.id, NOW + 2 * HOUR, None)

    async with rows.database.reading() as r:
        well = await sources.get(r, pushed.id)
        assert (well.health, well.succeeded_at, well.published_at) == (Health.OK, NOW + 2 * HOUR, NOW)
        assert await sources.get(r, visited.id) == visited


# --- documents


async def test_a_document_is_known_by_any_of_its_keys_and_a_key_stays_with_its_first(rows: Rows) -> None:
    source = await rows.source()
    first = await rows.document(source.id, keys=("1:guid:a", "1:url:b"))
    second = await rows.document(source.id, keys=("1:url:b", "1:url:c"))

    async with rows.database.reading() as r:
        found = await documents.find_by_keys(r, ["1:guid:a", "1:url:b", "1:url:c", "1:url:d"])
    assert found == {"1:guid:a": first, "1:url:b": first, "1:url:c": second}


async def test_an_edit_keeps_the_old_text_as_a_version_and_the_silence_of_the_first(rows: Rows) -> None:
    source = await rows.source()
    document_id = await rows.document(source.id, "Before.", silent=True)
    async with rows.database.transaction() as t:
        await documents.add_version(t, document_id, rows.draft(source.id, "After.", title="New"), NOW + HOUR)

    async with rows.database.reading() as r:
        kept = await documents.get(r, document_id)
    assert (kept.title, kept.text, kept.version, kept.silent) == ("New", "After.", 2, True)


async def test_a_document_that_is_not_there_is_not_found(rows: Rows) -> None:
    async with rows.database.reading() as r:
        with pytest.raises(NotFound):
            await documents.get(r, 404)


async def test_what_was_placed_is_listed_in_the_order_of_placing(rows: Rows) -> None:
    source = await rows.source()
    first, second = await rows.document(source.id), await rows.document(source.id)
    async with rows.database.transaction() as t:
        opened = await stories.place(
            t, await documents.get(t, first), Placement(None, 0.0, ("the first report",)), NOW
        )
        joined = Placement(opened, 0.7, ("names: Минск",), copy_of=first)
        await stories.place(t, await documents.get(t, second), joined, NOW + HOUR)

    async with rows.database.reading() as r:
        placed = await stories.list_placed(r, 0, NOW - HOUR)
        assert [(one.document_id, one.story_id) for one in placed] == [(first, opened), (second, opened)]
        assert await stories.list_placed(r, placed[1].id, NOW - HOUR) == ()
        assert await stories.list_placed(r, 0, NOW + HOUR) == ()
        story, reports = await stories.get(r, opened), await stories.list_reports(r, opened)
    assert (story.documents, story.grown_at) == (2, NOW + HOUR)
    assert [(one.document.id, one.score, one.reasons, one.copy_of) for one in reports] == [
        (first, 0.0, ("the first report",), None),
        (second, 0.7, ("names: Минск",), first),
    ]


async def test_a_document_that_moves_leaves_its_old_story_and_keeps_the_newer_reason(rows: Rows) -> None:
    source = await rows.source()
    document_id, other = await rows.document(source.id), await rows.document(source.id)
    async with rows.database.transaction() as t:
        old = await stories.place(t, await documents.get(t, document_id), Placement(None, 0.0, ()), NOW)
        new = await stories.place(t, await documents.get(t, other), Placement(None, 0.0, ()), NOW)
        moved = Placement(new, 1.0, ("said by people",))
        await stories.place(t, await documents.get(t, document_id), moved, NOW + HOUR)

    async with rows.database.reading() as r:
        assert (await stories.get(r, old)).documents == 0
        assert (await stories.get(r, new)).documents == 2
        assert await stories.list_reports(r, old) == ()
        assert [one.reasons for one in await stories.list_reports(r, new)] == [("said by people",), ()]


async def test_what_is_found_replaces_what_was_found_and_one_watch_leaves_the_others(rows: Rows) -> None:
    source = await rows.source()
    document_id = await rows.document(source.id)
    one, two = await rows.words("One"), await rows.words("Two")
    wanted = {one: 0.85, two: 0.85}

    async def seen() -> list[tuple[int, ...]]:
        async with rows.database.reading() as r:
            return [each.watch_ids for each in await documents.list_seen(r, wanted, {source.id}, NOW - HOUR)]

    async with rows.database.transaction() as t:
        await documents.keep_findings(t, document_id, [finding(one)])
        await documents.add_findings(t, two, {document_id: finding(two)}, (document_id, document_id))
    assert await seen() == [(one, two)]

    async with rows.database.transaction() as t:
        await documents.add_findings(t, two, {document_id: finding(two, 0.5)}, (document_id, document_id))
    assert await seen() == [(one,)]

    async with rows.database.transaction() as t:
        await documents.keep_findings(t, document_id, [])
    assert await seen() == []


async def test_each_watch_is_seen_as_surely_as_it_is_wanted(rows: Rows) -> None:
    source = await rows.source()
    document_id = await rows.document(source.id)
    sure, doubtful = await rows.words("Sure"), await rows.words("Doubtful")
    async with rows.database.transaction() as t:
        await documents.keep_findings(t, document_id, [finding(sure, 0.96), finding(doubtful, 0.7)])

    cases = [
        ({sure: 0.95}, (sure,)),
        ({sure: 0.97}, ()),
        ({doubtful: 0.6}, (doubtful,)),
        ({sure: 0.95, doubtful: 0.85}, (sure,)),
        ({sure: 0.95, doubtful: 0.6}, (sure, doubtful)),
        ({}, ()),
    ]
    async with rows.database.reading() as r:
        for wanted, expected in cases:
            found = await documents.list_seen(r, wanted, {source.id}, NOW - HOUR)
            assert [each.watch_ids for each in found] == ([expected] if expected else [])
            assert await documents.list_found_at(r, wanted) == dict.fromkeys(expected, NOW)


async def test_what_is_seen_is_heard_recent_and_newest_first_by_when_it_came_out(rows: Rows) -> None:
    heard, unheard = await rows.source(), await rows.source()
    watch_id = await rows.words("Name")
    older = await rows.document(heard.id, published_at=NOW - 2 * HOUR)
    newer = await rows.document(heard.id, published_at=NOW - HOUR)
    guessed = await rows.document(heard.id, published_at=NOW - 99 * HOUR, date_is_certain=False)
    undated = await rows.document(heard.id, published_at=None)
    ancient = await rows.document(heard.id, published_at=NOW - 99 * HOUR)
    elsewhere = await rows.document(unheard.id)
    async with rows.database.transaction() as t:
        for one in (older, newer, guessed, undated, ancient, elsewhere):
            await documents.keep_findings(t, one, [finding(watch_id)])

    async with rows.database.reading() as r:
        found = await documents.list_seen(r, {watch_id: 0.85}, {heard.id}, NOW - 24 * HOUR)
    assert [one.document_id for one in found] == [undated, guessed, newer, older]
    assert [one.at for one in found] == [NOW, NOW, NOW - HOUR, NOW - 2 * HOUR]


# --- watches


async def test_every_change_of_the_dictionary_has_a_revision_of_its_own(rows: Rows) -> None:
    one = await rows.words("One")
    two = await rows.words("Two")
    assert await rows.words("Two") == two  # the same wish changes nothing

    async with rows.database.reading() as r:
        assert await watches.revision(r) == 2
        assert [change.watch.id for change in await watches.list_changes(r, 0)] == [str(one), str(two)]
        assert [change.watch.id for change in await watches.list_changes(r, 1)] == [str(two)]


async def test_wishes_at_the_same_time_get_different_revisions(rows: Rows) -> None:
    await asyncio.gather(*(rows.words(f"Name {number}") for number in range(8)))

    async with rows.database.reading() as r:
        revisions = [change.revision for change in await watches.list_changes(r, 0)]
    assert revisions == list(range(1, 9))


async def test_words_that_nobody_watches_leave_the_dictionary_and_come_back_with_undo(rows: Rows) -> None:
    one, two = await rows.chat(), await rows.chat()
    watch_id = await rows.words("Name")
    first, second = await rows.subscription(one, watch_id), await rows.subscription(two, watch_id)

    async def is_removed() -> bool:
        async with rows.database.reading() as r:
            return (await watches.list_changes(r, 0))[-1].removed

    async with rows.database.transaction() as t:
        await subscriptions.unsubscribe(t, one.id, first.id, NOW)
    assert not await is_removed()

    async with rows.database.transaction() as t:
        await subscriptions.unsubscribe(t, two.id, second.id, NOW)
    assert await is_removed()
    async with rows.database.reading() as r:
        assert await subscriptions.list_of_watches(r, [watch_id]) == ()
        before = await watches.revision(r)

    async with rows.database.transaction() as t:
        assert await subscriptions.resume(t, two.id, second.id) == second
    assert not await is_removed()
    async with rows.database.reading() as r:
        assert await watches.revision(r) == before + 1
        assert await subscriptions.list_of_watches(r, [watch_id]) == (second,)


async def test_a_chat_subscribes_to_a_watch_once(rows: Rows) -> None:
    chat, watch_id = await rows.chat(), await rows.words("Name")
    made = await rows.subscription(chat, watch_id)

    async with rows.database.transaction() as t:
        again = await subscriptions.subscribe(
            t, subscriptions.Wish(chat.id, watch_id, Mode.WIDE, 5, 2), NOW + HOUR
        )

    assert again == (made, False)


async def test_one_chat_cannot_touch_the_subscription_of_another(rows: Rows) -> None:
    mine, theirs = await rows.chat(), await rows.chat()
    made = await rows.subscription(mine, await rows.words("Name"))

    async with rows.database.transaction() as t:
        assert await subscriptions.find(t, theirs.id, made.id) is None
        assert await subscriptions.unsubscribe(t, theirs.id, made.id, NOW) is None
        assert await subscriptions.resume(t, theirs.id, made.id) is None
        await subscriptions.set_mode(t, theirs.id, made.id, Mode.WIDE)
        await subscriptions.set_muted_until(t, theirs.id, made.id, NOW + HOUR)
        assert await subscriptions.find(t, mine.id, made.id) == made


async def test_a_stopped_watch_that_is_forgotten_cannot_be_brought_back(rows: Rows) -> None:
    chat = await rows.chat()
    made = await rows.subscription(chat, await rows.words("Name"))
    async with rows.database.transaction() as t:
        await subscriptions.unsubscribe(t, chat.id, made.id, NOW)
        await subscriptions.forget_ended(t, NOW + MINUTE)
        assert await subscriptions.resume(t, chat.id, made.id) is None


# --- outbox


async def claim(rows: Rows, chat: Chat) -> str | None:
    """The words of the delivery claimed, if any."""
    async with rows.database.transaction() as t:
        taken = await outbox.claim_next(t, chat.id, rows.now)
    return taken.card.text.plain if taken else None


async def claim_id(rows: Rows, chat: Chat) -> int:
    async with rows.database.transaction() as t:
        taken = await outbox.claim_next(t, chat.id, rows.now)
    assert taken is not None
    return taken.id


async def next_due(rows: Rows, chat: Chat) -> object:
    async with rows.database.reading() as r:
        return await outbox.find_next_due(r, chat.id)


async def to_tell(rows: Rows) -> tuple[int, ...]:
    async with rows.database.reading() as r:
        return await outbox.list_chats_to_tell(r, rows.now)


async def postpone(rows: Rows, chat: Chat, minutes: int) -> int:
    """Claim the next delivery, and put it off."""
    delivery_id = await claim_id(rows, chat)
    async with rows.database.transaction() as t:
        await outbox.mark_todo(t, delivery_id, rows.now + minutes * MINUTE, counts=True)
    return delivery_id


async def states(rows: Rows, chat: Chat) -> dict[DeliveryState, int]:
    async with rows.database.reading() as r:
        return await outbox.count(r, chat.id)


async def test_deliveries_leave_in_the_order_in_which_they_came(rows: Rows) -> None:
    chat, other = await rows.chat(), await rows.chat()
    await rows.deliver(chat, "first", "second")
    await rows.deliver(other, "theirs")

    assert [await claim(rows, chat) for _ in range(3)] == ["first", "second", None]
    assert await claim(rows, other) == "theirs"


async def test_a_delivery_is_put_in_once(rows: Rows) -> None:
    chat = await rows.chat()
    draft = DeliveryDraft(chat.id, DeliveryKind.NEW, "the same", Card(plain("once")))
    async with rows.database.transaction() as t:
        assert await outbox.add_unless_known(t, [draft], NOW) == {chat.id}
        assert await outbox.add_unless_known(t, [draft], NOW) == set()


async def test_an_alert_that_must_wait_holds_up_what_comes_after(rows: Rows) -> None:
    chat = await rows.chat()
    await rows.deliver(chat, "first", "second")
    await postpone(rows, chat, 5)

    assert await claim(rows, chat) is None
    assert await next_due(rows, chat) == NOW + 5 * MINUTE
    assert await to_tell(rows) == ()

    rows.now += 5 * MINUTE
    assert await to_tell(rows) == (chat.id,)
    assert await claim(rows, chat) == "first"


async def test_an_edit_that_must_wait_holds_up_nothing(rows: Rows) -> None:
    chat, story_id = await rows.chat(), await rows.story()
    await rows.deliver(chat, "edit", kind=DeliveryKind.EDIT, story_id=story_id)
    await postpone(rows, chat, 5)
    assert await next_due(rows, chat) == NOW + 5 * MINUTE

    await rows.deliver(chat, "alert")

    assert await next_due(rows, chat) == NOW
    assert await to_tell(rows) == (chat.id,)
    assert await claim(rows, chat) == "alert"
    assert await claim(rows, chat) is None
    rows.now += 5 * MINUTE
    assert await claim(rows, chat) == "edit"


async def test_of_several_edits_of_one_message_only_the_newest_is_left(rows: Rows) -> None:
    chat = await rows.chat()
    await rows.deliver(chat, "older", kind=DeliveryKind.EDIT, about="one")
    await postpone(rows, chat, 5)
    await rows.deliver(chat, "another's", kind=DeliveryKind.EDIT, about="two")
    await rows.deliver(chat, "newer", kind=DeliveryKind.EDIT, about="one")

    assert [await claim(rows, chat) for _ in range(3)] == ["another's", "newer", None]
    rows.now += 5 * MINUTE
    assert await claim(rows, chat) is None
    assert await next_due(rows, chat) is None
    assert await to_tell(rows) == ()
    assert await states(rows, chat) == {DeliveryState.SENDING: 2}


async def test_what_is_new_goes_before_edits_that_came_earlier(rows: Rows) -> None:
    chat = await rows.chat()
    await rows.deliver(chat, "edit", kind=DeliveryKind.EDIT, about="one")
    await rows.deliver(chat, "reply", kind=DeliveryKind.REPLY, about="one")
    await rows.deliver(chat, "alert")

    assert [await claim(rows, chat) for _ in range(3)] == ["reply", "alert", "edit"]


async def test_an_edit_does_not_overtake_an_alert(rows: Rows) -> None:
    chat, story_id = await rows.chat(), await rows.story()
    await rows.deliver(chat, "alert", story_id=story_id)
    await postpone(rows, chat, 5)
    await rows.deliver(chat, "edit", kind=DeliveryKind.EDIT, story_id=story_id)

    assert await claim(rows, chat) is None
    assert await next_due(rows, chat) == NOW + 5 * MINUTE


def edit(chat: Chat, text: str, name: str = "x", about: str = "one") -> DeliveryDraft:
    return DeliveryDraft(chat.id, DeliveryKind.EDIT, name, Card(plain(text)), about=about)


async def put_edits(rows: Rows, *drafts: DeliveryDraft) -> None:
    async with rows.database.transaction() as t:
        await edits.put(t, drafts, rows.now)


async def test_a_newer_card_takes_the_place_of_an_edit_that_waits(rows: Rows) -> None:
    chat, other = await rows.chat(), await rows.chat()
    await put_edits(rows, edit(chat, "older"), edit(other, "theirs", "y", "two"))
    await put_edits(rows, edit(chat, "newer", "z"))

    assert [await claim(rows, chat), await claim(rows, chat)] == ["newer", None]
    assert [await claim(rows, other), await claim(rows, other)] == ["theirs", None]


async def test_an_edit_that_is_being_sent_is_followed_by_the_newer_one(rows: Rows) -> None:
    chat = await rows.chat()
    await put_edits(rows, edit(chat, "older"))
    assert await claim(rows, chat) == "older"
    await put_edits(rows, edit(chat, "newer", "z"))

    assert [await claim(rows, chat), await claim(rows, chat)] == ["newer", None]


async def test_an_edit_waits_in_one_piece_for_a_chat_that_is_away(rows: Rows) -> None:
    chat = await rows.chat()
    await put_edits(rows, edit(chat, "older"))
    async with rows.database.transaction() as t:
        await outbox.park_chat(t, chat.id)
    rows.now += 2 * 24 * 60 * MINUTE
    await put_edits(rows, edit(chat, "newer", "z"))
    async with rows.database.transaction() as t:
        await outbox.unpark_chat(t, chat.id, rows.now - MINUTE)

    assert [await claim(rows, chat), await claim(rows, chat)] == ["newer", None]


async def test_an_attempt_that_does_not_count_is_given_back(rows: Rows) -> None:
    chat = await rows.chat()
    await rows.deliver(chat, "alert")
    for counts, expected in ((False, 1), (True, 2), (False, 2)):
        async with rows.database.transaction() as t:
            taken = await outbox.claim_next(t, chat.id, NOW)
            assert taken is not None
            await outbox.mark_todo(t, taken.id, None, counts=counts)
        async with rows.database.transaction() as t:
            again = await outbox.claim_next(t, chat.id, NOW)
            assert again is not None
            assert again.attempt == expected
            await outbox.mark_todo(t, again.id, None, counts=False)


async def test_after_a_crash_what_was_being_sent_is_in_doubt(rows: Rows) -> None:
    chat = await rows.chat()
    await rows.deliver(chat, "urgent")
    await claim_id(rows, chat)
    await rows.deliver(chat, "idle", urgency=Urgency.AT_MOST_ONCE)
    await claim_id(rows, chat)
    await rows.deliver(chat, "waiting")

    async with rows.database.transaction() as t:
        assert await outbox.recover(t, NOW + MINUTE) == 2
        assert await outbox.recover(t, NOW + MINUTE) == 0

    assert await states(rows, chat) == {DeliveryState.AMBIGUOUS: 2, DeliveryState.TODO: 1}
    assert await claim(rows, chat) is None  # the urgent one is first, and its time has not come
    rows.now += MINUTE
    assert [await claim(rows, chat) for _ in range(3)] == ["urgent", "waiting", None]


async def test_what_is_parked_waits_for_its_chat_and_what_is_old_is_told_no_more(rows: Rows) -> None:
    chat = await rows.chat()
    await rows.deliver(chat, "old")
    rows.now += 30 * HOUR
    await rows.deliver(chat, "fresh")
    async with rows.database.transaction() as t:
        await outbox.park_chat(t, chat.id)
    assert await claim(rows, chat) is None
    assert await next_due(rows, chat) is None
    assert await states(rows, chat) == {DeliveryState.PARKED: 2}

    async with rows.database.transaction() as t:
        await outbox.unpark_chat(t, chat.id, rows.now - 24 * HOUR)

    assert await states(rows, chat) == {DeliveryState.DEAD: 1, DeliveryState.TODO: 1}
    assert await claim(rows, chat) == "fresh"


@pytest.mark.parametrize("standing", [Standing.STRANGER, Standing.UNREACHABLE])
async def test_only_an_admitted_chat_is_told(rows: Rows, standing: Standing) -> None:
    chat = await rows.chat(standing=standing)
    await rows.deliver(chat, "alert")

    assert await claim(rows, chat) is None
    assert await to_tell(rows) == ()


async def test_a_chat_that_telegram_wants_left_alone_is_not_woken(rows: Rows) -> None:
    chat = await rows.chat()
    await rows.deliver(chat, "alert")
    async with rows.database.transaction() as t:
        await chats.set_not_before(t, chat.id, NOW + MINUTE)

    assert await to_tell(rows) == ()
    rows.now += MINUTE
    assert await to_tell(rows) == (chat.id,)


async def test_the_message_of_a_delivery_is_that_of_its_last_edit_even_when_it_was_sent_anew(
    rows: Rows,
) -> None:
    chat = await rows.chat()

    async def sent_as(kind: DeliveryKind, message_id: int) -> None:
        dedup, about = ("one", "") if kind is DeliveryKind.NEW else (f"{message_id}", "one")
        draft = DeliveryDraft(chat.id, kind, dedup, Card(plain("card")), about=about)
        async with rows.database.transaction() as t:
            await outbox.add_unless_known(t, [draft], rows.now)
        delivery_id = await claim_id(rows, chat)
        async with rows.database.transaction() as t:
            await outbox.mark_sent(t, delivery_id, (message_id,), NOW)

    async with rows.database.reading() as r:
        assert await outbox.find_message(r, "one") is None
    sent = (
        (DeliveryKind.NEW, 11),
        (DeliveryKind.EDIT, 12),
        (DeliveryKind.REPLY, 13),
        (DeliveryKind.EDIT, 25),
    )
    for kind, message_id in sent:
        await sent_as(kind, message_id)
        async with rows.database.reading() as r:
            shown = 12 if kind is DeliveryKind.REPLY else message_id
            assert await outbox.find_message(r, "one") == (shown,)
            assert await outbox.find_message(r, "another") is None


async def test_a_chat_is_alerted_of_a_story_once(rows: Rows) -> None:
    chat, story_id = await rows.chat(), await rows.story()
    document_id = await rows.document((await rows.source()).id)
    await rows.alert(chat, story_id, document_id)
    await rows.alert(chat, story_id, document_id)

    async with rows.database.reading() as r:
        assert len(await alerts.list_of_chat(r, chat.id, 10)) == 1
        assert await alerts.count_of_chat(r, chat.id, NOW) == 1
        assert await alerts.count_of_chat(r, chat.id, NOW + MINUTE) == 0
        assert await alerts.find(r, chat.id, document_id) is not None
        assert await alerts.find(r, chat.id + 1, document_id) is None


# --- inbox


async def test_an_update_is_kept_once_and_handled_in_order(rows: Rows) -> None:
    async with rows.database.transaction() as t:
        assert await inbox.add_unless_known(t, [{"update_id": 8}, {"update_id": 7, "say": "ё"}], NOW) == 2
        assert await inbox.add_unless_known(t, [{"update_id": 7}, {"update_id": 9}], NOW) == 1
        await inbox.mark_begun(t, 7)

    async with rows.database.reading() as r:
        waiting = await inbox.list_new(r, apart_from=[8])
    assert [(one.update_id, one.attempts) for one in waiting] == [(7, 1), (9, 0)]
    assert waiting[0].payload == {"update_id": 7, "say": "ё"}


async def test_handled_updates_are_forgotten_but_the_last_holds_the_place(rows: Rows) -> None:
    async with rows.database.transaction() as t:
        await inbox.add_unless_known(t, [{"update_id": number} for number in range(1, 5)], NOW)
        await inbox.mark_poison(t, 1, "no such thing", NOW)
        for number in (2, 3, 4):
            await inbox.mark_done(t, number, NOW)
        assert await inbox.count(t) == {inbox.POISON: 1, inbox.DONE: 3}
        assert await inbox.remove_done(t, NOW + MINUTE) == 2
        last = await inbox.find_last(t)

    assert last is not None
    assert last.update_id == 4


# --- leases


async def test_a_role_has_one_holder_until_its_time_is_over(rows: Rows) -> None:
    async def take(holder: str, minutes: int) -> int | None:
        async with rows.database.transaction() as t:
            return await leases.claim(t, "poll", holder, NOW + minutes * MINUTE, 2 * MINUTE)

    assert await take("a", 0) == 1
    assert await take("b", 1) is None
    assert await take("a", 1) == 1
    assert await take("b", 4) == 2
    assert await take("a", 4) is None


async def test_a_role_given_up_is_free_at_once_and_only_by_its_holder(rows: Rows) -> None:
    async with rows.database.transaction() as t:
        await leases.claim(t, "poll", "a", NOW, HOUR)
        await leases.release(t, "poll", "b", NOW)
        assert await leases.claim(t, "poll", "b", NOW, HOUR) is None
        await leases.release(t, "poll", "a", NOW)
        assert await leases.claim(t, "poll", "b", NOW, HOUR) == 2


# --- chats


async def test_a_chat_that_comes_again_keeps_its_row_and_takes_its_new_title(rows: Rows) -> None:
    first = await rows.chat(77)
    async with rows.database.transaction() as t:
        again = await chats.meet(t, 77, ChatKind.PRIVATE, title="Renamed", language="pl", now=NOW + HOUR)

    assert (again.id, again.title, again.language, again.standing) == (
        first.id,
        "Renamed",
        "en",
        Standing.ADMITTED,
    )


async def test_a_group_that_moves_keeps_its_watches_and_takes_in_those_of_its_new_number(rows: Rows) -> None:
    group = await rows.chat(-5, kind=ChatKind.GROUP)
    early = await rows.chat(-1005, kind=ChatKind.SUPERGROUP)
    both, only_new = await rows.words("Both"), await rows.words("New")
    mine = await rows.subscription(group, both)
    await rows.subscription(early, both)
    await rows.subscription(early, only_new)
    await rows.deliver(early, "an alert")

    async with rows.database.transaction() as t:
        assert await chats.move(t, group.id, -1005) == group.id

    async with rows.database.reading() as r:
        moved = await chats.find_by_telegram_id(r, -1005)
        assert moved is not None
        assert (moved.id, moved.kind) == (group.id, ChatKind.SUPERGROUP)
        assert await chats.find_by_telegram_id(r, -5) is None
        have = await subscriptions.list_of_chat(r, group.id)
    assert [one.watch_id for one in have] == [both, only_new]
    assert have[0].id == mine.id
    assert await claim(rows, moved) == "an alert"


async def test_only_an_admitted_chat_becomes_unreachable_and_comes_back(rows: Rows) -> None:
    friend, stranger = await rows.chat(), await rows.chat(standing=Standing.STRANGER)
    async with rows.database.transaction() as t:
        for one in (friend, stranger):
            await chats.mark_unreachable(t, one.id, NOW)
        assert (await chats.get(t, friend.id)).standing is Standing.UNREACHABLE
        assert (await chats.get(t, stranger.id)).standing is Standing.STRANGER
        assert [await chats.mark_reachable(t, one.id) for one in (friend, friend, stranger)] == [
            True,
            False,
            False,
        ]


async def test_a_chat_that_is_forgotten_takes_everything_with_it(rows: Rows) -> None:
    chat, story_id = await rows.chat(), await rows.story()
    await rows.subscription(chat, await rows.words("Name"))
    await rows.deliver(chat, "an alert", story_id=story_id)
    await rows.alert(chat, story_id, await rows.document((await rows.source()).id))
    async with rows.database.transaction() as t:
        await archive.add_unless_known(t, forwarded(chat, 1))
        await chats.remove(t, chat.id)
        assert await watches.remove_unheard(t) == 1

    async with rows.database.reading() as r:
        assert await subscriptions.list_of_chat(r, chat.id) == ()
        assert await outbox.count(r, chat.id) == {}
        assert await alerts.list_of_chat(r, chat.id, 10) == ()
        assert await archive.find(r, chat.id, 1) is None


async def test_an_invite_is_for_one_person_and_for_a_time(rows: Rows) -> None:
    async with rows.database.transaction() as t:
        await chats.add_invite(t, "hash", 1, NOW, NOW + HOUR)
        assert not await chats.claim_invite(t, "another", 5, NOW)
        assert not await chats.claim_invite(t, "hash", 5, NOW + HOUR)
        assert await chats.claim_invite(t, "hash", 5, NOW)
        assert await chats.claim_invite(t, "hash", 5, NOW + MINUTE)  # a second tap
        assert not await chats.claim_invite(t, "hash", 6, NOW + MINUTE)


# --- archive


def forwarded(chat: Chat, message_id: int, group_id: str = "") -> ArchiveDraft:
    origin = Origin(OriginKind.CHANNEL, "A channel", "https://t.me/a/1", "tg:-100/1", NOW)
    return ArchiveDraft(chat.id, message_id, group_id, origin, "Words", ("photo",), "{}", NOW)


async def test_a_forwarded_post_is_kept_once_and_given_back_as_it_was(rows: Rows) -> None:
    chat, other = await rows.chat(), await rows.chat()
    draft = forwarded(chat, 5)
    async with rows.database.transaction() as t:
        row, is_new = await archive.add_unless_known(t, draft)
        assert is_new
        assert await archive.add_unless_known(t, draft) == (row, False)
        kept = await archive.find(t, chat.id, row)
        assert await archive.find(t, other.id, row) is None
        assert not await archive.remove(t, other.id, row)

    assert kept is not None
    assert (kept.origin, kept.text, kept.media) == (draft.origin, "Words", ("photo",))


async def test_an_album_is_forgotten_whole_and_nothing_else(rows: Rows) -> None:
    chat = await rows.chat()
    async with rows.database.transaction() as t:
        ids = [(await archive.add_unless_known(t, forwarded(chat, number, "album")))[0] for number in (1, 2)]
        single, _ = await archive.add_unless_known(t, forwarded(chat, 3))
        assert [one.id for one in await archive.list_group(t, chat.id, "album")] == ids
        assert await archive.remove(t, chat.id, ids[1])
        assert not await archive.remove(t, chat.id, ids[0])
        assert await archive.find(t, chat.id, single) is not None
