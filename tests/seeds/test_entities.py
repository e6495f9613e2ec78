"""The entities that are shipped keep the rules at the top of their file."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from bot import seeds
from bot.domain.entity import EntityDraft, EntityKind
from tests.seeds.literal import found

LANGUAGES = {"en", "ru", "uk", "be", "pl"}
CYRILLIC = re.compile("[а-яёіїєґў]", re.IGNORECASE)
LATIN = re.compile("[a-z]", re.IGNORECASE)

ENTITIES = seeds.entities()


def _keys(drafts: tuple[EntityDraft, ...]) -> list[str]:
    return [draft.key for draft in drafts]


def test_there_are_enough_entities_of_every_kind() -> None:
    kinds = Counter(draft.kind for draft in ENTITIES)
    assert len(ENTITIES) >= 80
    assert kinds[EntityKind.PERSON] >= 45
    assert kinds[EntityKind.ORGANISATION] >= 20
    assert kinds[EntityKind.PLACE] >= 15
    assert kinds[EntityKind.PHRASE] == 0


def test_the_people_and_places_of_the_first_story_are_there() -> None:
    wanted = {"shoigu", "lukashenko", "khrenin", "putin", "belta", "machulishchi", "minsk", "moscow"}
    assert wanted <= set(_keys(ENTITIES))


@pytest.mark.parametrize("draft", ENTITIES, ids=_keys(ENTITIES))
def test_an_entity_has_names_in_all_five_languages(draft: EntityDraft) -> None:
    assert {alias.language for alias in draft.aliases} == LANGUAGES
    assert len(set(draft.aliases)) == len(draft.aliases)


@pytest.mark.parametrize("draft", ENTITIES, ids=_keys(ENTITIES))
def test_names_are_written_in_the_letters_of_their_language(draft: EntityDraft) -> None:
    for alias in draft.aliases:
        foreign = CYRILLIC if alias.language in {"en", "pl"} else LATIN
        assert not foreign.search(alias.name), alias


@pytest.mark.parametrize("draft", ENTITIES, ids=_keys(ENTITIES))
def test_names_are_long_enough_to_stand_alone(draft: EntityDraft) -> None:
    for alias in draft.aliases:
        letters = [char for char in alias.name if char.isalpha()]
        assert len(letters) >= 3, alias
        assert alias.name == " ".join(alias.name.split()), alias
        assert not re.search(r"[«»\"„“,;()]", alias.name), alias


@pytest.mark.parametrize("draft", ENTITIES, ids=_keys(ENTITIES))
def test_the_description_is_one_clause(draft: EntityDraft) -> None:
    assert 5 <= len(draft.description) <= 110
    assert not draft.description.endswith(".")
    assert draft.name == draft.name.strip()
    assert draft.name


def test_no_name_belongs_to_two_entities() -> None:
    owners: dict[str, set[str]] = {}
    for draft in ENTITIES:
        for alias in draft.aliases:
            owners.setdefault(alias.name.casefold().replace("ё", "е"), set()).add(draft.key)
    assert {name: keys for name, keys in owners.items() if len(keys) > 1} == {}


def test_wikidata_ids_are_well_formed_and_unique() -> None:
    ids = [draft.wikidata for draft in ENTITIES if draft.wikidata]
    assert len(set(ids)) == len(ids) >= 20
    assert all(re.fullmatch(r"Q[1-9]\d*", one) for one in ids)


@pytest.mark.parametrize(
    "text",
    [
        "Walrus tusk and trump card",
        "Вясна прыйшла, весна пришла",
        "стыковка с МКС прошла штатно",
        "опера Вагнера и увертюра",
        "всякая хренина",
        "Владимир Вольфович любил шахматы",
        "Daniil Medvedev won, Даниил Медведев выиграл, Daniił Miedwiediew wygrał",
        "sto piesków na wystawie",
        "Минобороны сообщило",  # whose?
        "Tomasz Duda strzelił gola",
        "Mon, 5 Dec",
        "рамка мира, мир дому",
    ],
)
def test_words_that_are_not_names_find_nobody(text: str) -> None:
    assert found(text, ENTITIES) == set()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Shoigu and Lukashenka discussed", "lukashenko"),
        ("Alaksandr Łukaszenka przyjął", "lukashenko"),
        ("Аляксандр Лукашэнка прыняў", "lukashenko"),
        ("Хренин и Шойгу подписали", "khrenin"),
        ("Wiktar Chrenin", "khrenin"),
        ("Сяргей Шайгу", "shoigu"),
        ("Siergiej Szojgu", "shoigu"),
        ("в МО РФ заявили", "mod_russia"),
        ("Машина «Беларуськалия»? Нет, «Беларуськалий»", "belaruskali"),
        ("праваабарончы цэнтр «Вясна» паведамляе", "viasna"),
        ("Maczuliszcze", "machulishchi"),
        ("Могилёв и Могилев", "mogilev"),
        ("Andrzej Duda podpisał", "duda"),
    ],
)
def test_usual_spellings_find_their_entity(text: str, key: str) -> None:
    assert key in found(text, ENTITIES)
