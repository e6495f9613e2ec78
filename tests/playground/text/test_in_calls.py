"""Marked-up text in the methods of a bot."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.playground.actions.talk import say, start
from bot.playground.params import Upload
from bot.playground.refusal import Refusal
from bot.playground.world.members import User
from bot.playground.world.pictures import plain_picture
from bot.playground.world.world import World
from tests.playground.conftest import call

BOLD = [{"type": "bold", "offset": 0, "length": 1}]
RESERVED = "Character '.' is reserved and must be escaped with the preceding '\\'"
PICTURE = {"photo": Upload("a.png", "image/png", plain_picture(8, 8))}


@pytest.fixture
def chat(world: World, anna: User) -> dict[str, Any]:
    start(world, anna)
    return {"chat_id": anna.id}


@pytest.mark.parametrize(
    ("text", "mode"), [("<b>w</b>", "HTML"), ("*w*", "MarkdownV2"), ("*w*", "markdown"), ("<b>w</b>", "html")]
)
def test_a_message_is_read_by_its_parse_mode(
    world: World, chat: dict[str, Any], text: str, mode: str
) -> None:
    sent = call(world, "sendMessage", **chat, text=text, parse_mode=mode)
    assert (sent["text"], sent["entities"]) == ("w", BOLD)


def test_a_parse_mode_wins_over_entities(world: World, chat: dict[str, Any]) -> None:
    italic = json.dumps([{"type": "italic", "offset": 0, "length": 1}])
    sent = call(world, "sendMessage", **chat, text="<b>w</b>", parse_mode="HTML", entities=italic)
    assert sent["entities"] == BOLD
    assert call(world, "sendMessage", **chat, text="w", parse_mode="None", entities=italic)["text"] == "w"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"text": "w", "parse_mode": "BBCode"}, "Bad Request: unsupported parse_mode"),
        (
            {"text": "1.", "parse_mode": "MarkdownV2"},
            f"Bad Request: can't parse entities: {RESERVED}",
        ),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "Bad Request: text must be non-empty"),
        ({"text": " \n "}, "Bad Request: text must be non-empty"),
        ({"text": "\u200b"}, "Bad Request: text must be non-empty"),
        ({"text": ""}, "Bad Request: message text is empty"),
        ({"text": "w" * 4097}, "Bad Request: message is too long"),
        ({"text": "ё" * 16385}, "Bad Request: text is too long"),
    ],
)
def test_a_text_that_cannot_be_read_is_refused(
    world: World, chat: dict[str, Any], given: dict[str, Any], words: str
) -> None:
    with pytest.raises(Refusal) as refused:
        call(world, "sendMessage", **chat, **given)
    assert refused.value.description == words


@pytest.mark.parametrize("entities", ["[{", "{}", "bold", ""])
def test_entities_that_are_no_list_are_passed_over(world: World, chat: dict[str, Any], entities: str) -> None:
    assert "entities" not in call(world, "sendMessage", **chat, text="w", entities=entities)


def test_captions_edits_and_albums_are_read_by_their_parse_mode(world: World, chat: dict[str, Any]) -> None:
    marked = {"caption": "<b>w</b>", "parse_mode": "HTML"}
    sent = call(world, "sendPhoto", PICTURE, **chat, **marked)
    assert sent["caption_entities"] == BOLD
    edited = call(
        world,
        "editMessageCaption",
        **chat,
        message_id=sent["message_id"],
        caption="_w_",
        parse_mode="Markdown",
    )
    assert edited["caption_entities"] == [{**BOLD[0], "type": "italic"}]
    items = [
        {"type": "photo", "media": "attach://photo", **marked},
        {"type": "photo", "media": "attach://photo"},
    ]
    first, second = call(world, "sendMediaGroup", PICTURE, **chat, media=json.dumps(items))
    assert first["caption_entities"] == BOLD
    assert "caption" not in second


def test_a_text_is_edited_by_its_parse_mode(world: World, chat: dict[str, Any]) -> None:
    sent = call(world, "sendMessage", **chat, text="old")
    edited = call(
        world, "editMessageText", **chat, message_id=sent["message_id"], text="`w`", parse_mode="Markdown"
    )
    assert edited["entities"] == [{**BOLD[0], "type": "code"}]


def test_a_quote_is_read_by_its_parse_mode_and_keeps_only_styling(
    world: World, chat: dict[str, Any], anna: User
) -> None:
    said = say(world, anna, text="see example.org now")
    parameters = {"message_id": said.id, "quote": "<b>see</b> example.org", "quote_parse_mode": "HTML"}
    sent = call(world, "sendMessage", **chat, text="w", reply_parameters=json.dumps(parameters))
    assert sent["quote"]["text"] == "see example.org"
    assert sent["quote"]["entities"] == [{**BOLD[0], "length": 3}]


def test_a_person_behind_a_name_is_shown_if_the_bot_came_across_them(
    world: World, chat: dict[str, Any], anna: User
) -> None:
    stranger = world.add_user("Stranger")
    link = "<a href='tg://user?id={}'>w</a>"
    known = call(world, "sendMessage", **chat, text=link.format(anna.id), parse_mode="HTML")
    assert known["entities"][0]["user"]["first_name"] == "Anna"
    unknown = call(world, "sendMessage", **chat, text=link.format(stranger.id), parse_mode="HTML")
    assert "entities" not in unknown
    edited = call(
        world,
        "editMessageText",
        **chat,
        message_id=unknown["message_id"],
        text=link.format(anna.id),
        parse_mode="HTML",
    )
    assert edited["entities"][0]["user"]["username"] == "anna_k"


def test_a_poll_is_read_by_its_own_parse_modes(world: World, chat: dict[str, Any]) -> None:
    poll = call(
        world,
        "sendPoll",
        **chat,
        question="<b>Which</b> <tg-emoji emoji-id='5'>🙂</tg-emoji>",
        question_parse_mode="HTML",
        options=json.dumps([{"text": "*one*", "text_parse_mode": "Markdown"}, "two"]),
        type="quiz",
        correct_option_ids=[0],
        explanation="*w*",
        explanation_parse_mode="MarkdownV2",
    )["poll"]
    assert poll["question"] == "Which 🙂"
    assert [entity["type"] for entity in poll["question_entities"]] == ["custom_emoji"]
    assert poll["options"][0]["text"] == "one"
    assert poll["explanation_entities"] == BOLD
