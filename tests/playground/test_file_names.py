"""What a file is called and what type it has; ids that name no file; the first of two files counts."""

from __future__ import annotations

import aiohttp
import pytest

from bot.playground.actions.talk import start
from bot.playground.params import Upload
from bot.playground.refusal import Refusal
from bot.playground.scene import Person
from bot.playground.server import Playground
from bot.playground.world.members import User
from bot.playground.world.world import World
from tests.playground.conftest import call


@pytest.mark.parametrize(
    ("name", "told", "mime"),
    [
        ("r.txt", "application/octet-stream", "text/plain"),
        ("r.TXT", "application/pdf", "text/plain"),
        ("page.html", "application/octet-stream", "text/html"),
        ("style.css", "application/octet-stream", "text/css"),
        ("notes.zzzz", "text/x-notes", "text/x-notes"),
        ("notes", "", "application/octet-stream"),
    ],
)
def test_the_type_follows_from_the_end_of_the_name(
    world: World, anna: User, name: str, told: str, mime: str
) -> None:
    start(world, anna)
    sent = call(world, "sendDocument", {"document": Upload(name, told, b"x")}, chat_id=anna.id)
    assert sent["document"]["mime_type"] == mime


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        (r"C:\Users\anna\notes.txt", "notes.txt"),
        ("a" * 5000 + ".txt", "a" * 64 + ".txt"),
        ("a." + "b" * 100, "a." + "b" * 16),
        ("one\ntwo\x00three.txt", "one two three.txt"),
        ("  spaced .txt ", "spaced.txt"),
    ],
)
def test_a_name_is_cleaned_of_paths_and_cut(world: World, anna: User, given: str, kept: str) -> None:
    start(world, anna)
    sent = call(world, "sendDocument", {"document": Upload(given, "", b"x")}, chat_id=anna.id)
    assert sent["document"]["file_name"] == kept


@pytest.mark.parametrize(
    ("file_id", "words"),
    [
        ("AgACAgIAAxkBAAIB999999NgQ", "wrong remote file identifier specified: wrong string length"),
        ("AgAC*", "wrong remote file identifier specified: wrong string length"),
        ("AgAC*AgI", "wrong remote file identifier specified: wrong character in the string"),
        ("AgACAgIA", "wrong remote file identifier specified: can't unserialize it. Wrong last symbol"),
        ("picture.png", "wrong file identifier/HTTP URL specified"),
    ],
)
@pytest.mark.parametrize("kind", ["Photo", "Document", "Voice"])
def test_an_id_that_names_no_file_says_what_is_wrong_with_it(
    world: World, anna: User, kind: str, file_id: str, words: str
) -> None:
    start(world, anna)
    with pytest.raises(Refusal) as refused:
        call(world, f"send{kind}", chat_id=anna.id, **{kind.lower(): file_id})
    assert refused.value.description == f"Bad Request: {words}"


async def test_of_two_files_of_one_name_the_first_counts(playground: Playground, editor: Person) -> None:
    form = aiohttp.FormData({"chat_id": str(editor.id)})
    for name in ("first.txt", "second.txt"):
        form.add_field("document", b"x", filename=name)
    async with aiohttp.ClientSession() as client:
        address = f"{playground.base_url}{playground.token}/sendDocument"
        async with client.post(address, data=form) as answer:
            sent = await answer.json()
    assert sent["result"]["document"]["file_name"] == "first.txt"


@pytest.mark.parametrize(
    ("ids", "words"),
    [
        (list(range(1, 102)), "too many message identifiers specified"),
        ([], "message identifiers are not specified"),
    ],
)
def test_a_hundred_messages_are_deleted_at_once_and_no_more(
    world: World, anna: User, ids: list[int], words: str
) -> None:
    start(world, anna)
    with pytest.raises(Refusal, match=words):
        call(world, "deleteMessages", chat_id=anna.id, message_ids=ids)
    assert call(world, "deleteMessages", chat_id=anna.id, message_ids=list(range(1, 101)))


@pytest.mark.parametrize("method", ["forwardMessages", "copyMessages"])
@pytest.mark.parametrize("ids", [[2, 1], [1, 1], [1, 3, 2]])
def test_several_go_in_the_order_of_their_ids(world: World, anna: User, method: str, ids: list[int]) -> None:
    start(world, anna)
    with pytest.raises(Refusal, match="message identifiers must be in a strictly increasing order"):
        call(world, method, chat_id=anna.id, from_chat_id=anna.id, message_ids=ids)
    assert call(world, method, chat_id=anna.id, from_chat_id=anna.id, message_ids=[1, 2, 3])


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"is_disabled": "yes"}, 'field "is_disabled" must be of type Boolean'),
        ({"show_above_text": 1}, 'field "show_above_text" must be of type Boolean'),
        ({"url": {}}, 'field "url" must be of type String'),
        ([], "object expected as link preview options"),
    ],
)
def test_options_of_a_preview_have_their_types(world: World, anna: User, options: object, words: str) -> None:
    start(world, anna)
    with pytest.raises(Refusal) as refused:
        call(world, "sendMessage", chat_id=anna.id, text="a", link_preview_options=options)
    assert refused.value.description == f"Bad Request: {words}"
    kept = {"is_disabled": False, "url": "https://x.org", "prefer_small_media": True}
    assert call(world, "sendMessage", chat_id=anna.id, text="a", link_preview_options=kept)
