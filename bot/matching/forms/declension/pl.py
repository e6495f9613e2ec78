"""Polish surnames and first names, and foreign ones in Polish texts (Trumpem, Blake'a, Kennedy'ego)."""

from __future__ import annotations

from bot.matching.forms.declension.paradigm import table

_LETTERS = {
    "C": "bcćdfghjklłmnńpqrsśtvwxzźżčďňřšťžçñ",
    "V": "aąeęioóuyáéíúůýěöőüűäåêèôïë",
    "K": "kgq",
}
_SOFT = {
    "ch": "sze", "st": "ście", "zd": "ździe", "sł": "śle", "zł": "źle", "sn": "śnie", "zn": "źnie",
    "t": "cie", "d": "dzie", "r": "rze", "ł": "le", "k": "ce", "g": "dze", "h": "że", "x": "ksie",
    "q": "ce", "v": "wie", "l": "li", "č": "čy", "š": "šy", "ž": "ży",
}  # fmt: skip


def _softened(stem: str) -> tuple[str, ...]:
    """Dud-a: Dudzie; Trump: Trumpie. Foreign pairs of letters soften as they sound or by the last."""
    ways = [stem[: -len(end)] + _SOFT[end] for end in (stem[-2:], stem[-1:]) if end in _SOFT]
    return tuple(dict.fromkeys(ways)) or (stem + "ie",)


_IN_A = """
(?<=[aeou])j+a          i/ji i/ji ę ą i/ji o | ów om ami ach
j+a                     i i ę ą i o | ów om ami ach
(cz|sz|rz|dż|ż|c|š|č|ž)+a       y/i y/i ę ą y/i o | owie ów om ami ach
l+a                     i i ę ą i o | owie ów om ami ach
(?<=C)i+a               i/_ i/_ ę ą i/_ o/u | owie ów om ami ach
[kg]+a                  i ~ ę ą ~ o | owie ów om ami ach
[ńśćź]+a                y y ę ą y o | owie ów om ami ach
C+a                     y ~ ę ą ~ o | owie ów om ami ach
e+a                     i/y i ę ą i o | owie ów om ami ach
V+a                     y/i i ę ą i o | owie ów om ami ach
""".strip()

_SOFT_STEMS = """
+ń=ni                   a owi a em u u | owie ów om ami ach
+ć=ci                   a owi a em u u | owie ów om ami ach
+ś=si                   a owi a em u u | owie ów om ami ach
+ź=zi                   a owi a em u u | owie ów om ami ach
""".strip()

_NOUN_OF_A_MAN = f"""
{_SOFT_STEMS}
+x=ks                   a owi a em ie/u ie | owie ów om ami ach
(c|k|q)+k               a owi a iem/em u u | owie ów om ami ach
K                       a owi a iem u u | owie ów om ami ach
(cz|sz|rz|ż|ch|l|j|š|č|ž|ř) a owi a em u u | owie ów om ami ach
(sh|gh|h)               a owi a em u/~ u | owie ów om ami ach
(c|dz|z)                a owi a em/iem u/ie ie/u | owie ów om ami ach
C                       a owi a em ~/u ~/u | owie ów om ami ach
""".strip()

# Vowels that fall out or change as soon as an ending follows; the name that keeps them stands too.
_CHANGING = """
(^|C|V)+ciek=ćk         a owi a iem u u | owie ów om ami ach
+siek=śk                a owi a iem u u | owie ów om ami ach
+ziek=źk                a owi a iem u u | owie ów om ami ach
+niek=ńk                a owi a iem u u | owie ów om ami ach
C+i?ek=k                a owi a iem u u | owie ów om ami ach
V+jec=jc                a owi a em u cze/u | owie ów om ami ach
+siec=śc                a owi a em u cze/u | owie ów om ami ach
+niec=ńc                a owi a em u cze/u | owie ów om ami ach
r+zec=c                 a owi a em u cze/u | owie ów om ami ach
C+i?ec=c                a owi a em u cze/u | owie ów om ami ach
+dzień=dni              a owi a em u u | owie ów om ami ach
+sień=śni               a owi a em u u | owie ów om ami ach
C+i?eń=ni               a owi a em u u | owie ów om ami ach
C+i?el=l                a owi a em u u | owie ów om ami ach
r+zeł=ł                 a owi a em ~ ~ | owie ów om ami ach
C+[ei][eo]?ł=ł          a owi a em ~ ~ | owie ów om ami ach
C+eć=ci                 a owi a em u u | owie ów om ami ach
+óźdź=oździ             a owi a em u u | owie ów om ami ach
C+er=r                  a owi a em ~ ~ | owie ów om ami ach
C+iew=w                 a owi a em ie ie | owie ów om ami ach
r+ó([lżc]|sz|cz|rz)=o\\2 a owi a em u u | owie ów om ami ach
+ó([kg])=o\\2            a owi a iem u u | owie ów om ami ach
+ój=oj                  a owi a em u u | owie ów om ami ach
+ó(C+)=o\\2              a owi a em ~/u ~/u | owie ów om ami ach
+ąb=ębi                 a owi a em u u | owie ów om ami ach
+ą([kg])=ę\\2            a owi a iem u u | owie ów om ami ach
+ą(C+)=ę\\2              a owi a em ~/u ~/u | owie ów om ami ach

+rząb=rzębi             a owi a em u u | owie ów om ami ach
+ąb=ęb                  a owi a em ie/u ie | owie ów om ami ach
+x                      a owi a em ie/u ie | owie ów om ami ach
""".strip()

# A written vowel that is not spoken, or a foreign -y: the ending follows an apostrophe.
_FOREIGN_OF_A_MAN = """
[aeo]+y                 y'a/ya y'owi/yowi y'a/ya y'em/yem y'u/yu - | y'ów/yów
C+e=e'                  a owi a em/iem ie/u - | owie ów
C+y=y'                  ego emu ego m/ym m/ym - | owie ów

[kg]+e                  - - - iem - -
C+e                     - - - em ~ -
"""

SURNAME_OF_A_MAN = table(
    f"""
{_IN_A}
[cs]k+(ij|yj|iy)        iego iemu iego im im i | ich imi
[cs]+ki                 kiego kiemu kiego kim kim ki | cy kich kim kimi
[kg]+i                  iego iemu iego im im i | owie ich im imi
(?<=C)+i                iego iemu iego im im i | owie ich im imi
[kg]+y                  iego/y'ego/yego iemu/y'emu/yemu iego im/y'm im/y'm y | owie ich im imi
(?<=C)+y                ego/yego emu/yemu ego ym ym y | owie ych ym ymi
(?<=C)ie                go mu go m m - | owie
oe                      go mu go m m - | owie
(?<=C)+e                ego emu ego em/ym em/ym e | owie ych ym ymi
(?<=[ck])+o             i ~ ę ą ~ o | owie ów om ami ach
g+o                     i/a ~/owi ę/a ą/iem ~/u o | owie ów om ami ach
(?<=C)i+o               i/a i/owi ę/a ą/em i/u o | owie ów om ami ach
(cz|sz|rz|ż|l|j)+o      i/y/a i/y/owi ę/a ą/em i/y/u o | owie ów om ami ach
(?<=C)+o                y/a ~/owi ę/a ą/em ~/u o | owie ów om ami ach
(?<=[aeou])y            a owi a em u - | owie ów om ami ach
V                       - - - - - -
{_NOUN_OF_A_MAN}

{_CHANGING}
{_FOREIGN_OF_A_MAN}
""",
    _LETTERS,
    _softened,
)

SURNAME_OF_A_WOMAN = table(
    f"""
[cs]k+a                 iej iej ą ą iej a/o | ie ich im imi
[oe]w+a                 ej ej ą/ę ą ej a/o | owie ych ym ymi
[oe]v+a                 ej ej ą/ę ą ej a/o | owie ych ym ymi
[cs]k+aja               iej/ajej iej/ajej ą/aję ą/ają iej/ajej - | ie ich im imi
(?<=C)+aja              ej/ajej/ai ej/ajej/ai ą/aję ą/ają ej/ajej/ai - | ich ych im ym imi ymi
{_IN_A}

[kg]+a                  iej iej ą ą iej - |
[wntłmrd]+a             ej ej ą ą ej - |
""",
    _LETTERS,
    _softened,
)

GIVEN_NAME_OF_A_MAN = table(
    f"""
{_IN_A}
(^|-)(jerz|konstant|ignac|sewer|alojz)+y ego emu ego ym ym y |
(?<=C)+i                iego iemu iego im im i |
[kg]+y                  iego/y'ego/yego iemu/y'emu/yemu iego im/y'm im/y'm y |
(?<=C)ie                go mu go m m - |
oe                      go mu go m m - |
(?<=C)+y                ego/yego emu/yemu ego ym ym y |
(?<=C)+e                ego emu ego em/ym em/ym e |
ł+o                     a/y owi/~ a/ę em/ą ~ o/~ |
k+o                     a/i/ona owi/~/onowi a/ę/ona iem/ą/onem u/~/onie o |
(?<=C)+o                ona/y/i/a onowi/~/owi ona/ę/a onem/ą/em onie/~/u o |
(?<=[aeou])y            a owi a em u - |
V                       - - - - - -
{_NOUN_OF_A_MAN}

jan                     - - - - u - |
{_CHANGING}
{_FOREIGN_OF_A_MAN}
""",
    _LETTERS,
    _softened,
)

GIVEN_NAME_OF_A_WOMAN = table(
    f"""
(?<=[aeou])+ja          i/ji i/ji ję ją i/ji jo/ju |
l+a                     i i ę ą i o/u |
{_IN_A}
""",
    _LETTERS,
    _softened,
)
