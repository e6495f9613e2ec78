"""What files may be sent and fetched: sizes, shapes, kinds, a server of one's own."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import httpx
import pytest
from telegram import Bot
from telegram.error import TelegramError

from bot.playground.actions.talk import say, start
from bot.playground.params import Upload
from bot.playground.refusal import Refusal
from bot.playground.scene import Person
from bot.playground.server import Playground
from bot.playground.world import files as limits
from bot.playground.world.files import DOWNLOAD_LIMIT, PHOTO_LIMIT, UPLOAD_LIMIT, Files
from bot.playground.world.members import User
from bot.playground.world.pictures import plain_picture
from bot.playground.world.world import World
from tests.playground.conftest import call, updates

PICTURE = plain_picture(60, 30)


def header_of(width: int, height: int) -> bytes:
    """The first bytes of a GIF of that size: all that is read of it."""
    return b"GIF89a" + width.to_bytes(2, "little") + height.to_bytes(2, "little")


def send(world: World, anna: User, kind: str, content: bytes, **more: Any) -> Any:
    start(world, anna)
    upload = Upload(more.pop("name", "file"), more.pop("mime", "application/octet-stream"), content)
    method = f"send{kind.title().replace('_', '')}"
    return call(world, method, {kind: upload, **more.pop("files", {})}, chat_id=anna.id, **more)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (header_of(9000, 1001), "PHOTO_INVALID_DIMENSIONS"),
        (header_of(2100, 100), "PHOTO_INVALID_DIMENSIONS"),
        (header_of(100, 2100), "PHOTO_INVALID_DIMENSIONS"),
        (b"words", "IMAGE_PROCESS_FAILED"),
        (PICTURE + b"\0" * PHOTO_LIMIT, "is too big for a photo; the maximum size is 10485760 bytes"),
        (b"", "file must be non-empty"),
    ],
    ids=["sum", "wide", "tall", "words", "heavy", "empty"],
)
def test_a_photo_is_measured(world: World, anna: User, content: bytes, words: str) -> None:
    with pytest.raises(Refusal, match=words):
        send(world, anna, "photo", content)


@pytest.mark.parametrize(("width", "height"), [(9000, 1000), (2000, 100), (100, 2000)])
def test_a_photo_at_the_limit_is_taken(world: World, anna: User, width: int, height: int) -> None:
    assert send(world, anna, "photo", header_of(width, height))["photo"]


def test_an_upload_holds_fifty_megabytes_and_more_on_a_server_of_ones_own(world: World, anna: User) -> None:
    large = bytes(UPLOAD_LIMIT + 1)
    with pytest.raises(Refusal) as refused:
        send(world, anna, "document", large)
    assert refused.value.code == 413
    world.local_mode = True
    assert send(world, anna, "document", large)["document"]["file_size"] == UPLOAD_LIMIT + 1


@pytest.mark.parametrize("kind", sorted(set(limits.KINDS) - {"thumbnail", "live_photo"}))
def test_a_file_goes_again_by_its_id_and_only_as_its_kind(world: World, anna: User, kind: str) -> None:
    start(world, anna)
    media = world.files.media(kind, PICTURE)
    method = f"send{kind.title().replace('_', '')}"
    again = call(world, method, chat_id=anna.id, **{kind: media.file.id})
    found = again[kind][-1] if kind == "photo" else again[kind]
    assert found["file_unique_id"] == media.file.unique_id
    other = "document" if kind != "document" else "photo"
    with pytest.raises(Refusal, match=r"can't use file of type \w+ as (Document|Photo)"):
        call(world, f"send{other.title()}", chat_id=anna.id, **{other: media.file.id})


@pytest.mark.parametrize(
    ("kind", "given", "words"),
    [
        ("photo", "", "there is no photo in the request"),
        ("video_note", "attach://none", "there is no video note in the request"),
        ("sticker", "", "there is no sticker in the request"),
        (
            "document",
            "BQACAgIAAxkBAAIB999999NgQ",
            "wrong remote file identifier specified: wrong string length",
        ),
        ("document", "https://example.org/a.pdf", "failed to get HTTP URL content"),
        ("video_note", "https://example.org/a.mp4", "can't upload file by URL"),
    ],
)
def test_a_file_that_is_not_there_is_refused(
    world: World, anna: User, kind: str, given: str, words: str
) -> None:
    start(world, anna)
    with pytest.raises(Refusal, match=words):
        call(world, f"send{kind.title().replace('_', '')}", chat_id=anna.id, **{kind: given})


def test_what_a_bot_tells_of_its_files_is_kept(world: World, anna: User) -> None:
    film = send(world, anna, "video", b"film", name="a.mp4", width=1920, height=1080, duration=61)["video"]
    assert (film["width"], film["height"], film["duration"]) == (1920, 1080, 61)
    song = send(world, anna, "audio", b"song", performer="Choir", title="Kupalinka", duration=200)["audio"]
    assert (song["performer"], song["title"], song["duration"]) == ("Choir", "Kupalinka", 200)
    voice = send(world, anna, "voice", b"voice", name="a.oga", duration=7)["voice"]
    assert "file_name" not in voice
    moving = send(world, anna, "animation", header_of(40, 20), name="a.gif", mime="image/gif")
    assert (moving["animation"]["width"], moving["document"]["mime_type"]) == (40, "image/gif")


@pytest.mark.parametrize(("forbidden", "kind"), [(False, "animation"), (True, "document")])
def test_a_gif_sent_as_a_document_is_an_animation(
    world: World, anna: User, forbidden: bool, kind: str
) -> None:
    sent = send(
        world, anna, "document", header_of(40, 20), name="a.gif", disable_content_type_detection=forbidden
    )
    assert ("animation" in sent, "document" in sent) == (kind == "animation", True)
    words = send(world, anna, "document", b"words", name="a.gif")
    assert "animation" not in words


async def test_a_live_photo_goes_both_ways(bot: Bot, editor: Person, playground: Playground) -> None:
    sent = await bot.send_live_photo(editor.id, b"film", PICTURE, caption="x", has_spoiler=True)
    assert sent.live_photo is not None
    assert sent.live_photo.photo == sent.photo
    assert (sent.photo[-1].width, sent.caption, sent.has_media_spoiler) == (60, "x", True)
    again = await bot.send_live_photo(editor.id, sent.live_photo.file_id, sent.photo[-1].file_id)
    assert again.live_photo == sent.live_photo
    await editor.sends("live_photo", "from me", seconds=3)
    received = (await bot.get_updates(timeout=0))[-1].message
    assert received is not None
    assert received.live_photo is not None
    assert received.photo
    known = {"media": sent.live_photo.file_id, "photo": sent.photo[-1].file_id}
    items = [{"type": "live_photo", **known}, {"type": "photo", "media": sent.photo[-1].file_id}]
    album = call(playground.world, "sendMediaGroup", chat_id=editor.id, media=items)
    assert ["live_photo" in message for message in album] == [True, False]
    drawn = [seen.raw["media"]["kind"] for seen in await editor.messages() if seen.raw["media"]]
    assert set(drawn) == {"photo"}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"photo": ""}, "there is no photo in the request"),
        ({"live_photo": "https://example.org/a.mp4"}, "can't upload file by URL"),
        ({"live_photo": ""}, "there is no live photo in the request"),
        ({"duration": 11}, "VIDEO_CONTENT_TYPE_INVALID"),
    ],
)
def test_a_live_photo_needs_its_picture_and_is_short(
    world: World, anna: User, given: dict[str, Any], words: str
) -> None:
    start(world, anna)
    files = {"f": Upload("a.mp4", "video/mp4", b"film"), "p": Upload("a.png", "image/png", PICTURE)}
    whole = {"chat_id": anna.id, "live_photo": "attach://f", "photo": "attach://p"}
    with pytest.raises(Refusal, match=words):
        call(world, "sendLivePhoto", files, **{**whole, **given})


def test_media_is_veiled_and_captioned_above(world: World, anna: User) -> None:
    sent = send(
        world, anna, "photo", PICTURE, caption="x", has_spoiler="true", show_caption_above_media="true"
    )
    assert (sent["has_media_spoiler"], sent["show_caption_above_media"]) == (True, True)
    paper = send(world, anna, "document", b"x", caption="x", has_spoiler="true")
    assert "has_media_spoiler" not in paper


def test_thumbnails_are_those_that_were_sent_or_made_of_the_file(world: World, anna: User) -> None:
    small = {"thumb": Upload("t.png", "image/png", plain_picture(32, 32))}
    with_own = send(world, anna, "video", b"film", files=small, thumbnail="attach://thumb")["video"]
    assert (with_own["thumbnail"]["width"], with_own["thumbnail"]["height"]) == (32, 32)
    drawn = send(world, anna, "document", plain_picture(640, 320))["document"]
    assert (drawn["thumbnail"]["width"], drawn["thumbnail"]["height"]) == (320, 160)
    assert "thumbnail" not in send(world, anna, "document", b"words")["document"]
    large = {"thumb": Upload("t.png", "image/png", plain_picture(400, 400))}
    ignored = send(world, anna, "audio", b"song", files=large, thumbnail="attach://thumb")["audio"]
    assert "thumbnail" not in ignored


def test_a_thumbnail_is_fetched_but_not_sent(world: World, anna: User) -> None:
    film = send(world, anna, "video", b"film")["video"]
    assert call(world, "getFile", file_id=film["thumbnail"]["file_id"])["file_path"]
    with pytest.raises(Refusal, match="can't use file of type Thumbnail as Photo"):
        call(world, "sendPhoto", chat_id=anna.id, photo=film["thumbnail"]["file_id"])


def test_ids_and_unique_ids_are_one_to_each_file() -> None:
    files = Files()
    kept = [files.keep(kind, b"same") for kind in limits.KINDS for _ in range(3)]
    assert len({file.id for file in kept}) == len({file.unique_id for file in kept}) == len(kept)


async def test_a_link_to_a_file_lives_an_hour(bot: Bot, editor: Person, playground: Playground) -> None:
    sent = await bot.send_document(editor.id, b"the words")
    assert sent.document is not None
    file = await bot.get_file(sent.document)
    assert bytes(await file.download_as_bytearray()) == b"the words"
    playground.world.advance(3590)
    assert bytes(await file.download_as_bytearray()) == b"the words"
    playground.world.advance(20)
    with pytest.raises(TelegramError):
        await file.download_as_bytearray()
    fresh = await bot.get_file(sent.document)
    assert bytes(await fresh.download_as_bytearray()) == b"the words"


async def test_a_path_that_was_never_told_leads_nowhere(
    bot: Bot, editor: Person, playground: Playground
) -> None:
    sent = await bot.send_document(editor.id, b"the words", filename="a.txt")
    assert sent.document is not None
    path = playground.world.files.find(sent.document.file_id).path  # type: ignore[union-attr]
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"{playground.base_file_url}{playground.token}/{path}")
    assert answer.status_code == 404


async def test_a_server_of_ones_own_tells_where_on_the_disk_a_file_lies(
    bot: Bot, editor: Person, playground: Playground
) -> None:
    playground.world.local_mode = True
    await editor.sends("document", "large", size=DOWNLOAD_LIMIT * 10, content="bGFyZ2U=", name="a.mp4")
    message = (await bot.get_updates(timeout=0))[-1].message
    assert message is not None
    assert message.document is not None
    assert message.document.file_size == DOWNLOAD_LIMIT * 10
    file = await bot.get_file(message.document)
    assert file.file_path is not None
    assert await asyncio.to_thread(Path(file.file_path).read_bytes) == b"large"
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"{playground.base_file_url}{playground.token}/{file.file_path}")
    assert answer.content == b"large"


def test_a_person_sends_a_known_file_again(world: World, anna: User) -> None:
    start(world, anna)
    media = world.files.media("voice", b"voice", seconds=4)
    say(world, anna, media=media)
    say(world, anna, media=media)
    ids = [u["message"]["voice"]["file_id"] for u in updates(world) if "voice" in u["message"]]
    assert ids == [media.file.id] * 2


# files named by their address
