"""What is left of a name when its case is taken off, in one spelling for kindred languages. Pure.

«Лукашэнкам», «Лукашенко» share a stem; «Иран» and «Ирак», "Austria" and "Australia" do not.
"""

from __future__ import annotations

from functools import lru_cache

from bot.matching.folding import is_cyrillic

# Letters that Russian, Ukrainian and Belarusian write differently in the same name.
_CYRILLIC = str.maketrans(dict(zip("іїйыэєёўґо", "ииииееевга", strict=True)) | dict.fromkeys("ьъ'"))
_CYRILLIC_ENDINGS = """
ого его аго яго ому ему аму яму ыми ими ами ями ової овай еві єві ові аві ієм ием ой ей ою ею єю ом ем єм
ам ям ах ях ым им ій ий ый ая яя ую юю ае ыя ия а я у ю е є и ы і ї о ь
"""
_LATIN_ENDINGS = """
owi iego ego iemu emu iem ami ach ich ym im ej om em ie ia ą ę a u y i e o s n ian an
"""
_ADJECTIVES = ("ск", "зк", "цк", "sk", "ck", "zk")
# What a last consonant becomes in some case: Америка, Америці; Polska, Polsce.
_SOFTENED = (("dz", "g"), ("rz", "r"), ("ci", "t"), ("c", "k"), ("ц", "к"), ("з", "г"), ("с", "х"))
_LEAST = 3  # letters of a stem


def _spelled(key: str) -> str:
    return key.translate(_CYRILLIC) if is_cyrillic(key) else key


_ENDINGS = {
    cyrillic: tuple(dict.fromkeys(filter(None, map(_spelled, endings.split()))))
    for cyrillic, endings in ((True, _CYRILLIC_ENDINGS), (False, _LATIN_ENDINGS))
}


@lru_cache(maxsize=1 << 13)
def stems(key: str) -> frozenset[str]:
    """What a folded word may be without its ending; itself among them. Never empty."""
    word = _spelled(key) or key
    found = {word}
    for ending in _ENDINGS[is_cyrillic(key)]:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            stem = word[: -len(ending)]
            found.add(stem)
            found |= {stem[: -len(soft)] + hard for soft, hard in _SOFTENED if stem.endswith(soft)}
    found |= {
        one[: -len(suffix)]
        for one in tuple(found)
        for suffix in _ADJECTIVES
        if one.endswith(suffix) and len(one) - len(suffix) > _LEAST
    }
    return frozenset(found)
