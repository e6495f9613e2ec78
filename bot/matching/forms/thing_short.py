"""Short names by rule: «Минобразования», «Госкомстат», the first letters of the words."""

from __future__ import annotations

from collections.abc import Iterator

from bot.matching.dictionary import is_ordinary
from bot.matching.forms.thing_words import languages_of, words_of

LEAST_INITIALS, MOST_INITIALS = 3, 6
_PREPOSITIONS = "и й і та i oraz в у на по с з за для при о об від до of the and for w na z do"
_SMALL_WORDS = frozenset(_PREPOSITIONS.split())

# A ministry is called by its first syllable and what it is for.
_MINISTRY = {"министерство": "мин", "міністерство": "мін", "міністэрства": "мін"}
# (language, beginning of an adjective, what is left of it before its noun)
_SHORTENED = (
    ("ru", "государственн", "гос"),
    ("ru", "европейск", "евро"),
    ("ru", "генеральн", "ген"),
    ("ru", "национальн", "нац"),
    ("ru", "специальн", "спец"),
    ("ru", "центральн", "центр"),
    ("uk", "державн", "держ"),
    ("uk", "європейськ", "євро"),
    ("uk", "генеральн", "ген"),
    ("uk", "національн", "нац"),
    ("uk", "спеціальн", "спец"),
    ("be", "дзяржаўн", "дзярж"),
    ("be", "еўрапейск", "еўра"),
    ("be", "генеральн", "ген"),
    ("be", "нацыянальн", "нац"),
)


def contractions(name: str) -> Iterator[str]:
    """«Министерство просвещения» → «Минпросвещения», «Национальный банк» → «Нацбанк»."""
    words = [word.text for word in words_of(name)]
    if len(words) < 2:
        return
    first, second, *rest = words
    short = _MINISTRY.get(first.lower())
    if short and second.islower():
        yield " ".join([(short + second).capitalize(), *rest])
    for language, beginning, left in _SHORTENED:
        if first.lower().startswith(beginning) and language in languages_of(name):
            yield " ".join([(left + second.lower()).capitalize(), *rest])


def initials(name: str) -> str:
    """The acronym that a name would have: "" if it would be short, or an ordinary word."""
    words = [part for word in words_of(name) for part in word.text.split("-")]
    letters = [word[0] for word in words if word.lower() not in _SMALL_WORDS]
    acronym = "".join(letters).upper()
    fits = LEAST_INITIALS <= len(acronym) <= MOST_INITIALS and acronym.isalpha()
    return acronym if fits and not is_ordinary(acronym.lower()) else ""
