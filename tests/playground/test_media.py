"""Photos, documents, albums and downloads."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from telegram import Bot, InputMediaPhoto
from telegram.error import BadRequest

from bot.playground.actions.albums import send_album
from bot.playground.actions.talk import NotPossible, start
from bot.playground.params import Upload
from bot.playground.refusal import Refusal
from bot.playground.scene import Person
from bot.playground.server import Playground
from bot.playground.world.files import DOWNLOAD_LIMIT, picture_size
from bot.playground.world.members import User
from bot.playground.world.pictures import plain_picture
from bot.playground.world.world import World
from tests.playground.conftest import call, updates

PICTURE = plain_picture(1000, 500)
JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x00\x10\x00\x20\x03" + b"\x00" * 12


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (plain_picture(7, 5), (7, 5)),
        (b"GIF89a\x03\x00\x02\x00", (3, 2)),
        (JPEG, (32, 16)),
        (b"\xff\xd8\xff", None),
        (b"words", None),
        (b"", None),
    ],
)
def test_the_size_of_a_picture_is_read_from_its_first_bytes(
    content: bytes, size: tuple[int, int] | None
) -> None:
    assert picture_size(content) == size


async def test_a_photo_comes_in_sizes_and_goes_out_again_by_its_id(bot: Bot, editor: Person) -> None:
    sent = await bot.send_photo(editor.id, PICTURE, caption="Minsk today")
    assert [(p.width, p.height) for p in sent.photo] == [(90, 45), (320, 160), (800, 400), (1000, 500)]
    again = await bot.send_photo(editor.id, sent.photo[-1].file_id)
    assert again.photo[-1].file_unique_id == sent.photo[-1].file_unique_id
    with pytest.raises(BadRequest, match=r"(?i)can't use file of type Photo as Document"):
        await bot.send_document(editor.id, sent.photo[-1].file_id)


async def test_a_document_is_downloaded_as_it_was_sent(
    bot: Bot, editor: Person, playground: Playground
) -> None:
    sent = await bot.send_document(editor.id, b"a,b\n1,2\n", filename="digest.csv")
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.file_size) == ("digest.csv", 8)
    file = await bot.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"a,b\n1,2\n"
    async with httpx.AsyncClient() as client:
        missing = await client.get(f"{playground.base_file_url}{playground.token}/documents/none.bin")
    assert (missing.status_code, missing.json()["description"]) == (404, "Not Found")


@pytest.mark.parametrize(
    ("content", "words"), [(b"not a picture", "IMAGE_PROCESS_FAILED"), (b"", "file must be non-empty")]
)
async def test_what_is_no_picture_is_no_photo(bot: Bot, editor: Person, content: bytes, words: str) -> None:
    with pytest.raises(BadRequest, match=f"(?i){words}"):
        await bot.send_photo(editor.id, content)


def test_a_file_over_twenty_megabytes_cannot_be_fetched(world: World) -> None:
    large = world.files.media("document", b"x", name="large.pdf", size=DOWNLOAD_LIMIT + 1)
    with pytest.raises(Refusal, match="file is too big"):
        call(world, "getFile", file_id=large.file.id)
    with pytest.raises(Refusal, match="wrong file_id or the file is temporarily unavailable"):
        call(world, "getFile", file_id="nonsense")
    with pytest.raises(Refusal, match="file_id not specified"):
        call(world, "getFile")


async def test_sounds_and_moving_pictures_are_sent_as_files(bot: Bot, editor: Person) -> None:
    assert (await bot.send_video(editor.id, b"v", duration=3)).video is not None
    assert (await bot.send_animation(editor.id, b"g")).animation is not None
    assert (await bot.send_audio(editor.id, b"a", duration=3)).audio is not None
    assert (await bot.send_voice(editor.id, b"o")).voice is not None


async def test_an_album_is_several_messages_of_one_group(bot: Bot, editor: Person) -> None:
    album = [InputMediaPhoto(PICTURE, caption="first"), InputMediaPhoto(PICTURE), InputMediaPhoto(PICTURE)]
    sent = await bot.send_media_group(editor.id, album)
    assert len({message.media_group_id for message in sent}) == 1
    assert [message.caption for message in sent] == ["first", None, None]


BAD_PICTURE = b"GIF89a" + (9000).to_bytes(2, "little") * 2


@pytest.mark.parametrize(
    ("media", "words"),
    [
        ([], "there are no messages to send"),
        ([{"type": "photo"}] * 11, "too many messages to send as an album"),
        ([{"type": "photo"}, {"type": "document"}], "document can't be mixed with other media types"),
        ([{"type": "audio"}, {"type": "video"}], "audio can't be mixed with other media types"),
        (
            [{"type": "photo"}, {"type": "animation"}],
            "can't parse InputMedia: type \"animation\" can't be used in sendMediaGroup",
        ),
        ([{"type": "photo"}, {"type": "sticker"}], 'can\'t parse InputMedia: type "sticker" is unsupported'),
        (
            [{"type": "photo"}, {"type": "photo", "media": "attach://none"}],
            "can't parse InputMedia: media not found",
        ),
        ([{"type": "photo"}, {}], "can't parse InputMedia: Can't find field \"type\""),
        ([{"type": "photo"}, 7], "can't parse InputMedia: expected an Object"),
        (
            [{"type": "photo"}, {"type": "video", "show_caption_above_media": True}],
            "parameter show_caption_above_media must be the same for all messages",
        ),
        (
            [{"type": "photo"}, {"type": "photo", "media": "attach://bad"}],
            'failed to send message #2 with the error message "PHOTO_INVALID_DIMENSIONS"',
        ),
        (
            [{"type": "photo", "media": "https://example.org/a.png"}, {"type": "photo"}],
            'failed to send message #1 with the error message "WEBPAGE_CURL_FAILED"',
        ),
    ],
)
def test_a_wrong_album_is_refused(world: World, anna: User, media: list[Any], words: str) -> None:
    start(world, anna)
    items = [{"media": "attach://good", **one} if isinstance(one, dict) else one for one in media]
    files = {"good": Upload("a.png", "image/png", PICTURE), "bad": Upload("b.gif", "image/gif", BAD_PICTURE)}
    with pytest.raises(Refusal) as refused:
        call(world, "sendMediaGroup", files, chat_id=anna.id, media=items)
    assert refused.value.description == f"Bad Request: {words}"
    assert len(world.private_chat(anna).messages) == 1


async def test_an_album_of_one_is_a_message_like_any_other(bot: Bot, editor: Person) -> None:
    sent = await bot.send_media_group(editor.id, [InputMediaPhoto(PICTURE)])
    assert [message.media_group_id for message in sent] == [None]


def test_an_album_of_a_person_comes_as_separate_updates(world: World, anna: User) -> None:
    start(world, anna)
    updates(world)
    items = [world.files.media("photo", PICTURE) for _ in range(3)]
    send_album(world, anna, None, items, "evidence")
    messages = [u["message"] for u in updates(world)]
    assert len({m["media_group_id"] for m in messages}) == 1
    assert [m.get("caption") for m in messages] == ["evidence", None, None]
    with pytest.raises(NotPossible, match="two to ten"):
        send_album(world, anna, None, items[:1])


async def test_the_media_of_a_message_is_replaced(bot: Bot, editor: Person) -> None:
    sent = await bot.send_photo(editor.id, PICTURE)
    edited = await bot.edit_message_media(
        InputMediaPhoto(plain_picture(20, 10), caption="b"), editor.id, sent.message_id
    )
    assert not isinstance(edited, bool)
    assert (edited.photo[-1].width, edited.caption) == (20, "b")
