from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.document import Item
from bot.ingest.identity import content_hash, echo_keys_of, is_changed, keys_of, normalised

TEXT = "Министр обороны прибыл в Минск с рабочим визитом"
ITEM = Item(guid="g1", url="https://e.by/news/12345", title="Визит", text=TEXT)
POST = Item(
    guid="tg:vesti/7",
    url="https://t.me/Vesti/7",
    title="",
    text=f"{TEXT}\nПодписаться @vesti",
    channel="Vesti",
    numbers=(7, 8, 9),
    links=("https://www.e.by/news/12345?utm_source=tg", "https://t.me/vesti", "https://e.by/subscribe"),
)


def test_an_item_is_known_by_guid_and_by_address() -> None:
    assert keys_of(3, ITEM) == ("3:guid:g1", "3:url:https://e.by/news/12345")
    moved = replace(ITEM, url="https://e.by/other/99999")
    renamed = replace(ITEM, guid="g2", url="http://www.e.by/news/12345/?utm_medium=rss")
    assert set(keys_of(3, ITEM)) & set(keys_of(3, moved))
    assert set(keys_of(3, ITEM)) & set(keys_of(3, renamed))


def test_the_same_guid_at_two_sources_names_two_documents() -> None:
    assert not set(keys_of(3, ITEM)) & set(keys_of(4, ITEM))


def test_an_album_is_known_by_each_of_its_numbers() -> None:
    assert keys_of(3, POST) == ("3:tg:vesti/7", "3:tg:vesti/8", "3:tg:vesti/9")


def test_an_item_without_guid_and_address_is_known_by_its_words() -> None:
    bare = Item(guid="", url="", title="Визит", text="")
    assert len(keys_of(3, bare)) == 1
    assert keys_of(3, bare) == keys_of(3, replace(bare, title="ВИЗИТ!"))
    assert keys_of(3, bare) != keys_of(3, replace(bare, title="Отъезд"))


def test_a_post_that_links_an_article_is_its_echo() -> None:
    assert set(echo_keys_of(ITEM)) & set(echo_keys_of(POST)) == {"url:https://e.by/news/12345"}


def test_a_digest_of_many_links_is_the_echo_of_none() -> None:
    links = tuple(f"https://e.by/news/{number}" for number in range(12345, 12350))
    assert not [key for key in echo_keys_of(replace(POST, links=links)) if key.startswith("url:")]


def test_the_canonical_address_stands_for_the_published_one() -> None:
    assert "url:https://e.by/canonical/1" in echo_keys_of(ITEM, "https://e.by/canonical/1")


def test_reposted_words_are_an_echo_at_any_channel() -> None:
    repost = replace(
        POST,
        channel="Other",
        numbers=(100,),
        text=f"{TEXT.upper()}!!! https://t.me/other @other_news",
        links=(),
    )
    original = replace(POST, text=TEXT, links=())
    assert set(echo_keys_of(repost)) == set(echo_keys_of(original)) != set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ещё раз о делах, друзья мои!", "Еще раз о делах друзья мои"),
        ("Лукаше́нко сказал сегодня два слова", "Лукашенко сказал сегодня два слова"),
        ("Раз два три четыре пять https://e.by/a?b=c", "раз — два — три — четыре — пять"),
    ],
)
def test_spelling_and_addresses_do_not_tell_texts_apart(one: str, other: str) -> None:
    assert content_hash("", one) == content_hash("", other) != ""


def test_a_few_words_have_no_fingerprint() -> None:
    assert content_hash("", "Внимание! Воздушная тревога!") == ""


@pytest.mark.parametrize(
    ("old", "new", "complete", "answer"),
    [
        (("Визит", TEXT), ("Визит", f"{TEXT}."), True, False),
        (("Визит", TEXT), ("Визит", f"{TEXT} и уехал"), True, True),
        (("Визит", TEXT), ("Отъезд", TEXT), True, True),
        (("", f"{TEXT}. Ещё слова."), ("", TEXT), True, True),
        (("Визит", f"{TEXT}. Ещё слова."), ("Визит", TEXT), False, False),
        (("Визит", TEXT), ("", ""), True, False),
    ],
)
def test_only_new_words_make_a_new_version(
    old: tuple[str, str], new: tuple[str, str], complete: bool, answer: bool
) -> None:
    assert is_changed(old, new, complete=complete) is answer


@given(st.text(alphabet="абвёЁйЙїЎabcXYZ019 .,!?-—@/\n\u0301", max_size=200))
def test_normalised_words_stay_as_they_are(text: str) -> None:
    once = normalised(text)
    assert normalised(once) == once


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_every_item_has_keys(guid: str, url: str, title: str) -> None:
    item = Item(guid=guid, url=url, title=title, text="")
    assert all(keys_of(1, item))
    assert keys_of(1, item) == keys_of(1, item)
    assert isinstance(echo_keys_of(item), tuple)
