"""Endings that Czech, Lithuanian, German and English put on names from elsewhere."""

from __future__ import annotations

from bot.matching.forms.declension.paradigm import CASES, Sex, Table, table

_LETTERS = {
    "C": "bcćčdďfghjklłmnńňpqrřsśšştťvwxzźżžç",
    "V": "aeiouyáąéęěėíįóúůųūýöőüäåøæ",
}

_CZECH_MAN = table(
    """
[sc]k+(ý|y|ij|yj|i)     ého ému ého ým ém ý | í ých ým ými
(?<=C)+ý                ého ému ého ým ém ý | í ých ým ými
(?<=C)+í                ího ímu ího ím ím - | ích ími
(?<=C)+[iy]             iho/yho/ho imu/ymu/mu iho/yho im/ym im/ym - | ovi
ij                      e ovi/i e em ovi/i i | ové ů
[aeiouy]j               e ovi/i e em ovi/i i | ové ů
C+a                     y/i ovi u ou ovi o | ové ů
i+a                     i/e ovi u ou ovi o | ové ů
k+o                     a ovi/u a em ovi/u o | ovi/ové ů
C+o                     a ovi/u a em ovi/u o | ové ů
u                       a ovi a em ovi - | ové ů
C+e                     eho emu eho em em - | ovi
V                       - - - - - -
[cčjřšžx]               e/a ovi/i e/a em ovi/i i/e | ové/ovi ů
C                       a ovi/u a em ovi/u e/u | ové/ovi ů ům

C+ek=k                  a ovi/u a em ovi/u u | ové/ovi ů
C+ec=c                  e ovi/i e em ovi/i e | ové/ovi ů
+ěk=ňk                  a ovi/u a em ovi/u u | ové/ovi ů
C+el=l                  a ovi/u a em ovi/u e | ové/ovi ů
""",
    _LETTERS,
)
# The first column is the name as Czech makes it a woman's: Merkelová, Tichanovská.
_CZECH_WOMAN = table(
    """
ov+á                    - é é ou ou é á | ovi
C+á                     - é é ou ou é á |
ov+a                    á é/y é/ě ou/u ou é/ě á/o |
[sc]k+(a|aja|aya)       á é é ou ou é á |
C+a                     - y/i ě/e/i u ou ě/e/i o |
[Vj]+a                  - i/e i/e u ou i/e o |
C                       ová ové ové ovou ovou ové ová |
[ou]                    vá vé vé vou vou vé vá |

+ka=c                   - - e - - e - |
+ra=ř                   - - e - - e - |
C+a                     ová ové ové ovou ovou ové ová |
""",
    _LETTERS,
    cases=("nominative", *CASES),
)

_LITHUANIAN_MAN = table(
    """
(?<=C)i+us              aus ui ų umi uje au | ai ų ams us ais
+us                     aus ui ų umi uje au |
[ij]+us                 aus ui ų umi uje au |
i?+as                   o ui ą u e ai | ai ų ams us ais
+[iy]s                  io iui į iu yje i | iai ių iams ius iais
+ė                      ės ei ę e ėje e |
i+a                     os ai ą a oje a |
C+a                     os ai ą a oje a |
sk+(ij|yj|iy|y|i)       is io iui į iu -  | iai ių
[iy]+j                  jus jaus jui jų jumi jau |
V                       s - - - - - |
C                       as/o ui ą u e ai/e | ai ų ams us ais

C                       is/io iui į iu yje i |
""",
    _LETTERS,
)
_LITHUANIAN_WOMAN = table(
    """
+ė                      ės ei ę e ėje e |
C+a                     os ai ą a oje a |
i+a                     os ai ą a oje a |
""",
    _LETTERS,
)


_GERMAN = table(
    """
[sxzß]                  ' | ens
[CV]                    s/'s
""",
    _LETTERS,
    cases=("possessive",),
)
_ENGLISH = table(
    """
[sxz]                   's/' | es
(ch|sh)                 's | es
[CV]                    's | s
""",
    _LETTERS,
    cases=("possessive",),
)

SURNAMES: dict[str, dict[Sex, Table]] = {
    "cs": {Sex.MAN: _CZECH_MAN, Sex.WOMAN: _CZECH_WOMAN},
    "lt": {Sex.MAN: _LITHUANIAN_MAN, Sex.WOMAN: _LITHUANIAN_WOMAN},
    "de": {Sex.MAN: _GERMAN, Sex.WOMAN: _GERMAN},
    "en": {Sex.MAN: _ENGLISH, Sex.WOMAN: _ENGLISH},
}
GIVEN_NAMES = SURNAMES
