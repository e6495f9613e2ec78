"""The share of declined names that the matcher's own forms hold: `petrovich.jsonl`, `shevchenko.jsonl`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.eval.corpus import rows_of

Decline = Callable[..., Iterable[object]]
Asked = tuple[str, str, str, str, str]  # group, base form, language, sex, form that must be held


@dataclass(slots=True)
class Share:
    """How many forms were asked for and held, and those that were not."""

    held: int = 0
    asked: int = 0
    missing: list[str] = field(default_factory=list)


def shares(folder: Path) -> dict[str, Share]:
    """Shares by group; none without the data, or while nothing declines names."""
    try:
        from bot.matching.forms.declension import Sex, decline_given, decline_surname  # noqa: PLC0415
    except ImportError:
        return {}
    held: dict[str, Share] = defaultdict(Share)
    for group, base, language, sex, form in (*_petrovich(folder), *_shevchenko(folder)):
        decline = decline_surname if "surname" in group else decline_given
        words = {each.word.lower() for each in decline(base.lower(), language, Sex(sex))}
        share = held[group]
        share.asked += 1
        share.held += form.lower() in words
        if form.lower() not in words:
            share.missing.append(f"{base} → {form}")
    return dict(held)


def commonest(share: Share, many: int) -> list[str]:
    """The bases of missing forms, those with the most first."""
    return [form for form, _ in Counter(share.missing).most_common(many)]


def _petrovich(folder: Path) -> Iterator[Asked]:
    kinds = {"firstnames": "ru first names", "surnames": "ru surnames", "lastnames": "ru surnames"}
    for row in rows_of(folder / "petrovich.jsonl"):
        if row["kind"] in kinds:
            sex = "woman" if row["gram"].startswith("жр") else "man"
            yield kinds[row["kind"]], row["lemma"], "ru", sex, row["form"]


def _shevchenko(folder: Path) -> Iterator[Asked]:
    for row in rows_of(folder / "shevchenko.jsonl"):
        sex = "man" if row["gender"] == "masculine" else "woman"
        cases = row["grammaticalCases"]
        base = cases["nominative"]
        for names in cases.values():
            for part, group in (("familyName", "uk surnames"), ("givenName", "uk first names")):
                if names.get(part):
                    yield group, base[part], "uk", sex, names[part]
