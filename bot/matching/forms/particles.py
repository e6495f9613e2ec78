"""Small words of a surname, which have no cases: «де», "von der"."""

from __future__ import annotations

_PAIRS = """von фон  van ван  der дер  den ден  de де  della делла  di ди  da да  dos дос  du дю  la ла  le ле
el эль  al аль  bin бин  ibn ибн  ben бен  ter тер"""
_LATIN, _CYRILLIC = _PAIRS.split()[::2], _PAIRS.split()[1::2]
_OTHERS = "del ten af av zu дель ель бін ібн дзі дэ"
# Those that make no surname longer when they stand before one, or that stand behind a name.
_NO_PART = "вон цу цур аф оф оглы кызы заде do vom zur zum of bar"

# They belong to the surname behind them and are seldom written alone.
PARTICLES = frozenset([*_LATIN, *_CYRILLIC, *_OTHERS.split()])
NEVER_DECLINED = PARTICLES | frozenset(_NO_PART.split())

IN_OTHER_SCRIPT = dict([*zip(_LATIN, _CYRILLIC, strict=True), *zip(_CYRILLIC, _LATIN, strict=True)])
