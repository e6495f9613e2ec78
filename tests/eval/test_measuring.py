"""The measure itself: who is who, and what counts."""

from __future__ import annotations

import json
from pathlib import Path

from bot.domain.entity import EntityKind
from bot.domain.watch import Mode, Watch
from tests.eval import extra, factrueval, neruk
from tests.eval.corpus import Document, Task, is_of_half
from tests.eval.identities import Named, join
from tests.eval.romanise import is_east_slavic, romanised
from tests.eval.scoring import answer


def _person(document: str, *lemmas: str) -> Named:
    return Named(document, "1", "PER", lemmas)


def test_one_person_is_one_identity_however_full_the_name() -> None:
    known = join(
        [
            _person("a", "Пётр Забродин", "Забродин"),
            _person("b", "Забродин Петр"),
            _person("c", "Пётр Алексеевич Забродин"),
            _person("d", "Забродин"),
        ]
    )
    assert len(set(known.of.values())) == 1
    assert len(known.names) == 1


def test_a_surname_that_two_bear_is_judged_neither_way() -> None:
    known = join(
        [_person("a", "Пётр Забродин"), _person("b", "Анна Забродина", "Забродин"), _person("c", "Забродин")]
    )
    assert len(known.of["c", "1"]) == 2


def test_first_names_and_words_without_a_capital_are_nobody() -> None:
    known = join(
        [_person("a", "Пётр Забродин"), _person("b", "Пётр"), Named("c", "2", "ORG", ("правительство",))]
    )
    assert known.of.keys() == {("a", "1")}


def test_an_acronym_goes_with_its_only_full_name() -> None:
    known = join([Named("a", "1", "ORG", ("Союз Добрых Соседей",)), Named("b", "1", "ORG", ("СДС",))])
    assert known.of["a", "1"] == known.of["b", "1"]
    assert [*known.names.values()] == ["Союз Добрых Соседей"]


def test_precision_and_recall_count_pairs_and_leave_out_the_unsure() -> None:
    watches = tuple(Watch(name, (name,), EntityKind.PHRASE) for name in ("alpha", "beta"))
    documents = (
        Document("1", "alpha beta", "en", frozenset({"alpha"})),
        Document("2", "nothing", "en", frozenset({"beta"})),
        Document("3", "beta", "en", frozenset(), unsure=frozenset({"beta"})),
    )
    said = answer(Task("t", documents, watches))
    score = said.score(Mode.NORMAL)
    assert (score.right, score.wrong, score.missed) == (1, 1, 1)
    assert [(error.document.id, error.watch.id, error.missed) for error in said.errors(Mode.NORMAL)] == [
        ("1", "beta", False),
        ("2", "beta", True),
    ]
    assert said.score(Mode.NORMAL, {"alpha"}).f1 == 1.0


def test_the_halves_share_no_document_and_leave_none_out() -> None:
    names = [f"document {number}" for number in range(50)]
    halves = [{name for name in names if is_of_half(name, half)} for half in "ab"]
    assert halves[0] | halves[1] == {*names}
    assert not halves[0] & halves[1]
    assert all(halves)


def test_a_russian_name_is_romanised_as_in_passports() -> None:
    assert romanised("Сергей Шойгу") == "Sergey Shoygu"
    assert romanised("Юрий Ельцин") == "Yury Yeltsin"
    assert is_east_slavic("Юрий Ельцин")
    assert not is_east_slavic("Жак Ширак-Дюран")


def test_annotated_texts_become_tasks(tmp_path: Path) -> None:
    text = "Приехал Роман Забродин ."
    mention = {"start": 8, "end": 22, "surface": text[8:22], "type": "PER", "entity_id": "x#1"}
    _write(
        tmp_path / "factrueval.jsonl",
        {"doc_id": "x", "text": text, "mentions": [{**mention, "lemma": text[8:22]}]},
    )
    _write(tmp_path / "neruk.jsonl", {"doc_id": "x", "text": text, "mentions": [mention]})
    _write(tmp_path / "docs.jsonl", {"id": "x", "text": text, "lang": "ru", "gold": ["z"]})
    _write(tmp_path / "watches.ru.jsonl", {"id": "z", "names": [text[8:22]], "kind": "person"})
    _write(tmp_path / "watches.uk.jsonl", {"id": "z", "names": [text[8:22]], "kind": "person"})
    made = [
        *factrueval.tasks(tmp_path, "", ("PER",)),
        *neruk.tasks(tmp_path, ""),
        *extra.tasks(tmp_path, "", ("PER",)),
    ]
    assert [task.name for task in made] == ["ru", "ru, typed in Latin", "uk (proxy)", "ru by watches.ru"]
    assert all(len(document.gold) == 1 for task in made for document in task.documents)
    assert made[2].documents[0].text == "Приехал Роман Забродин."


def _write(path: Path, row: object) -> None:
    path.write_text(json.dumps(row) + "\n", "utf-8")
