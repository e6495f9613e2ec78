"""Marks inside a line of rich Markdown → tags."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

_PAIRS = (
    ("**", "b"),
    ("__", "b"),
    ("~~", "s"),
    ("==", "mark"),
    ("||", "tg-spoiler"),
    ("*", "i"),
    ("_", "i"),
)
_TAGS = dict(_PAIRS)
_FORMULA = re.compile(r"\$(?!\s)([^$\n]+?)(?<!\s)\$(?!\d)")
_CODE = re.compile(r"(`+)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_PICTURE = re.compile(r"!\[([^\]]*)\]\((tg://(?:emoji|time)\?[^)\s]+)\)")
_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\]]*\])+)\]\(([^)\s]+)\)")
_NOTE = re.compile(r"\[\^([^\]]+)\]")
_BARE_LINK = re.compile(r"<((?:https?|tg)://[^<>\s]+)>")
_BREAK = re.compile(r"(?: {2,}|\\)\n")
_RAW = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:#\d+|#x[0-9a-fA-F]+|[a-z]+);")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_PAIRED = re.compile(r"(\*\*|__|~~|==|\|\||\*|_)(?=\S)(.+?)(?<=\S)\1", re.DOTALL)


def escaped(words: str) -> str:
    """Words that stay words in HTML."""
    return html.escape(words)


def inline(words: str) -> str:
    """A line, or several that run on, as HTML."""
    out, at = [], 0
    while at < len(words):
        made, end = _next(words, at)
        out.append(made)
        at = end
    return "".join(out)


def _next(words: str, at: int) -> tuple[str, int]:
    for pattern, make in _RULES:
        found = pattern.match(words, at)
        if found and _may_stand(pattern, words, found):
            return make(found), found.end()
    return escaped(words[at]), at + 1


def _may_stand(pattern: re.Pattern[str], words: str, found: re.Match[str]) -> bool:
    """An underscore inside a word marks nothing."""
    if pattern is not _PAIRED or "_" not in found[1]:
        return True
    around = words[found.start() - 1 : found.start()] + words[found.end() : found.end() + 1]
    return not any(char.isalnum() for char in around)


def _picture(found: re.Match[str]) -> str:
    words, address = found[1], html.escape(found[2])
    if found[2].startswith("tg://emoji"):
        return f'<img src="{address}" alt="{escaped(words)}"/>'
    asked = parse_qs(urlsplit(found[2]).query)
    unix, form = (escaped(asked.get(name, [""])[0]) for name in ("unix", "format"))
    return f'<tg-time unix="{unix}" format="{form}">{escaped(words)}</tg-time>'


def _pair(found: re.Match[str]) -> str:
    tag = _TAGS[found[1]]
    return f"<{tag}>{inline(found[2])}</{tag}>"


_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_BREAK, lambda _: "<br>"),
    (_ESCAPE, lambda found: escaped(found[1])),
    (_CODE, lambda found: f"<code>{escaped(found[2])}</code>"),
    (_BARE_LINK, lambda found: f'<a href="{escaped(found[1])}">{escaped(found[1])}</a>'),
    (_RAW, lambda found: found[0]),
    (_PICTURE, _picture),
    (_LINK, lambda found: f'<a href="{escaped(found[2])}">{inline(found[1])}</a>'),
    (_NOTE, lambda found: f'<sup><a href="#{escaped(found[1])}">{escaped(found[1])}</a></sup>'),
    (_FORMULA, lambda found: f"<tg-math>{escaped(found[1])}</tg-math>"),
    (_PAIRED, _pair),
)
