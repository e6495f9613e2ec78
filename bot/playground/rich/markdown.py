"""Rich Markdown → rich HTML. Tags in it stay as they are.

https://core.telegram.org/bots/api#rich-markdown-style
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import islice

from bot.playground.refusal import bad_request
from bot.playground.rich.html import BLOCKS
from bot.playground.rich.limits import DEPTH, ensure_few
from bot.playground.rich.marks import escaped, inline

_FENCE = re.compile(r" {0,3}(```++|~~~++)\s*+([\w+#-]*+)\s*+$")
_FORMULA = re.compile(r"\s*\$\$(.+?)\$\$\s*$", re.DOTALL)
_HEADING = re.compile(r" {0,3}(#{1,6}+)(?:(\s.*)|#*+\s*+)$")
_RULE = re.compile(r" {0,3}([-*_])(?:\s*+\1){2,}+\s*+$")
_ITEM = re.compile(r"(\s*)([-*+]|\d{1,9}[.)])\s+(.*)$")
_BOX = re.compile(r"\[([ xX])\]\s+(.*)$", re.DOTALL)
_QUOTE = re.compile(r" {0,3}> ?(.*)$")
_FILE = re.compile(r"\s*!\[[^\]]*\]\((https?://\S+?|tg://(?!emoji|time)\S+?)(?:\s+\"([^\"]*)\")?\)\s*$")
_DIVIDER = re.compile(r"\s*+\|?+\s*+:?+-++:?+\s*+(?:\|\s*+:?+-++:?+\s*+)*+\|?+\s*+$")
_NOTE = re.compile(r"\[\^([^\]]+)\]:\s*(.*)$")
_TAG = re.compile(r"\s*</?([a-z][a-z0-9-]*)", re.IGNORECASE)
_OPENING = BLOCKS | {"summary", "figcaption", "li", "tr"}
_LINES_OF_A_BLOCK = 4  # a tag on a line of its own may be the edge of one
_SOUNDS, _FILMS = (".mp3", ".ogg"), (".mp4", ".gif")


def html_of(markdown: str) -> str:
    """The same message in rich HTML."""
    return "\n".join(_blocks(markdown.expandtabs(4).splitlines()))


def _blocks(lines: list[str], level: int = 1) -> Iterable[str]:
    if level > DEPTH:
        raise bad_request("RICH_MESSAGE_DEPTH_INVALID")
    at, count, loose = 0, 0, list[str]()
    while at < len(lines):
        made, used = _block(lines, at, level)
        if not used:
            loose.append(lines[at])
            at += 1
            continue
        yield from _paragraph(loose)
        loose = []
        yield made
        count += bool(made)
        ensure_few(count // _LINES_OF_A_BLOCK)
        at += used
    yield from _paragraph(loose)


def _paragraph(lines: list[str]) -> Iterable[str]:
    if lines:
        yield f"<p>{inline(chr(10).join(lines))}</p>"


def _block(lines: list[str], at: int, level: int) -> tuple[str, int]:
    """The block that begins at a line, and how many lines it takes; 0 for a line of a paragraph."""
    line = lines[at]
    if not line.strip():
        return "", 1
    for pattern, make in _IN_ONE:
        if found := pattern.match(line):
            return make(found), 1
    for pattern, take in _IN_SEVERAL:
        if pattern.match(line):
            return take(lines, at, level)
    if "|" in line and at + 1 < len(lines) and "-" in lines[at + 1] and _DIVIDER.match(lines[at + 1]):
        return _table(lines, at)
    found = _TAG.match(line)
    return (inline(line), 1) if found and found[1].lower() in _OPENING else ("", 0)


def _heading(found: re.Match[str]) -> str:
    size, words = len(found[1]), (found[2] or "").rstrip().rstrip("#").strip()
    return f"<h{size}>{inline(words)}</h{size}>" if words else ""


def _note(found: re.Match[str]) -> str:
    return f'<p><tg-reference name="{escaped(found[1])}">{inline(found[2])}</tg-reference></p>'


def _fence(lines: list[str], at: int, _: int) -> tuple[str, int]:
    found = _FENCE.match(lines[at])
    mark, language = (found[1], found[2]) if found else ("```", "")
    inside: list[str] = []
    for line in islice(lines, at + 1, None):
        if line.strip().startswith(mark) and not line.strip().strip(mark[0]):
            break
        inside.append(line)
    words, used = escaped("\n".join(inside)), min(len(inside) + 2, len(lines) - at)
    if language == "math":
        return f"<tg-math-block>{words}</tg-math-block>", used
    return f'<pre><code class="language-{language}">{words}</code></pre>', used


def _file(address: str, caption: str) -> str:
    path = address.partition("?")[0].lower()
    source = f'src="{escaped(address)}"'
    if path.endswith(_SOUNDS) or path == "tg://audio":
        made = f"<audio {source}></audio>"
    elif path.endswith(_FILMS) or path == "tg://video":
        made = f"<video {source}></video>"
    else:
        made = f"<img {source}/>"
    return f"<figure>{made}<figcaption>{inline(caption)}</figcaption></figure>" if caption else made


def _run(lines: list[str], at: int, pattern: re.Pattern[str]) -> list[str]:
    end = at
    while end < len(lines) and pattern.match(lines[end]):
        end += 1
    return lines[at:end]


def _quote(lines: list[str], at: int, level: int) -> tuple[str, int]:
    run = _run(lines, at, _QUOTE)
    inside = [_QUOTE.sub(r"\1", line) for line in run]
    return f"<blockquote>{chr(10).join(_blocks(inside, level + 1))}</blockquote>", len(run)


def _list(lines: list[str], at: int, level: int) -> tuple[str, int]:
    first = _ITEM.match(lines[at])
    indent, mark = (len(first[1]), first[2]) if first else (0, "-")
    items: list[list[str]] = []
    end = at
    while end < len(lines):
        found = _ITEM.match(lines[end])
        if found and len(found[1]) <= indent + 1:
            if found[2][-1] != mark[-1]:
                break
            items.append([found[3]])
        elif lines[end].startswith(" " * (indent + 2)):
            items[-1].append(lines[end][indent + 2 :])
        else:
            break
        end += 1
    inside = "".join(f"<li>{_item(item, level + 2)}</li>" for item in items)
    if mark[-1] in ".)":
        return f'<ol start="{int(mark[:-1])}">{inside}</ol>', end - at
    return f"<ul>{inside}</ul>", end - at


def _item(lines: list[str], level: int) -> str:
    box = _BOX.match(lines[0])
    before = ""
    if box:
        before = f"<input type=checkbox{'' if box[1] == ' ' else ' checked'}>"
        lines = [box[2], *lines[1:]]
    return before + "\n".join(_blocks([line.removeprefix("  ") for line in lines], level))


def _table(lines: list[str], at: int) -> tuple[str, int]:
    run = [lines[at], lines[at + 1], *_run(lines, at + 2, re.compile(r".*\|"))]
    sides = [_side(cell.strip()) for cell in _cells(run[1])]
    rows = [_row(run[0], "th", sides), *(_row(line, "td", sides) for line in run[2:])]
    return f"<table>{''.join(rows)}</table>", len(run)


def _cells(line: str) -> list[str]:
    inside = line.strip().removeprefix("|")
    inside = inside[:-1] if inside.endswith("|") and not inside.endswith("\\|") else inside
    return re.split(r"(?<!\\)\|", inside)


def _side(mark: str) -> str:
    if mark.endswith(":"):
        return "center" if mark.startswith(":") else "right"
    return "left"


def _row(line: str, tag: str, sides: list[str]) -> str:
    cells = zip(_cells(line), sides, strict=False)
    return f"<tr>{''.join(f'<{tag} align={side}>{inline(cell)}</{tag}>' for cell, side in cells)}</tr>"


_IN_ONE: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_FORMULA, lambda found: f"<tg-math-block>{escaped(found[1].strip())}</tg-math-block>"),
    (_HEADING, _heading),
    (_RULE, lambda _: "<hr/>"),
    (_FILE, lambda found: _file(found[1], found[2] or "")),
    (_NOTE, _note),
)
_IN_SEVERAL = ((_FENCE, _fence), (_QUOTE, _quote), (_ITEM, _list))
