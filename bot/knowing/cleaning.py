"""One text from outside becomes one line that can be shown and looked for. Pure.

Anybody can write into an encyclopedia, so a name may be a page long, turn the direction of
writing round, or carry what nobody sees.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST_NAME = 80  # characters; nobody's name in a text is longer
LONGEST_RAW = 1_000  # characters; beyond that it is no name, and is not even read
LONGEST_LINE = 160  # characters of a description

# Controls, marks of direction and other format characters, half characters, private and unknown ones.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_BRACKETED = re.compile(r"\([^()\[\]]*\)|\[[^()\[\]]*\]")
_LOOSE = re.compile(r"[()\[\]].*", re.DOTALL)
_EDGES = " \t,;:.!?–—-|/\\*#\"'«»„“”‹›"
_MOST_NESTED = 8  # brackets within brackets; deeper ones are cut at the first


def one_line(raw: str, limit: int = LONGEST_LINE) -> str:
    """The text in one line without anything unseen, at most `limit` characters, "…" when cut."""
    line = _seen(raw[:LONGEST_RAW])
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def name_of(raw: str) -> str:
    """The text as a name: one line, what stands in brackets cut off; "" when it is none.

    Cleaning it again changes nothing.
    """
    if len(raw) > LONGEST_RAW:
        return ""
    name = _settled(_seen(_without_brackets(raw)))
    return name if _is_name(name) else ""


def _seen(raw: str) -> str:
    kept = "".join(
        " " if char.isspace() else char
        for char in raw
        if char.isspace() or unicodedata.category(char) not in _UNSEEN
    )
    return " ".join(unicodedata.normalize("NFC", kept).split())


def _without_brackets(raw: str) -> str:
    for _ in range(_MOST_NESTED):
        raw, cut = _BRACKETED.subn(" ", raw)
        if not cut:
            break
    return _LOOSE.sub(" ", raw)


def _settled(name: str) -> str:
    """Without quotation marks and stops around it; a stop after an initial or «мл.» stays."""
    name = name.strip(_EDGES.replace(".", "")).lstrip(_EDGES)
    return unicodedata.normalize("NFC", name)


def _is_name(name: str) -> bool:
    letters = sum(char.isalpha() for char in name)
    return letters >= 2 and len(name) <= LONGEST_NAME and letters * 2 >= len(name.replace(" ", ""))
