"""What a sentence counts: (what, number), only where it is plain which number belongs to what.

Nothing is better than a number of something else: a clause with two numbers, a number of children
or of soldiers, "earlier", "may" and "including" all give nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.summaries import quantities as words

_TOKEN = re.compile(
    r"(?P<mixed>[^\W\d_]+[-–]?\d[\w-]*|\d+[-–][^\W\d_]\w*|\d+(?:[:/.]\d+){2,}|\d+[:/–-]\d+|\d+[^\W\d_]\w*"
    r"|\d{13,})"
    r"|(?P<number>\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d{1,12}(?:[.,]\d{1,6})?)"
    r"|(?P<word>[^\W\d_]+(?:[-’'][^\W\d_]+)*)|(?P<sign>[^\w\s])"
)
_ENDS = frozenset(',;:—–()!?.…«»„“”"')
_LEADS_ON = frozenset(":—–")  # "killed: 5"
_AND = frozenset(("и", "і", "й", "ды", "та", "але", "но", "i", "oraz", "and", "but", "while"))
_BEFORE = 3  # words before a number that may qualify it
_NEAR = 7  # words between a number and what it counts, at most
_MOST = Decimal(10) ** 15  # nothing that news tells is counted so high; a text can be made to


@dataclass(frozen=True, slots=True)
class Count:
    """`bound` is "" for an exact number, "+" for at least, "~" for about. `unit` is shown behind it."""

    what: str
    number: Decimal
    bound: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class _Token:
    text: str  # folded
    number: Decimal | None = None
    is_mixed: bool = False


def counts(sentence: str) -> list[Count]:
    """Everything that the sentence counts and that news is compared by."""
    if not words.COUNTABLE.search(sentence) or words.ELSEWHERE.search(sentence):
        return []
    tokens = list(_tokens(sentence))
    if _shares_a_number(tokens):
        return []
    told = [(clause, found) for clause in _clauses(tokens) if (found := _count(clause))]
    # "five more died" counts from a number that is told elsewhere; "3 died, 5 more were hurt" does not
    return [found for at, (clause, found) in enumerate(told) if at or not _has(words.MORE, clause)]


# --- Words and numbers


def _tokens(sentence: str) -> Iterator[_Token]:
    for found in _TOKEN.finditer(sentence):
        text = found.group().casefold().replace("’", "'")
        if found.lastgroup == "number":
            yield _Token(text, _value(text))
        elif found.lastgroup == "word" and text in words.NUMBER_WORDS:
            yield _Token(text, Decimal(words.NUMBER_WORDS[text]))
        else:
            yield _Token(text, is_mixed=found.lastgroup == "mixed")


def _value(text: str) -> Decimal:
    plain = re.sub(r"[ \u00a0\u202f]", "", text)
    if re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", plain):  # "12,500 people"
        return Decimal(re.sub("[.,]", "", plain))
    return Decimal(plain.replace(",", "."))


def _clauses(tokens: Sequence[_Token]) -> Iterator[list[_Token]]:
    clause: list[_Token] = []
    for token in tokens:
        if token.text in _LEADS_ON and not any(one.number is not None for one in clause):
            continue
        if token.text in _ENDS or token.text in _AND:
            if clause:
                yield _scaled(clause)
            clause = []
        else:
            clause.append(token)
    if clause:
        yield _scaled(clause)


def _scaled(clause: Sequence[_Token]) -> list[_Token]:
    """Thousands and millions multiplied into their numbers; "from 3 to 5" is 5."""
    out: list[_Token] = []
    for token in clause:
        times = next((value for scale, value in words.SCALES if scale.match(token.text)), 0)
        if out and times and (number := out[-1].number) is not None and number < _MOST:
            out[-1] = _Token(out[-1].text, number * times)
        else:
            out.append(token)
    numbered = [at for at, token in enumerate(out) if token.number is not None]
    if (
        len(numbered) == 2
        and _is(words.FROM, out, numbered[0] - 1)
        and _is(words.UP_TO, out, numbered[1] - 1)
    ):
        del out[numbered[0] - 1 : numbered[0] + 1]
    return out


def _is(table: re.Pattern[str], clause: Sequence[_Token], at: int) -> bool:
    return 0 <= at < len(clause) and bool(table.match(clause[at].text))


def _shares_a_number(tokens: Sequence[_Token]) -> bool:
    """Whether two things are counted together: "killed and injured: 8"."""
    kinds = [_people(token) for token in tokens]
    return any(
        kinds[at] and kinds[at + 2] and (tokens[at + 1].text in _AND or tokens[at + 1].text in _ENDS)
        for at in range(len(tokens) - 2)
    )


# --- What is counted


def _people(token: _Token) -> str:
    return next((what for what, stem in words.PEOPLE.items() if stem.match(token.text)), "")


def _count(clause: Sequence[_Token]) -> Count | None:
    numbered = [at for at, token in enumerate(clause) if token.number is not None]
    if len(numbered) != 1 or any(token.is_mixed for token in clause):
        return None
    at = numbered[0]
    return _of_people(clause, at) or _of_toll(clause, at) or _of_things(clause, at) or _of_money(clause, at)


def _of_toll(clause: Sequence[_Token], at: int) -> Count | None:
    """ "The number of dead in the explosion at the plant has risen to 5"."""
    named = [(place, what) for place, token in enumerate(clause[:at]) if (what := _people(token))]
    grows = next((place for place in range(at - 1, -1, -1) if _is(words.GROWS, clause, place)), at)
    if len({what for _, what in named}) != 1 or grows == at or not _is_whole(clause[at]):
        return None
    place, what = named[0]
    tolls = [one for one in range(max(place - _BEFORE, 0), place + 2) if _is(words.TOLL, clause, one)]
    happening = max(place, *tolls) + 1 if tolls else at
    begins = _is(words.AFTER, clause, happening) or _is(words.HAPPENED, clause, happening)
    if not begins or not all(words.BETWEEN.match(one.text) for one in clause[grows + 1 : at]):
        return None
    return _qualified(what, clause, at) if _nothing_else_follows(clause, at, people=True) else None


def _of_people(clause: Sequence[_Token], at: int) -> Count | None:
    named = [(place, what) for place, token in enumerate(clause) if (what := _people(token))]
    if len({what for _, what in named}) != 1 or not _is_whole(clause[at]):
        return None
    place, what = named[0]
    between = clause[at + 1 : place] if at < place else clause[place + 1 : at]
    if len(between) > _NEAR or not all(_measures(token, people=at < place) for token in between):
        return None
    if not _nothing_else_follows(clause, max(at, place), people=at > place):
        return None  # "two of the injured were brought …" is not how many were injured
    return _qualified(what, clause, at)


def _measures(token: _Token, *, people: bool) -> bool:
    return bool(words.BETWEEN.match(token.text) or (people and words.PERSON.match(token.text)))


def _nothing_else_follows(clause: Sequence[_Token], at: int, *, people: bool) -> bool:
    if _is(words.OUT_OF, clause, at + 1) and people:  # "one of the passengers"
        return False
    if at + 1 == len(clause) or _is(words.AFTER, clause, at + 1):
        return True
    if people:
        return _is(words.PERSON, clause, at + 1)
    return _is(words.BETWEEN, clause, at + 1) and _nothing_else_follows(clause, at + 1, people=False)


def _is_whole(token: _Token) -> bool:
    return token.number is not None and token.number == token.number.to_integral_value()


def _of_things(clause: Sequence[_Token], at: int) -> Count | None:
    after = clause[at + 1 : at + 4]
    if _has(words.DRONE, after) and not _has(words.PERSON, clause) and not _is_over_a_place(clause):
        downed, launched = _has(words.DOWNED, clause), _has(words.LAUNCHED, clause)
        if downed != launched and _is_whole(clause[at]):
            return _qualified("drones-downed" if downed else "drones-launched", clause, at)
    if _is(words.YEARS, clause, at + 1) and _has(words.SENTENCED, clause[:at]):
        return _qualified("sentence", clause, at)
    if _has(words.MAGNITUDE, clause[max(at - 3, 0) : at]):
        return _qualified("magnitude", clause, at)
    if _has(words.TURNOUT, clause[max(at - 5, 0) : at]) and _percent(after):
        return _qualified("turnout", clause, at, unit="%")
    return None


def _is_over_a_place(clause: Sequence[_Token]) -> bool:
    """ "12 drones were shot down over …": one region's share of the night."""
    return any(token.text in {"над", "nad", "over"} for token in clause)


def _percent(tokens: Sequence[_Token]) -> bool:
    return any(re.match(r"%|процент|відсотк|працэнт|proc|percent", token.text) for token in tokens[:1])


def _of_money(clause: Sequence[_Token], at: int) -> Count | None:
    what = "damage" if _has(words.DAMAGE, clause) else "fine" if _has(words.FINE, clause) else ""
    beside = [clause[place].text for place in (at + 1, at - 1, at + 2) if 0 <= place < len(clause)]
    units = [unit for text in beside for unit, stem in words.CURRENCIES.items() if stem.match(text)]
    return _qualified(what, clause, at, unit=units[0]) if what and units else None


def _has(table: re.Pattern[str], clause: Sequence[_Token]) -> bool:
    return any(table.match(token.text) for token in clause)


def _qualified(what: str, clause: Sequence[_Token], at: int, unit: str = "") -> Count | None:
    number = clause[at].number
    before = clause[max(at - _BEFORE, 0) : at]
    if number is None or number > _MOST:
        return None
    if _is(words.UP_TO, clause, at - 1) and not (_has(words.GROWS, clause) or what == "sentence"):
        return None  # "up to 100" is no number
    bound = "+" if _has(words.AT_LEAST, before) else "~" if _has(words.ABOUT, before) else ""
    return Count(what, number, bound, unit)
