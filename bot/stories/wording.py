"""The words and the numbers of a text, told apart from how it is written. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from bot.stories.number_words import NUMBER_OF

_ADDRESSES = re.compile(r"(?:https?://|www\.|\bt(?:elegram)?\.me/)\S+|@\w{4,}", re.IGNORECASE)
_WORDS = re.compile(r"\w+")
_STRESS = re.compile("[\u0300\u0301]")
_KEYCAPS = re.compile("\\d\ufe0f?\u20e3")  # 1️⃣ numbers the lines of a list, and tells nothing

_NUMBERS = re.compile(
    r"""(?P<minus> (?<!\S)[-−–] )?
        (?: (?<!\d) (?P<grouped> \d{1,3} (?:[ \u00a0\u2009\u202f'’]\d{3})+ (?!\d) (?:[.,]\d{1,2}(?!\d))? )
          | (?P<run> \d+ (?:[.,:/]\d+)* ) )
        (?: [ \u00a0\u2009\u202f]? (?P<scale> [^\W\d_]{2,} ) )?""",
    re.VERBOSE,
)
_GROUPS_WITH_MARKS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?:\.\d{3}){2,}")
_MARKS = re.compile(r"[.,:/]")
_BLANKS = re.compile(r"[ \u00a0\u2009\u202f'’]")
_APOSTROPHES = re.compile(r"(?<=[^\W\d_])['’ʼ](?=[^\W\d_])")
_LONGEST = 20  # digits; what is longer is a code and no quantity
_SCALES = {  # how words of quantity begin, and the zeros they stand for
    "тыс": 3, "тис": 3, "тыщ": 3, "tys": 3, "thousand": 3,
    "млн": 6, "миллион": 6, "мільйон": 6, "мільён": 6, "mln": 6, "milion": 6, "million": 6,
    "млрд": 9, "миллиард": 9, "мільярд": 9, "mld": 9, "mlrd": 9, "miliard": 9, "billion": 9, "bn": 9,
    "трлн": 12, "триллион": 12, "трильйон": 12, "трыльён": 12, "bln": 12, "bilion": 12, "trillion": 12,
}  # fmt: skip
_SCALE = re.compile("|".join(_SCALES))


def without_addresses(text: str) -> str:
    """The text with a blank for each link and each @mention."""
    if "/" not in text and "@" not in text and "www." not in text.lower():
        return text
    return _ADDRESSES.sub(" ", text)


def normalised(text: str) -> str:
    """The words alone: small letters, ё as е, no addresses, mentions, punctuation and stress marks."""
    text = _STRESS.sub("", unicodedata.normalize("NFKC", without_addresses(text)))
    return " ".join(_WORDS.findall(text.casefold().replace("ё", "е")))


def words(text: str) -> list[str]:
    """The words of a text as `normalised` writes them, in order."""
    return normalised(text).split()


def numbers(text: str) -> Counter[str]:
    """How often a text tells each number: "1 234", "1,5 млн" and "двое" are "1234", "1500000" and "2".

    Dates and times are told as their parts. Digits of links and mentions are no numbers.
    """
    text = _KEYCAPS.sub(" ", without_addresses(text))
    found: Counter[str] = Counter()
    if any(map(str.isdigit, text)):
        found.update(_numbers(text))
    spelled = _WORDS.findall(_APOSTROPHES.sub("", text.casefold()).replace("ё", "е"))
    if not NUMBER_OF.keys().isdisjoint(spelled):
        found.update(_spelled(spelled))
    return found


def _spelled(words: list[str]) -> Iterator[str]:
    for word, after in zip(words, [*words[1:], ""], strict=True):
        if word in NUMBER_OF:
            scale = _SCALE.match(after)
            yield _scaled(NUMBER_OF[word], _SCALES[scale.group()]) if scale else NUMBER_OF[word]


def _numbers(text: str) -> Iterator[str]:
    for found in _NUMBERS.finditer(text):
        minus, grouped, run, word = found.groups()
        parts = _parts(_BLANKS.sub("", grouped) if grouped else run)
        scale = _SCALE.match(word.lower()) if word else None
        if scale:
            parts[-1] = _scaled(parts[-1], _SCALES[scale.group()])
        if minus:
            parts[0] = f"-{parts[0]}"
        yield from parts


def _parts(run: str) -> list[str]:
    """Digits and the marks between them, as one number, or as the numbers of a date or a time."""
    pieces = _MARKS.split(run)
    if len(pieces) == 1:
        return [_whole(run)]
    if _GROUPS_WITH_MARKS.fullmatch(run):
        return ["".join(pieces)]
    if len(pieces) == 2 and (run[len(pieces[0])] in ".,"):
        fraction = pieces[1].rstrip("0")
        return [f"{_whole(pieces[0])}.{fraction}" if fraction else _whole(pieces[0])]
    return [_whole(piece) for piece in pieces]


def _whole(digits: str) -> str:
    return digits.lstrip("0") or "0"


def _scaled(number: str, zeros: int) -> str:
    if len(number) > _LONGEST:
        return number
    return f"{Decimal(number).scaleb(zeros).normalize():f}"
