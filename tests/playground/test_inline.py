"""Inline mode: what people ask from any chat, and how the bot answers."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, SwitchInlineQueryChosenChat

from bot.playground.actions.founding import make_channel, make_group
from bot.playground.actions.inline import ask
from bot.playground.actions.talk import NotPossible, start
from bot.playground.refusal import Refusal
from bot.playground.scene import Person
from bot.playground.world.inline import Asked
from bot.playground.world.members import User
from bot.playground.world.world import World
from tests.playground.conftest import Hands, call, updates

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@pytest.fixture(autouse=True)
def inline_mode(world: World) -> None:
    world.profile.supports_inline = True


def article(number: str = "1", **more: Any) -> dict[str, Any]:
    content = {"message_text": f"text {number}"}
    return {
        "type": "article",
        "id": number,
        "title": f"Title {number}",
        "input_message_content": content,
        **more,
    }


def answer(world: World, asked: Asked, *results: Any, **more: Any) -> Any:
    return call(world, "answerInlineQuery", inline_query_id=asked.id, results=list(results), **more)


def told(world: World, kind: str) -> list[Any]:
    return [update[kind] for update in updates(world) if kind in update]


def test_a_query_is_told_with_the_kind_of_its_chat(world: World, anna: User) -> None:
    for chat, kind in (
        (None, "sender"),
        (make_group(world, "Desk", anna), "supergroup"),
        (make_channel(world, "Posts", anna), "channel"),
    ):
        ask(world, anna, f"in {kind}", chat, offset="20")
        (query,) = told(world, "inline_query")
        assert (query["query"], query["offset"], query["chat_type"]) == (f"in {kind}", "20", kind)
        assert query["from"]["id"] == anna.id


def test_a_query_holds_256_characters(world: World, anna: User) -> None:
    ask(world, anna, "я" * 300)
    assert told(world, "inline_query")[0]["query"] == "я" * 256


def test_without_inline_mode_nobody_can_ask(world: World, anna: User) -> None:
    world.profile.supports_inline = False
    assert call(world, "getMe")["supports_inline_queries"] is False
    with pytest.raises(NotPossible, match="no inline mode"):
        ask(world, anna, "words")


def test_a_query_is_answered_once_and_within_ten_seconds(world: World, anna: User, hands: Hands) -> None:
    asked = ask(world, anna, "words")
    assert answer(world, asked, article()) is True
    with pytest.raises(Refusal, match=TOO_OLD):
        answer(world, asked, article())
    late = ask(world, anna, "other words")
    hands.pass_seconds(11)
    with pytest.raises(Refusal, match=TOO_OLD):
        answer(world, late, article())


def without(result: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in result.items() if name not in names}


@pytest.mark.parametrize(
    ("results", "more", "words"),
    [
        ([article(str(number)) for number in range(51)], {}, "too many inline query results specified"),
        ([article("1"), article("1")], {}, "RESULT_ID_DUPLICATE"),
        ([article("я" * 33)], {}, "RESULT_ID_INVALID"),
        ([article("")], {}, "RESULT_ID_EMPTY"),
        (["words"], {}, "can't parse inline query result: Inline query result must be an object"),
        ([without(article(), "type")], {}, 'Can\'t find field "type"'),
        ([article(type="poem")], {}, 'type "poem" is unsupported for the inline query result'),
        ([article(type="game")], {}, 'type "game" is unsupported for the inline query result'),
        ([without(article(), "title")], {}, 'Can\'t find field "title"'),
        ([article(title=" ")], {}, "ARTICLE_TITLE_EMPTY"),
        ([without(article(), "input_message_content")], {}, "Input message content is not specified"),
        ([article(input_message_content={})], {}, 'Can\'t find field "message_text"'),
        ([article(input_message_content={"message_text": " "})], {}, "text must be non-empty"),
        ([article(input_message_content={"message_text": "a" * 4097})], {}, "message is too long"),
        ([article(reply_markup={"keyboard": []})], {}, "inline keyboard expected"),
        (
            [{"type": "photo", "id": "1", "photo_url": "https://a.org/a.jpg"}],
            {},
            'find field "thumbnail_url"',
        ),
        ([{"type": "photo", "id": "1", "photo_file_id": "nothing"}], {}, "wrong remote file identifier"),
        (
            [
                {
                    "type": "document",
                    "id": "1",
                    "title": "a",
                    "document_url": "https://a.org/a",
                    "mime_type": "text/plain",
                }
            ],
            {},
            "unallowed document MIME type",
        ),
        (
            [{"type": "location", "id": "1", "latitude": 91, "longitude": 0, "title": "a"}],
            {},
            "invalid location",
        ),
        ([], {"next_offset": "я" * 33}, "NEXT_OFFSET_INVALID"),
        ([], {"button": {"text": "a"}}, "must have exactly one optional field"),
        ([], {"button": {"text": "a", "start_parameter": "a b"}}, "unallowed characters in start_parameter"),
        ([], {"button": {"text": "a", "start_parameter": "a" * 65}}, "too long start_parameter"),
    ],
)
def test_a_wrong_answer_is_refused_in_the_servers_words(
    world: World, anna: User, results: list[Any], more: Any, words: str
) -> None:
    asked = ask(world, anna, "words")
    with pytest.raises(Refusal) as refused:
        answer(world, asked, *results, **more)
    assert words in refused.value.description
    assert asked.answer is None


def test_fifty_results_and_none_are_answers(world: World, anna: User) -> None:
    assert answer(world, ask(world, anna, "many"), *(article(str(number)) for number in range(50)))
    assert answer(world, ask(world, anna, "none"))


@pytest.mark.parametrize(
    ("personal", "seconds", "asked_again"),
    [(False, 299, False), (False, 301, True), (True, 299, True)],
)
def test_an_answer_is_not_asked_for_again_while_it_is_cached(
    world: World, anna: User, hands: Hands, personal: bool, seconds: int, asked_again: bool
) -> None:
    petro = world.add_user("Petro")
    answer(world, ask(world, anna, "words"), article(), is_personal=personal)
    hands.pass_seconds(seconds)
    updates(world)
    again = ask(world, petro, "words")
    assert (again.answer is None, len(told(world, "inline_query"))) == (asked_again, int(asked_again))
    own = ask(world, anna, "words")
    assert (own.answer is None) is (seconds > 300)


def test_other_words_and_offsets_are_asked_anew(world: World, anna: User) -> None:
    answer(world, ask(world, anna, "words"), article(), next_offset="50", cache_time=300)
    assert ask(world, anna, "word").answer is None
    assert ask(world, anna, "words", offset="50").answer is None
    answer(world, ask(world, anna, "fresh"), article(), cache_time=0)
    assert ask(world, anna, "fresh").answer is None


def test_buttons_that_begin_a_query_are_taken(world: World, anna: User) -> None:
    start(world, anna)
    rows = [
        [{"text": "Here", "switch_inline_query_current_chat": "words"}],
        [{"text": "Elsewhere", "switch_inline_query": ""}],
        [
            {
                "text": "In a group",
                "switch_inline_query_chosen_chat": {"query": "w", "allow_group_chats": True},
            }
        ],
    ]
    sent = call(world, "sendMessage", chat_id=anna.id, text="a", reply_markup={"inline_keyboard": rows})
    assert sent["reply_markup"]["inline_keyboard"] == rows


async def test_a_scene_presses_a_button_that_begins_a_query(bot: Bot, editor: Person) -> None:
    chosen = SwitchInlineQueryChosenChat("groups", allow_group_chats=True)
    rows = [
        [InlineKeyboardButton("Here", switch_inline_query_current_chat="words")],
        [InlineKeyboardButton("Elsewhere", switch_inline_query="")],
        [InlineKeyboardButton("In a group", switch_inline_query_chosen_chat=chosen)],
        [InlineKeyboardButton("Page", url="https://example.org/")],
    ]
    await bot.send_message(editor.id, "card", reply_markup=InlineKeyboardMarkup(rows))
    labels = ("Here", "Elsewhere", "In a group", "Page")
    assert [(await editor.presses(label)).query for label in labels] == ["words", "", "groups", None]
