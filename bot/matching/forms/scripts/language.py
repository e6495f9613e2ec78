"""Which languages the letters of a word allow."""

from __future__ import annotations

import re
from functools import lru_cache

_has_cyrillic = re.compile("[\u0400-\u052f]").search
_has_latin = re.compile("[a-z\u00df-\u024f]", re.IGNORECASE).search

# Letters that a language does not have, and endings that tell one.
_FOREIGN = {
    "ru": re.compile("[іїєґўђјљњћџ]").search,
    "uk": re.compile("[ыэёъў]").search,
    "be": re.compile("[ищъїєґ]").search,
    "bg": re.compile("[ыэёіїєґў]").search,
}
_TELLING = {
    "ru": re.compile("[ъёы]|(?:ский|цкий|ская|цкая)$").search,
    "uk": re.compile("[їєґ]|[сц]ьк[аи]").search,
    "be": re.compile("ў|[дц]зі|цё|ці|скі$|[рчжш]э").search,
}
# Letters and clusters that point to a language written in Latin letters, the strongest first.
_LATIN = {
    "pl": re.compile("[ąęłńśźż]|sz|cz|rz|dz|ck[ia]$|ski$|ska$|[bcdfghjkmnprstwz]w|^w[^h]|ch").search,
    "cs": re.compile("[ěřůťďň]|[čšž]|[ćđ]|ová$|ý$|vic$|ic$").search,
    "de": re.compile("[äöüß]|sch|tz|ei|mann$|ck|ie|eu|yj$|o?w$|^s[aeiou]").search,
    "nl": re.compile("ij|oe|aa|uu|dt$|sch|^van|ns$|ssel|eij|oo").search,
    "fr": re.compile("[éèêëàâçôîïûœ]|eau|ou|oi|gn|qu|ille|[iu]er$|ault$|ine$|x$|nt$|^(?:le|de|du)").search,
    "es": re.compile("[ñ]|ez$|ll|[áéíóú]|os$|as$").search,
    "it": re.compile("gli|ll[oiae]$|cc|tt[ioa]$|ini$|[^aeiou]i$|[^aeiou]o$|zz|gh").search,
    "tr": re.compile("[ğışçöü]|oğlu$|oglu$").search,
    "ro": re.compile("[șțăâî]|escu$|eanu$|ache$").search,
    "hu": re.compile("[őű]|[áéíóöü]|gy|sz|zs|ny").search,
    "lt": re.compile("[ėųūįąęčšž]|(?:us|is|as|ys|ienė|aitė|iene|aite)$").search,
    "pt": re.compile("[ãõç]|ho$|eiro$|eira$|aro$").search,
    "be": re.compile("ŭ|[čšž].*ch|[aeo]u[sl]k|^dz|ts[ie]|iau$|enka$").search,
}  # fmt: skip
_ENGLISH = re.compile("sh|ch|th|oo|ee|ck|w|y|[^aeiou]e$|son$|ll$").search
_NOT_ENGLISH = re.compile("[\u0080-\uffff]").search
# The shapes of East Slavic names in Latin letters.
_EAST_SLAVIC = re.compile(
    r"(?:[oei]v|[oe]w|ova|eva|[iy]n[ae]?|s[ck]+[iy][iyj]?|[sc]k(?:y|i|yi|iy|ij|yj|aya|aia|a)|[yij]{2}|[ei]nk[oa]|"
    r"[cht]+uk|[yi]uk|ch?enko|k[oa]|[lstzhvd]n[yi][yij]?|[aeo]u|[oe]i|[oe]y|ych|[ei]vi?[ct]?h?|shvili|dze|yan|ian|off|eff|ian|[aeio]ts)$"
    r"|zh|kh|shch|ts|sh|yu|ya|iu|ia|sz|tsch|š|č|ž"
).search


@lru_cache(maxsize=4096)
def language_of_word(word: str) -> tuple[str, ...]:
    """The languages a word's letters allow, likeliest first; () for other scripts.

    Cyrillic words: of ru, uk, be and bg. Latin ones: en and whatever its clusters point to.
    """
    low = word.lower()
    if _has_cyrillic(low):
        return _cyrillic_languages(low)
    return _latin_languages(low) if _has_latin(low) else ()


def homes_of_word(word: str) -> tuple[str, ...]:
    """The same, and Russian where no letter says anything."""
    return language_of_word(word) or ("ru",)


def _cyrillic_languages(low: str) -> tuple[str, ...]:
    able = [language for language, foreign in _FOREIGN.items() if not foreign(low)]
    able.sort(key=lambda language: not (language in _TELLING and _TELLING[language](low)))
    return tuple(able) or ("ru", "uk", "be")


def _latin_languages(low: str) -> tuple[str, ...]:
    pointed = [language for language, points in _LATIN.items() if points(low)]
    if _NOT_ENGLISH(low):
        return (*pointed, "en") if pointed else ("en",)
    return ("en", *pointed) if _ENGLISH(low) or not pointed else (*pointed[:2], "en", *pointed[2:])


def looks_east_slavic(word: str) -> bool:
    """Whether a Latin word in small letters has the shape of a transliterated East Slavic name."""
    return _EAST_SLAVIC(word) is not None
