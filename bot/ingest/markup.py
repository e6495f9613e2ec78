"""What can be said of an XML text before anybody parses it."""

from __future__ import annotations

import re
import sys

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")  # in XML
_PROLOGUE = re.compile(
    r"(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)*", re.DOTALL | re.IGNORECASE
)
_NUMBERED = re.compile(r"&#([xX][0-9a-fA-F]{1,20}|[0-9]{1,20});?")
_ROOT = re.compile(r"<\s*([\w:.-]+)")


def root_of(text: str) -> str:
    """The name of the outermost element, without prefix, in lower case."""
    prologue = _PROLOGUE.match(text)
    found = _ROOT.match(text, prologue.end() if prologue else 0)
    name = found.group(1).casefold() if found else ""
    return "html" if text[:200].casefold().startswith("<!doctype html") else name.split(":")[-1]


def without_illegal(text: str) -> str:
    """The text without the characters that no XML may hold, written out or by number.

    Strict parsers stumble over them, and feedparser breaks down over numbers that are no character.
    """
    return _ILLEGAL.sub("", _NUMBERED.sub(_legal, text))


def _legal(reference: re.Match[str]) -> str:
    digits = reference[1]
    number = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    return "" if number > sys.maxunicode or _ILLEGAL.match(chr(number)) else reference[0]
