"""How a watch would have fared, before anybody watches."""

from __future__ import annotations

from datetime import timedelta

from bot.backtest import LOOKS_BACK
from bot.domain.chat import Chat
from bot.domain.entity import EntityKind
from bot.domain.watch import Draft, Mode
from storage import watches
from tests.storage.rows import HOUR, MINUTE, NOW
from tests.test_drafting import ANNA, Desk
from tests.test_newsdesk import OTHER, Office, office

__all__ = ["office"]

DAY = timedelta(days=1)


def draft(chat: Chat, *names: str, kind: EntityKind = EntityKind.PHRASE, mode: Mode = Mode.NORMAL) -> Draft:
    names = names or ("Брукнер",)
    return Draft(1, chat.id, names[0], kind, names[0], names, NOW, mode=mode)


async def test_words_are_looked_for_in_all_that_the_chat_hears(office: Office) -> None:
    chat = await office.rows.chat()
    often, seldom = await office.rows.source(), await office.rows.source()
    private = await office.rows.source(shared=False)
    for number in range(4):
        await office.publish(often.id, published_at=NOW - number * HOUR, title=f"Visit {number}")
    await office.publish(seldom.id, published_at=NOW - 2 * DAY)
    newest = await office.publish(seldom.id, published_at=NOW + MINUTE)
    await office.publish(private.id)
    await office.publish(often.id, OTHER)

    record = await office.desk.backtest.of_draft(chat, draft(chat))

    assert (record.stories, record.newest, record.days) == (6, newest, 7)
    assert record.a_day == 5
    assert record.loudest == ("A site", 4)
    assert [one.at for one in record.examples] == [NOW + MINUTE, NOW, NOW - HOUR]
    assert record.examples[1].title == "Visit 0"


async def test_nothing_is_kept_of_it(office: Office) -> None:
    chat, source = await office.rows.chat(), await office.rows.source()
    await office.publish(source.id)
    await office.desk.backtest.of_draft(chat, draft(chat))
    async with office.database.reading() as r:
        assert await watches.revision(r) == 0
    assert await office.latest(chat, None) == ()


async def test_a_draft_is_held_to_its_mode_and_to_what_it_leaves_out(office: Office) -> None:
    chat, source = await office.rows.chat(), await office.rows.source()
    await office.publish(source.id, "Вебер сказала, что переговоры продолжатся завтра.")
    names = ("Anna Weber", "Анна Вебер")

    found = {
        mode: (
            await office.desk.backtest.of_draft(chat, draft(chat, *names, kind=EntityKind.PERSON, mode=mode))
        ).stories
        for mode in (Mode.STRICT, Mode.WIDE)
    }

    assert found == {Mode.STRICT: 0, Mode.WIDE: 1}


async def test_documents_of_one_story_and_older_ones_do_not_add_up(office: Office) -> None:
    chat, source, story_id = await office.rows.chat(), await office.rows.source(), await office.rows.story()
    await office.publish(source.id, story_id=story_id)
    await office.publish(source.id, story_id=story_id)
    await office.publish(source.id, published_at=NOW - LOOKS_BACK - HOUR)

    assert (await office.desk.backtest.of_draft(chat, draft(chat))).stories == 1


async def test_a_known_entity_has_been_looked_for_already_and_a_new_one_is_looked_for_now(
    office: Office,
) -> None:
    chat, source = await office.rows.chat(), await office.rows.source()
    desk = Desk(office.database)
    await office.publish(source.id)
    bruckner = await desk.knows("Karl Bruckner", "Брукнер")  # nobody has looked for this one yet
    begun = await desk.drafts.begin(chat, "Брукнер")
    meant = await desk.drafts.is_entity(chat, begun.id, bruckner.id)
    assert (await office.desk.backtest.of_draft(chat, meant)).stories == 1

    mine = (await desk.list.watch_entity(chat, bruckner.id, ANNA)).subscription
    assert (await office.desk.lately(chat, mine)).stories == 1
    assert (await office.desk.backtest.of_draft(chat, meant)).stories == 1


async def test_what_there_was_since_then_is_listed_newest_first_with_its_number(office: Office) -> None:
    chat, source = await office.rows.chat(), await office.rows.source()
    for number in range(5):
        await office.publish(source.id, published_at=NOW - number * DAY)
    one = await office.watch(chat)

    told, count = await office.desk.since(chat, one, 3 * DAY + HOUR, 2)

    assert count == 4
    assert [each.at for each in told] == [NOW, NOW - DAY]


async def test_what_is_older_than_a_week_is_told_when_it_is_asked_for(office: Office) -> None:
    chat, source = await office.rows.chat(), await office.rows.source()
    await office.publish(source.id, published_at=NOW)
    office.rows.now += 20 * DAY
    one = await office.watch(chat)
    assert (await office.desk.lately(chat, one)).stories == 0
    assert (await office.desk.since(chat, one, 30 * DAY, 5))[1] == 1
