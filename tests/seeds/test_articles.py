"""The samples say truly what they name, and there is enough of every sort."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest

from bot import seeds
from bot.domain.entity import EntityKind
from bot.seeds import OutletKind, Sample, SampleKind
from tests.seeds.literal import found

ENTITIES = seeds.entities()
PEOPLE = {draft.key for draft in ENTITIES if draft.kind is EntityKind.PERSON}
KEYS = {draft.key for draft in ENTITIES}
SAMPLES = seeds.articles()
PLAIN = [sample for sample in SAMPLES if not sample.hard]


def _ids(samples: list[Sample] | tuple[Sample, ...]) -> list[str]:
    return [sample.key for sample in samples]


def _whole(title: str, paragraphs: tuple[str, ...]) -> str:
    return "\n".join((title, *paragraphs))


def test_there_is_enough_of_everything() -> None:
    kinds = Counter(sample.kind for sample in SAMPLES)
    assert kinds[SampleKind.ARTICLE] >= 25
    assert kinds[SampleKind.POST] >= 25
    assert kinds[SampleKind.SERVICE] >= 1
    assert len([sample for sample in SAMPLES if sample.trap and not sample.hard]) >= 12
    assert len([sample for sample in SAMPLES if sample.edits]) >= 4
    assert len([sample for sample in SAMPLES if sample.forwards]) >= 3
    assert len([sample for sample in SAMPLES if sample.repeats]) >= 2
    assert len([sample for sample in SAMPLES if sample.links]) >= 5


def test_every_language_has_articles_and_posts() -> None:
    for kind in (SampleKind.ARTICLE, SampleKind.POST):
        languages = {sample.language for sample in SAMPLES if sample.kind is kind}
        assert languages == {"en", "ru", "uk", "be", "pl"}


def test_every_kind_of_outlet_is_there() -> None:
    outlets = seeds.outlets()
    assert {outlet.kind for outlet in outlets} == set(OutletKind)
    assert [outlet.key for outlet in outlets if not outlet.preview] == ["dozor_sample_closed"]
    assert "windows-1251" in {outlet.charset for outlet in outlets}


def test_the_first_story_is_told_in_every_language() -> None:
    told = {sample.language for sample in SAMPLES if {"shoigu", "khrenin"} <= set(sample.expect)}
    assert told == {"en", "ru", "uk", "be", "pl"}


@pytest.mark.parametrize("sample", PLAIN, ids=_ids(PLAIN))
def test_a_sample_names_exactly_whom_it_says(sample: Sample) -> None:
    assert found(_whole(sample.title, sample.paragraphs), ENTITIES) == set(sample.expect)
    for edit in sample.edits:
        named = found(_whole(edit.title, edit.paragraphs), ENTITIES)
        assert set(edit.expect) <= named <= set(sample.expect) | set(edit.expect)


@pytest.mark.parametrize("sample", SAMPLES, ids=_ids(SAMPLES))
def test_expectations_are_entities_of_the_seeds(sample: Sample) -> None:
    versions = [sample, *sample.edits]
    assert {key for one in versions for key in (*one.expect, *one.expect_forms)} <= KEYS
    assert not set(sample.expect) & set(sample.expect_forms)


@pytest.mark.parametrize("sample", SAMPLES, ids=_ids(SAMPLES))
def test_a_trap_names_none_of_the_people(sample: Sample) -> None:
    if sample.trap:
        assert not PEOPLE & {*sample.expect, *sample.expect_forms}
    else:
        assert sample.expect or sample.kind is not SampleKind.ARTICLE


def test_hard_samples_are_really_beyond_plain_names() -> None:
    for sample in SAMPLES:
        if sample.hard:
            assert found(_whole(sample.title, sample.paragraphs), ENTITIES) != set(sample.expect), sample.key


def test_samples_come_in_the_order_of_their_publication() -> None:
    times = [sample.at for sample in SAMPLES]
    assert times == sorted(times)
    assert times[0] < timedelta(0) < times[-1]


def test_a_forwarded_post_has_the_text_of_its_origin() -> None:
    samples = {sample.key: sample for sample in SAMPLES}
    for sample in SAMPLES:
        for origin in filter(None, (sample.forwards, sample.repeats)):
            assert sample.paragraphs == samples[origin].paragraphs
            assert sample.site != samples[origin].site


def test_every_text_can_be_written_in_its_site_s_charset() -> None:
    for sample in SAMPLES:
        for one in (sample, *sample.edits):
            _whole(one.title, one.paragraphs).encode(sample.outlet.charset)
