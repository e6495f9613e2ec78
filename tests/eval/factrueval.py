"""Russian news with persons, organisations and places: `factrueval.jsonl`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bot.domain.entity import EntityKind
from bot.domain.watch import Watch
from tests.eval.corpus import Document, Mark, Task, is_of_half, rows_of
from tests.eval.identities import Identities, Named, join, words_of
from tests.eval.romanise import is_east_slavic, romanised

KINDS = {"PER": EntityKind.PERSON, "ORG": EntityKind.ORGANISATION, "LOC": EntityKind.PLACE}

# Names of one thing that the annotation keeps apart, as it happens, from one document to the next.
_SAME = {
    "РФ": "Россия",
    "Российская Федерация": "Россия",
    "Америка": "США",
    "Соединённые Штаты": "США",
    "Соединённые Штаты Америки": "США",
    "Турецкая республика": "Турция",
    "Молдавская республика": "Молдавия",
    "Молдова": "Молдавия",
    "КНР": "Китай",
    "Китайская Народная Республика": "Китай",
    "Белоруссии": "Белоруссия",
    "Беларусь": "Белоруссия",
    "Советский Союз": "СССР",
    "Советский союз": "СССР",
    "Соединённое Королевство": "Великобритания",
    "Британия": "Великобритания",
    "Голландия": "Нидерланды",
    "Бирма": "Мьянма",
    "Петербург": "Санкт-Петербург",
    "Питер": "Санкт-Петербург",
    "Кабуле": "Кабул",
    "Бонне": "Бонн",
    "Лиссабоне": "Лиссабон",
    "Евросоюз": "Европейский союз",
    "NASA": "НАСА",
    "Майкрософт": "Microsoft",
    "Associated Press": "Ассошиэйтед Пресс",
    "Международная федерация футбола": "ФИФА",
}


def tasks(folder: Path, half: str, kinds: Iterable[str]) -> list[Task]:
    """All watches in Russian; then the persons once more, typed in Latin letters only.

    Latin names are made by the plain English table of `romanise`, not by the matcher's own. It
    spells East Slavic names as passports do and foreign ones wrongly («Tereza Mey»), so only
    persons with an East Slavic surname are taken.
    """
    rows = [row for row in rows_of(folder / "factrueval.jsonl") if is_of_half(row["doc_id"], half)]
    if not rows:
        return []
    known = join(_named(rows))
    documents = tuple(_document(row, known) for row in rows)
    wanted = {name: kind for name, kind in known.kinds.items() if kind in set(kinds)}
    watches = tuple(Watch(name, (known.names[name],), KINDS[kind]) for name, kind in sorted(wanted.items()))
    task = Task("ru", _within(documents, watches), watches, _groups(watches))
    return [task, *([_latin(documents, watches)] if "PER" in set(kinds) else [])]


def _named(rows: list[dict[str, Any]]) -> Iterable[Named]:
    """The entities of all documents; a mention without a lemma takes that of its like elsewhere."""
    mentions = [mention for row in rows for mention in row["mentions"]]
    lemma_of = {mention["surface"]: mention["lemma"] for mention in mentions if mention["lemma"]}
    for row in rows:
        lemmas: dict[tuple[str, str], list[str]] = defaultdict(list)
        for mention in row["mentions"]:
            if mention["type"] in KINDS:
                name = mention["lemma"] or lemma_of.get(mention["surface"], mention["surface"])
                name = " ".join(name.split())
                lemmas[mention["entity_id"], mention["type"]].append(_SAME.get(name, name))
        for (entity, kind), names in lemmas.items():
            yield Named(row["doc_id"], f"{entity} {kind}", kind, tuple(names))


def _document(row: dict[str, Any], known: Identities) -> Document:
    gold: set[str] = set()
    unsure: set[str] = set()
    marks = []
    for mention in row["mentions"]:
        meant = known.of.get((row["doc_id"], f"{mention['entity_id']} {mention['type']}"), frozenset())
        (gold if len(meant) == 1 else unsure).update(meant)
        unsure.update(_of_other_kinds(meant))
        watch = next(iter(meant)) if len(meant) == 1 else ""
        marks.append(Mark(mention["start"], mention["end"], mention["type"], watch))
    return Document(row["doc_id"], row["text"], "ru", frozenset(gold), frozenset(unsure - gold), tuple(marks))


def _of_other_kinds(meant: Iterable[str]) -> Iterable[str]:
    """NATO is a place in one document and an organisation in the next."""
    names = {identity[4:] for identity in meant}
    return (f"{kind} {name}" for kind in KINDS for name in names)


def _groups(watches: Iterable[Watch]) -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = defaultdict(set)
    for watch in watches:
        groups[str(watch.kind)].add(watch.id)
        if watch.kind == EntityKind.PERSON:
            many = len(words_of(watch.names[0])) > 1
            groups["  first and last name" if many else "  one word"].add(watch.id)
    return {name: frozenset(ids) for name, ids in groups.items()}


def _latin(documents: tuple[Document, ...], watches: Iterable[Watch]) -> Task:
    chosen = tuple(
        Watch(watch.id, (romanised(watch.names[0]),), watch.kind)
        for watch in watches
        if watch.kind == EntityKind.PERSON and is_east_slavic(watch.names[0])
    )
    return Task("ru, typed in Latin", _within(documents, chosen), chosen)


def _within(documents: Iterable[Document], watches: Iterable[Watch]) -> tuple[Document, ...]:
    """The documents with only these watches as their gold."""
    ids = frozenset(watch.id for watch in watches)
    return tuple(
        Document(each.id, each.text, each.language, each.gold & ids, each.unsure & ids, each.marks)
        for each in documents
    )
