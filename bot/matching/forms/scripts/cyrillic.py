"""A Latin name as Russian, Ukrainian and Belarusian texts write it: ranked guesses.

The word is read by the habits of every language it may come from, each reading has a cost, and
the cheapest come first. Most names have several spellings, and non-words do not occur in texts,
so many guesses cost nothing but room.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from bot.matching.folding import fold
from bot.matching.forms.scripts.between import NAMES, between
from bot.matching.forms.scripts.language import language_of_word, looks_east_slavic
from bot.matching.forms.scripts.lattice import LONGEST, Written, table
from bot.matching.forms.scripts.slavic_tables import READINGS
from bot.matching.forms.scripts.spelling import Spelling
from bot.matching.forms.scripts.western_tables import AS_READ, FOR_BE, FOR_RU, FOR_UK

_FOR = {"ru": FOR_RU, "uk": FOR_UK, "be": FOR_BE}
_READ = 16  # readings kept of one language of origin
_WRITTEN = 4  # spellings of one reading
_STEP = 0.25  # what each further language of origin costs
_UNLIKELY = 1.3  # what an origin costs that the letters do not point to
_ALWAYS = ("en", "de", "fr", "plain")
_ACCENTED = re.compile("[^a-z'-]").search
_PINYIN = re.compile("(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcswy])?[aeiouü]{1,3}(?:ng?|r)?){1,3}").fullmatch
_CHINESE = re.compile("^x|q[^u]|zh|[aoi]ng|iao|uan|ui$").search
_JAPANESE = re.compile("(?:(?:[kstnhmrgzbpdjwfy]y?|sh|ch|ts)?[aeiouōū]n?){2,6}").fullmatch
# Letters that only one language of origin explains; the others' readings cost _DOUBT more.
_TELLING = {
    "pl": re.compile("[ąęłńśźż]|sz|cz|[td]rz|prz|krz|[sc]k[ia]$").search,
    "de": re.compile("[äöüß]|sch|tz|lz$|rz$|mann$|stein|ei[eh]").search,
    "fr": re.compile("[êèçœ]|eau|ault$|oux$|cques?$|llon$|ande$|[^aeiou]ier$").search,
    "tr": re.compile("[ğışə]|o[ğg]lu$").search,
    "cs": re.compile("[ěřůčšžćđ]").search,
    "it": re.compile("gh[ei]|cci|ggi|zzi|ll[io]$|tti$|ni$").search,
    "es": re.compile("ñ|[^aeiou][oe]z$|ález|ínez|[áóí]").search,
    "lt": re.compile("[ėųūįņķļģā]|auskas$|[iy]te$|[iy]tė$").search,
}
_DOUBT = 0.4
_UNENGLISH = re.compile("[^a-z'-]|sz|cz|rz|sch|j|w|ou").search  # in a transliterated Slavic name
_SHARES = {"ru": 0.0, "uk": 0.1, "be": 0.7}  # how much later a reader's spellings come

_ORIGINS = {
    "en": "English", "de": "German", "nl": "Dutch", "fr": "French", "pl": "Polish", "cs": "Czech",
    "hu": "Hungarian", "it": "Italian", "es": "Spanish", "tr": "Turkish", "ro": "Romanian",
    "lt": "Lithuanian", "zh": "Chinese", "ja": "Japanese", "plain": "foreign",
}  # fmt: skip

_Guess = tuple[float, str, str, str]  # cost, word, language, rule


@lru_cache(maxsize=2048)
def into_cyrillic(word: str, limit: int = 64) -> tuple[Spelling, ...]:
    """A Latin word as it is written in Russian, Ukrainian and Belarusian, likeliest first.

    At most `limit` spellings, none twice for one language. () for other letters, and for a word
    longer than any name.
    """
    parts = unicodedata.normalize("NFC", word).lower().replace("’", "'").split("-")
    if len(parts) > 3 or sum(map(len, parts)) > LONGEST:
        return ()
    guesses = _joined([_guesses(part) for part in parts]) if len(parts) > 1 else _guesses(parts[0])
    return tuple(Spelling(text, language, rule) for _, text, language, rule in guesses[:limit])


@lru_cache(maxsize=2048)
def _guesses(word: str) -> tuple[_Guess, ...]:
    """Guesses for a word without hyphens, best first, each key once for a language."""
    if not language_of_word(word) or word[:1] >= "\u0370":
        return ()
    east_slavic = looks_east_slavic(word)
    best: dict[tuple[str, str], _Guess] = {}
    for guess in (*_slavic(word, 0.0 if east_slavic else 1.0), *_western(word, 1.0 if east_slavic else 0.0)):
        name = (fold(guess[1]), guess[2])
        if guess[1] and (name not in best or guess < best[name]):
            best[name] = guess
    return tuple(sorted(best.values()))[:256]


def _slavic(word: str, paid: float) -> Iterator[_Guess]:
    """Readings as a transliterated name; each also as the neighbours would spell it."""
    pointed = {"en", *language_of_word(word)}
    for (language, writer), lines in READINGS.items():
        if writer not in pointed:
            continue
        doubt = 0.0 if writer == "en" or _UNENGLISH(word) else _DOUBT
        extra = paid + doubt + _SHARES[language] / 2
        for cost, text in _read(lines, word, _READ):
            rule = f"{NAMES[language]} spelling"
            yield cost + extra + _SHARES[language] / 2, text, language, rule
            if cost + extra < paid + 1.2:
                yield from _neighbours(cost + extra, text, language)


def _neighbours(paid: float, text: str, language: str) -> Iterator[_Guess]:
    for other in NAMES:
        if other != language:
            for cost, respelled in between(text, language, other)[:3]:
                yield paid + 0.3 + cost + _SHARES[other], respelled, other, f"{NAMES[other]} spelling"


def _western(word: str, paid: float) -> Iterator[_Guess]:
    telling = {origin for origin, tells in _TELLING.items() if tells(word)}
    for origin, likely in _origins(word):
        prior = likely + (_DOUBT if telling and origin not in telling else 0.0)
        rule = f"{_ORIGINS[origin]} name by its sound"
        for cost, heard in _read(AS_READ[origin], word, _READ):
            for language in _FOR:
                for more, text in _written(heard, language):
                    yield paid + prior + cost + more + _SHARES[language], text, language, rule


@lru_cache(maxsize=1024)
def _written(heard: str, language: str) -> list[Written]:
    """How a reading is written for the readers of a language."""
    if language == "ru" and "H" not in heard and "W" not in heard:
        return [(0.0, heard)]
    return table(_FOR[language]).spell(heard, _WRITTEN)


def _origins(word: str) -> Iterator[tuple[str, float]]:
    """The languages of origin to try, and what each costs."""
    named = ("es" if language == "pt" else language for language in language_of_word(word))
    pointed = list(dict.fromkeys(language for language in named if language in AS_READ))[:7]
    if _PINYIN(word):
        yield "zh", 0.0 if _CHINESE(word) else 0.8
    if _JAPANESE(word):
        yield "ja", 0.4
    for at, origin in enumerate(pointed):
        yield origin, at * _STEP / 2
    for origin in _ALWAYS:
        if origin not in pointed:
            yield origin, _UNLIKELY if _ACCENTED(word) and origin != "plain" else _STEP * 2


def _read(lines: str, word: str, width: int) -> list[Written]:
    """Readings by one table; letters it does not know are taken without their marks."""
    known = table(lines).rules
    plain = "".join(letter if letter in known else fold(letter) for letter in word)
    return table(lines).spell(plain, width)


def _joined(parts: list[tuple[_Guess, ...]]) -> tuple[_Guess, ...]:
    """Double names: the best guesses of each half, language by language."""
    joined: list[_Guess] = []
    for language in NAMES:
        halves = [[guess for guess in part if guess[2] == language][:8] for part in parts]
        ways: list[_Guess] = halves[0]
        for half in halves[1:]:
            ways = sorted(
                (cost + more, f"{text}-{behind}", language, rule)
                for cost, text, _, rule in ways
                for more, behind, _, _ in half
            )[:32]
        joined += ways
    return tuple(sorted(joined))
