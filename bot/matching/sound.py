"""How alike two names sound, whatever letters they are in.

For surnames that no rule of spelling foresaw, and only beside a matching first name or title:
what sounds alike is the same person there, and nowhere else.
"""

from __future__ import annotations

from functools import lru_cache

from bot.matching.distance import least_edits
from bot.matching.folding import is_cyrillic

LONGEST = 40  # letters of a word that is listened to; a name has fewer
LEAST_ALIKE = 0.8  # of two surnames that are one, in two languages or written otherwise

# A sound is a set of classes, written as small letters: what an ambiguous letter may stand for.
# Classes: b p · f v w · d t · g k · x h · s z c(ts) · S Z C(sh zh ch) · m n l r · y · A E I O U
_LATIN = {
    "schtsch": "SC", "shch": "SC", "szcz": "SC", "tsch": "C", "sch": "Sx", "tch": "C", "dzh": "Z", "zh": "Z",
    "kh": "x", "ch": "CSkx", "sh": "S", "sz": "Ss", "cz": "Cc", "rz": "Zr", "ts": "c", "tz": "c", "dz": "zd",
    "dj": "Z", "ck": "k", "ph": "f", "th": "ts", "gh": "gh", "qu": "k", "gn": "n", "cs": "C", "zs": "Z",
    "gy": "d", "oo": "U", "ou": "UOA", "ee": "IE", "ea": "IEA", "ie": "IE", "ei": "AEI", "ai": "AE",
    "ay": "AE", "ey": "EIA", "au": "AO", "eau": "O", "oi": "OU", "eu": "EOU", "oe": "EOU", "ae": "AE",
    "ue": "UI", "a": "AEO",
    "e": "EIA", "i": "IA", "o": "OAU", "u": "UAI", "y": "IyA", "b": "b", "c": "ksc", "d": "d",
    "f": "f", "g": "gZh", "h": "h", "j": "yZxz", "k": "k", "l": "l", "m": "m", "n": "n", "p": "p", "q": "kcC",
    "r": "r", "s": "sSz", "t": "t", "v": "vf", "w": "vw", "x": "ksSx", "z": "zcs",
}  # fmt: skip
_CYRILLIC = {
    "дж": "Z", "дз": "z", "кс": "ks", "тч": "C", "тс": "c", "цз": "Z", "чж": "Z", "ай": "AI",
    "эй": "EA", "ей": "EA", "ой": "OUE", "ау": "AUO", "оу": "OU", "а": "A", "б": "b", "в": "vw",
    "г": "gh", "ґ": "g", "д": "d", "е": "E", "є": "E", "ж": "Z", "з": "z", "и": "I", "і": "I", "ї": "I",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "O", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "U", "ф": "f", "х": "xh", "ц": "c", "ч": "C", "ш": "S", "щ": "SC", "ы": "I", "э": "EA",
    "ю": "UI", "я": "AE", "ь": "", "ъ": "", "ў": "w",
}  # fmt: skip
_SOFTENING = ("e", "i", "y")
_LONGEST_GRAPHEME = 7
_VOWELS = frozenset("AEIOU")
_FAINT = frozenset("hyw")  # often written in one language and not in the other
_NEAR = (
    frozenset("bp"), frozenset("fvw"), frozenset("dt"), frozenset("gkxh"), frozenset("szc"), frozenset("SZC"),
    frozenset("sS"), frozenset("zZ"), frozenset("cC"), frozenset("yZ"),
)  # fmt: skip

# What one letter's difference costs: between words of one script, where a name is written one
# way, and between two scripts, where it is heard one way.
_SAME = {"vowel": 1.0, "lost": 1.0, "near": 1.2, "far": 2.0, "faint": 2.0}
_ACROSS = {"vowel": 0.35, "lost": 0.4, "near": 0.45, "far": 1.9, "faint": 0.3}
_STRIPPED = 0.01  # what it costs to take an ending off

# Longer ones first.
_ENDINGS = """
ого его ому ему ыми ими ами ями ової еві єві ові ієм ием ой ей ою ею єю ом ем єм ам ям ах ях ым им ій
ий ый ая яя ую юю а я у ю е є и ы і ї о owi iem ego emu ami ach em ie om a u y i e o
"""
_EVERY_ENDING = tuple(_ENDINGS.split())
_HEARD_ENDINGS = tuple(end for end in _EVERY_ENDING if not set(end).isdisjoint("гмвхgmhw"))
_SKELETON = str.maketrans("pvwtgSZCzc", "bffdksssss", "yhx")
_UNSURE = frozenset("hxgyZfvw")

_Sounds = tuple[frozenset[str], ...]


@lru_cache(maxsize=1 << 13)
def skeleton(key: str) -> str:
    """The consonants of a folded word in a few rough classes, without its ending; "" for no word.

    «юнкером» and "juncker" share one. Where a letter is ambiguous its likeliest sound counts; a
    first consonant that languages hear too differently (Hunt, Гант; Wallace, Уоллес) does not.
    """
    stem = min(_stems(key[:LONGEST], _HEARD_ENDINGS), key=len)
    graphemes = [letters for letters in _graphemes(stem) if letters]
    bones = _bones(graphemes)
    starts_faintly = len(graphemes) > 1 and graphemes[0][0] in _UNSURE and graphemes[1][0] in _VOWELS
    return (_bones(graphemes[1:]) or bones) if starts_faintly else bones


def _bones(graphemes: list[str]) -> str:
    firsts = "".join(letters[0] for letters in graphemes if letters[0] not in _VOWELS)
    bones = firsts.translate(_SKELETON)
    return "".join(bone for at, bone in enumerate(bones) if bones[at - 1 : at] != bone)


@lru_cache(maxsize=1 << 13)
def alike(one: str, other: str) -> float:
    """From 0 to 1: how alike two folded words sound, in any case. One name from `LEAST_ALIKE` on."""
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    if max(len(one), len(other)) > LONGEST:
        return 0.0
    if is_cyrillic(one) == is_cyrillic(other):
        return _best(one, other, (_stems(one), _stems(other)), exactly=True)
    latin, cyrillic = (other, one) if is_cyrillic(one) else (one, other)
    return _best(
        latin, cyrillic, ((*_stems(latin), *_without_silent(latin)), _stems(cyrillic)), exactly=False
    )


def _best(one: str, other: str, ways: tuple[tuple[str, ...], tuple[str, ...]], exactly: bool) -> float:
    costs = _SAME if exactly else _ACROSS
    return max(
        _likeness(_sounds(stem, exactly), _sounds(root, exactly), costs)
        - _STRIPPED * ((stem != one) + (root != other))
        for stem in ways[0]
        for root in ways[1]
    )


def is_typo(one: str, other: str) -> bool:
    """Whether two folded words of one script are one slip of the hand apart; two from 9 letters on.

    The first letter is kept, and words that differ by a case ending alone are no slips.
    """
    shorter = min(len(one), len(other))
    if shorter < 5 or one == other or one[0] != other[0] or max(len(one), len(other)) > LONGEST:
        return False
    allowed = 2 if shorter >= 9 else 1
    if abs(len(one) - len(other)) > allowed or not set(_stems(one)).isdisjoint(_stems(other)):
        return False
    return least_edits(one, other) <= allowed


# ------------------------------------------------------------------------------------- parts


def _stems(key: str, endings: tuple[str, ...] = _EVERY_ENDING) -> tuple[str, ...]:
    """A word and what is left of it without its ending, if that is still a word."""
    found = next((end for end in endings if key.endswith(end) and len(key) - len(end) > 2), "")
    stem = key[: len(key) - len(found)]
    return (key, stem) if found else (key,)


def _without_silent(key: str) -> tuple[str, ...]:
    """A Latin word without the last letter, if the French might not say it."""
    return (key[:-1],) if key[-1] in "tdsxrzp" and len(key) > 3 else ()


def _graphemes(key: str) -> list[str]:
    """What each grapheme may sound like, as class letters, the likeliest first."""
    letters = _CYRILLIC if is_cyrillic(key) else _LATIN
    found: list[str] = []
    at = 0
    while at < len(key):
        length = next((size for size in range(_LONGEST_GRAPHEME, 1, -1) if key[at : at + size] in letters), 1)
        if key.startswith("rz", at) and key[at + 2 : at + 3] in ("", "h"):
            length = 1
        is_soft = key[at] == "c" and length == 1 and key[at + 1 : at + 2] in _SOFTENING
        found.append("scCk" if is_soft else letters.get(key[at : at + length], key[at]))
        at += length
    return found


@lru_cache(maxsize=1 << 12)
def _sounds(key: str, exactly: bool) -> _Sounds:
    """The sounds of a word; of two alike in a row one is heard, and x is two.

    Exactly: without asking what else a letter may stand for.
    """
    sounds: list[frozenset[str]] = []
    for at, letters in enumerate(_graphemes(key)):
        is_double = letters == "ks" or (letters == "ksSx" and at > 0)
        parts = ["k", "s"] if is_double else [letters[:1] if exactly else letters]
        sounds += [
            frozenset(part) for part in parts if part and (not sounds or sounds[-1] != frozenset(part))
        ]
    return tuple(sounds)


def _likeness(one: _Sounds, other: _Sounds, costs: dict[str, float]) -> float:
    longest = max(len(one), len(other), 1)
    return max(0.0, 1.0 - _distance(one, other, costs) / longest)


def _distance(one: _Sounds, other: _Sounds, costs: dict[str, float]) -> float:
    """The least that it costs to turn one into the other, sound by sound."""
    above = [0.0]
    for sound in other:
        above.append(above[-1] + _lost(sound, costs))
    for sound in one:
        row = [above[0] + _lost(sound, costs)]
        for at, against in enumerate(other):
            row.append(
                min(
                    above[at] + _changed(sound, against, costs),
                    above[at + 1] + _lost(sound, costs),
                    row[at] + _lost(against, costs),
                )
            )
        above = row
    return above[-1]


def _lost(sound: frozenset[str], costs: dict[str, float]) -> float:
    if sound & _VOWELS:
        return costs["lost"]
    return costs["faint"] if sound & _FAINT else costs["far"]


@lru_cache(maxsize=1 << 12)
def _kinship(one: frozenset[str], other: frozenset[str]) -> str:
    if one & other:
        return ""
    if one & _VOWELS and other & _VOWELS:
        return "vowel"
    near = any(one & kin and other & kin for kin in _NEAR)
    return "near" if near else "far"


def _changed(one: frozenset[str], other: frozenset[str], costs: dict[str, float]) -> float:
    kinship = _kinship(one, other)
    return costs[kinship] if kinship else 0.0
