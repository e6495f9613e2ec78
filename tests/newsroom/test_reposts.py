"""Forty channels repeat one report, each in its own manner."""

from __future__ import annotations

import pytest

from bot import seeds
from bot.newsroom import reposts
from bot.seeds import Sample

SAMPLES = {sample.key: sample for sample in seeds.articles()}


def repeated(key: str) -> tuple[Sample, ...]:
    original = SAMPLES[key]
    return reposts.reposts(original, original.paragraphs, reposts.outlets(original.language))


@pytest.mark.parametrize("key", ["mod-arrival", "uk-flash", "kut-visit", "pl-flash", "ledger-visit"])
def test_each_channel_repeats_it_once_in_its_own_language(key: str) -> None:
    copies = repeated(key)
    assert len(copies) == reposts.MANY
    assert len({one.site for one in copies}) == reposts.MANY
    assert {one.language for one in copies} == {SAMPLES[key].language}
    assert len({one.key for one in copies}) == reposts.MANY


def test_they_differ_a_little_and_say_the_same() -> None:
    original, copies = SAMPLES["mod-arrival"], repeated("mod-arrival")
    assert len({one.text for one in copies}) > 10
    assert all(original.paragraphs[0] in one.text for one in copies)


def test_long_reports_are_shortened_by_some() -> None:
    original = SAMPLES["ledger-visit"]
    lengths = {len(one.text) < len(original.text) for one in repeated("ledger-visit")}
    assert lengths == {True, False}


def test_nothing_of_it_comes_by_itself_and_each_channel_had_said_something_before() -> None:
    channels = reposts.outlets("ru")
    assert all(one.at.days > 3650 for one in repeated("mod-arrival"))
    assert all(reposts.greeting(one).at.total_seconds() < 0 for one in channels)
    assert reposts.outlets("ru") == channels
