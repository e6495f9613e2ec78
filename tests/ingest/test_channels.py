from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.domain.document import Forward, Item, Media
from bot.errors import SourceUnreadable
from bot.ingest.channels import parse_channel
from bot.ingest.readings import ChannelState
from tests.ingest.samples import channel, landing, post, text

HIDDEN = (
    '<div class="message_media_not_supported_wrap"><div>Please open Telegram to view this post</div></div>'
)


def the_post(inside: str, *, footer: str = "", classes: str = "", number: int = 7) -> Item:
    (item,) = parse_channel(channel(post(number, inside, footer=footer, classes=classes))).items
    return item


def photo(address: str, classes: str = "", url: str = "https://cdn4.telesco.pe/file/a.jpg") -> str:
    return (
        f'<a class="tgme_widget_message_photo_wrap {classes}" href="{address}"'
        f" style=\"width:453px;background-image:url('{url}')\"></a>"
    )


def test_a_page_tells_its_channel() -> None:
    page = parse_channel(
        channel(post(7, text("a")), post(8, text("b"))).encode(), "https://t.me/s/vesti_test"
    )
    assert (page.name, page.title, page.state) == ("Vesti_Test", "Вести", ChannelState.POSTS)
    assert page.description == "Новости границы.\nПишите: @vesti_bot"
    assert page.telegram_id == -1001658393576
    assert [item.guid for item in page.items] == ["tg:vesti_test/7", "tg:vesti_test/8"]


def test_a_post_tells_what_it_is() -> None:
    item = the_post(text("<b>Срочно.</b> Министр в&nbsp;Минске<br/><br/>Подробности позже"))
    assert (item.channel, item.numbers, item.kind) == ("Vesti_Test", (7,), "post")
    assert item.url == "https://t.me/Vesti_Test/7"
    assert item.text == "Срочно. Министр в Минске\n\nПодробности позже"
    assert item.published_at == datetime(2025, 11, 21, 7, 0, 7, tzinfo=UTC)
    assert (item.views, item.edited, item.author, item.incomplete_reason) == ("12.5K", False, "", "")


@pytest.mark.parametrize("pager", ["", '<a class="tme_messages_more js-messages_more" data-before="7"></a>'])
def test_older_posts_are_asked_for_even_without_a_pager(pager: str) -> None:
    assert parse_channel(channel(post(7, text("a")), post(9, text("b")), pager=pager)).older == 7


def test_the_canonical_link_is_no_cursor() -> None:
    head = (
        '<link rel="prev" href="/s/vesti_test?before=5"><link rel="canonical" href="/s/vesti_test?before=99">'
    )
    assert parse_channel(channel(post(7, text("a")), head=head)).older == 5


def test_nothing_is_older_than_the_first_post() -> None:
    assert parse_channel(channel(post(1, text("a")))).older is None


def test_an_album_is_one_post_with_several_numbers() -> None:
    inside = (
        '<div class="tgme_widget_message_grouped_wrap js-message_grouped_wrap">'
        + photo("https://t.me/Vesti_Test/8?single", "5226585165121921079 1216909188_460005431")
        + photo("https://t.me/Vesti_Test/9?single")
        + photo("https://t.me/Another_One/3?single")
        + f"</div>{text('Подпись')}"
    )
    item = the_post(inside)
    assert item.numbers == (7, 8, 9)
    assert item.media[:2] == (Media("photo", "5226585165121921079"), Media("photo", "vesti_test/9"))
    assert item.text == "Подпись"


def test_a_pictures_key_outlives_its_address() -> None:
    first, later = (
        the_post(photo("https://t.me/Vesti_Test/7", "5226585165121921079 1216909188_460005431", url)).media
        for url in ("https://cdn1.telesco.pe/file/old.jpg", "https://cdn4.telesco.pe/file/new.jpg")
    )
    assert first == later


def test_links_are_unescaped_twice_and_hashtags_are_none() -> None:
    item = the_post(
        text(
            '<a href="https://e.by/a?x=1&amp;amp;y=2" onclick="return confirm(1)">e.by</a> '
            '<a href="?q=%23tag">#tag</a> <a href="https://t.me/vesti_bot">@vesti_bot</a>'
        )
        + '<a class="tgme_widget_message_link_preview" href="https://e.by/b"></a>'
    )
    assert item.links == ("https://e.by/a?x=1&y=2", "https://t.me/vesti_bot", "https://e.by/b")


@pytest.mark.parametrize("word", ["edited ", "изменено&nbsp;", "змінено, "])
def test_an_edited_post_is_marked_in_any_language(word: str) -> None:
    signature = '<span class="tgme_widget_message_from_author">Анна</span>,&nbsp;'
    assert the_post(text("a"), footer=f"{signature}{word}").edited
    plain = the_post(text("a"), footer=signature)
    assert (plain.edited, plain.author) == (False, "Анна")


def test_the_quoted_text_of_a_reply_is_not_the_posts() -> None:
    item = the_post(
        '<a class="tgme_widget_message_reply" href="https://t.me/Vesti_Test/3">'
        '<div class="tgme_widget_message_text js-message_reply_text">Старое</div></a>' + text("Новое")
    )
    assert (item.text, item.reply_to) == ("Новое", "https://t.me/Vesti_Test/3")


@pytest.mark.parametrize(
    ("name", "origin"),
    [
        (
            '<a class="{}" href="https://t.me/src_one/5"><span>Источник</span></a>',
            Forward("Источник", "https://t.me/src_one/5"),
        ),
        ('<span class="{}">Скрытый человек</span>', Forward("Скрытый человек")),
    ],
)
def test_a_forward_tells_where_it_comes_from(name: str, origin: Forward) -> None:
    named = name.format("tgme_widget_message_forwarded_from_name")
    inside = f'<div class="tgme_widget_message_forwarded_from">Forwarded from&nbsp;{named}</div>'
    item = the_post(inside + text(text("Вложенный <blockquote expandable>текст</blockquote>")))
    assert item.forwarded_from == origin
    assert item.text == "Вложенный\nтекст"


def test_a_service_message_is_told_apart() -> None:
    item = the_post(text("Channel photo updated"), classes="service_message")
    assert (item.kind, item.text) == ("service", "Channel photo updated")


@pytest.mark.parametrize(
    ("name", "inside", "kind"),
    [
        (
            "video_player",
            '<i class="message_video_play"></i><time class="message_video_duration">0:31</time>',
            "video",
        ),
        ("video_player", '<video src="a.mp4"></video>', "gif"),
        ("roundvideo_player", "", "round"),
        ("voice_player", '<audio src="a.ogg"></audio>', "voice"),
        ("document_wrap", '<div class="tgme_widget_message_document_icon"></div>', "file"),
        ("document_wrap", '<div class="tgme_widget_message_document_icon audio"></div>', "audio"),
        ("tgsticker", "", "sticker"),
        ("location_wrap", "", "place"),
    ],
)
def test_things_shown_are_named(name: str, inside: str, kind: str) -> None:
    item = the_post(f'<a class="tgme_widget_message_{name}">{inside}</a>')
    assert item.media == (Media(kind, "vesti_test/7"),)
    assert item.published_at is not None


def test_a_polls_words_are_text() -> None:
    item = the_post(
        '<div class="tgme_widget_message_poll"><div class="tgme_widget_message_poll_question">Кто?</div>'
        '<div class="tgme_widget_message_poll_option_text">Министр</div></div>'
    )
    assert (item.text, item.media[0].kind) == ("Кто?\nМинистр", "poll")


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (text("a"), ""),
        (HIDDEN, "only in Telegram"),
        (text("a") + HIDDEN, "a part"),
        (f'<a class="tgme_widget_message_video_player not_supported">{HIDDEN}</a>', "too big"),
    ],
)
def test_what_the_page_hides_is_told(inside: str, words: str) -> None:
    reason = the_post(inside).incomplete_reason
    assert words in reason
    assert bool(reason) is bool(words)


def test_a_block_without_a_number_is_passed_over() -> None:
    page = parse_channel(channel(post(7, text("a")), '<div class="tgme_widget_message" data-post="x"></div>'))
    assert len(page.items) == 1


def test_the_posts_of_a_group_are_numbered_without_their_letter() -> None:
    body = channel(post(84, text("a"))).replace("Vesti_Test/84", "Vesti_Test/84g", 1)
    assert parse_channel(body).items[0].numbers == (84,)


def test_an_unreadable_note_hides_the_channels_number_only() -> None:
    page = parse_channel(channel(post(7, text("a"))).replace("eyJj", "!!"))
    assert (page.telegram_id, len(page.items)) == (None, 1)


@pytest.mark.parametrize(
    ("body", "state"),
    [
        (channel(), ChannelState.EMPTY),
        (channel('<div class="tme_no_messages_found">No posts found</div>'), ChannelState.EMPTY),
        (landing("Telegram: View @some_name"), ChannelState.NO_PREVIEW),
        (landing("Telegram: Contact @some_name", "1 234 subscribers"), ChannelState.NO_PREVIEW),
        (landing("Telegram: View @some_name", "12 members, 3 online"), ChannelState.NO_PREVIEW),
        (landing("Telegram: Contact @some_name"), ChannelState.NO_SUCH_CHANNEL),
    ],
)
def test_a_page_without_posts_says_why(body: str, state: ChannelState) -> None:
    assert parse_channel(body).state is state


@pytest.mark.parametrize("body", [b"", b"<html><body>Blocked by your provider</body></html>", b"\x00\xff"])
def test_what_is_no_page_of_telegram_is_refused(body: bytes) -> None:
    with pytest.raises(SourceUnreadable):
        parse_channel(body)
