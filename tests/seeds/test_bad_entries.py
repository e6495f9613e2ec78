"""What is wrong in a seeds file is told with the file, the entry and the mend."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import seeds
from bot.errors import ConfigError
from bot.seeds.reading import Entry

ENTITY = """
[[entity]]
key = "one"
kind = "person"
name = "One"
description = "a person"
en = ["Somebody"]
"""
SOURCE = """
[[source]]
kind = "feed"
address = "https://example.org/rss"
title = "Example"
language = "en"
ownership = "public"
"""
SITE = """
[outlet]
key = "example"
kind = "rss"
title = "Example"
language = "en"
ownership = "public"
about = "An example"
[[article]]
key = "first"
at = 1
title = "First"
text = "Some words."
"""


def _entities(text: str, folder: Path) -> object:
    (folder / "entities.toml").write_text(text, encoding="utf-8")
    return seeds.entities(folder)


def _sources(text: str, folder: Path) -> object:
    (folder / "sources.toml").write_text(text, encoding="utf-8")
    return seeds.sources(folder)


def _articles(text: str, folder: Path) -> object:
    (folder / "articles").mkdir()
    (folder / "articles" / "example.toml").write_text(text, encoding="utf-8")
    return seeds.articles(folder)


READERS = {"entities": _entities, "sources": _sources, "articles": _articles}

CASES = [
    # reader, good text, replaced by, and what the error must say
    ("entities", 'kind = "person"', 'kind = "human"', ["entities.toml", "one", "kind", "person, org"]),
    ("entities", 'kind = "person"', 'kind = "phrase"', ["one", "kind"]),
    ("entities", 'kind = "person"', "", ["one", "kind"]),
    ("entities", 'key = "one"', 'key = "One!"', ["One!", "lower-case"]),
    ("entities", 'key = "one"', "key = 1", ["entities.toml", "key"]),
    ("entities", 'name = "One"', 'name = " "', ["one", "name must not be empty"]),
    ("entities", 'en = ["Somebody"]', "", ["one", "no names"]),
    ("entities", 'en = ["Somebody"]', 'en = "Somebody"', ["one", "en", "list"]),
    ("entities", 'en = ["Somebody"]', 'en = ["A bc", "A bc"]', ["one", "twice"]),
    ("entities", 'en = ["Somebody"]', 'en = ["Somebody"]\nwikidata = "7747"', ["one", "Q"]),
    ("entities", 'en = ["Somebody"]', 'en = ["Somebody"]\nde = ["Jemand"]', ["one", "de"]),
    ("entities", "[[entity]]", "[[entity]", ["entities.toml", "TOML"]),
    ("sources", 'kind = "feed"', 'kind = "rss"', ["sources.toml", "kind", "feed"]),
    ("sources", "https://example.org/rss", "example.org/rss", ["example.org/rss", "https://"]),
    ("sources", "https://example.org/rss", "https://u:p@example.org/", ["host"]),
    ("sources", 'kind = "feed"', 'kind = "channel"', ["https://t.me/"]),
    ("sources", 'language = "en"', 'language = "english"', ["language", "two"]),
    ("sources", 'language = "en"', 'language = "en"\ncountry = "by"', ["country", "BY"]),
    ("sources", 'ownership = "public"', 'ownership = "free"', ["ownership", "independent"]),
    ("sources", 'ownership = "public"', 'ownership = "public"\nowner = "me"', ["owner", "remove"]),
    ("articles", 'about = "An example"', 'about = "x"\npreview = "no"', ["preview", "true or false"]),
    ("articles", "at = 1", 'at = "soon"', ["example.toml", "first", "at", "number"]),
    ("articles", "at = 1", "at = true", ["first", "number"]),
    ("articles", 'title = "First"', "", ["first", "title"]),
    ("articles", 'text = "Some words."', "", ["first", "nothing to publish"]),
    ("articles", 'text = "Some words."', 'repeats = "second"', ["first", "second", "not there"]),
    ("articles", 'text = "Some words."', 'media = ["gif"]', ["first", "media", "photo"]),
    ("articles", 'text = "Some words."', 'text = "a"\nwords = 3', ["first", "words"]),
    ("articles", 'text = "Some words."', 'text = "a"\n[[article.edit]]\nat = 1\n', ["first", "edit"]),
    ("articles", "[[article]]", "[[post]]", ["example.toml", "post"]),
    ("articles", "[outlet]", "[site]", ["example.toml", "outlet"]),
    ("articles", 'key = "example"', 'key = "ex ample"', ["outlet", "ex ample"]),
]


@pytest.mark.parametrize(("reader", "good", "bad", "said"), CASES)
def test_a_bad_entry_is_told_with_its_place_and_the_mend(
    reader: str, good: str, bad: str, said: list[str], tmp_path: Path
) -> None:
    text = {"entities": ENTITY, "sources": SOURCE, "articles": SITE}[reader]
    assert good in text
    with pytest.raises(ConfigError) as error:
        READERS[reader](text.replace(good, bad), tmp_path)
    for words in said:
        assert words in str(error.value)


@pytest.mark.parametrize(("reader", "text"), [("entities", ENTITY), ("sources", SOURCE), ("articles", SITE)])
def test_the_examples_themselves_are_good(reader: str, text: str, tmp_path: Path) -> None:
    assert READERS[reader](text, tmp_path)


@pytest.mark.parametrize(
    ("reader", "text", "said"),
    [
        ("entities", ENTITY + ENTITY, "two entries with the key one"),
        ("entities", ENTITY + ENTITY.replace('"one"', '"two"'), "'Somebody' names one and two"),
        ("sources", SOURCE + SOURCE, "two entries with the address"),
    ],
)
def test_what_stands_twice_is_refused(reader: str, text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=said):
        READERS[reader](text, tmp_path)


def test_two_entities_may_share_a_name_that_is_declared(tmp_path: Path) -> None:
    text = 'shared = ["somebody"]' + ENTITY + ENTITY.replace('"one"', '"two"')
    (tmp_path / "entities.toml").write_text(text, encoding="utf-8")
    assert [draft.key for draft in seeds.entities(tmp_path)] == ["one", "two"]


def test_a_reference_to_something_later_is_refused(tmp_path: Path) -> None:
    later = '[[article]]\nkey = "second"\nat = 9\ntitle = "Second"\ntext = "More."\n'
    with pytest.raises(ConfigError, match="comes later"):
        _articles(SITE + 'links = ["second"]\n' + later, tmp_path)


def test_missing_and_unreadable_files_are_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"entities\.toml.*cannot be read"):
        seeds.entities(tmp_path)
    (tmp_path / "entities.toml").write_bytes(b'shared = ["\xff\xfe"]')
    with pytest.raises(ConfigError, match="UTF-8"):
        seeds.entities(tmp_path)
    with pytest.raises(ConfigError, match="no directory"):
        seeds.entities(tmp_path / "nowhere")


_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


@given(value=_values, reader=st.sampled_from(["words", "names", "strings", "number", "entries", "entry"]))
def test_any_value_is_taken_or_told_and_never_crashes(value: object, reader: str) -> None:
    told = ""
    try:
        getattr(Entry("file", {"field": value}), reader)("field")
    except ConfigError as error:
        told = str(error)
    assert not told or told.startswith("file")


@given(name=st.text(alphabet=string.ascii_lowercase, min_size=1, max_size=8))
def test_a_field_that_nobody_took_is_refused_by_its_name(name: str) -> None:
    with pytest.raises(ConfigError, match=name):
        Entry("file", {name: 1}).finish()
