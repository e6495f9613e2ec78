"""The picture itself. The only file that imports matplotlib; only the worker imports this one.

1,080 pixels wide and 28 px text at least, so that a phone shows it without zooming. A language has
a colour and a shape, and its code beside the source's name: who sees no colours loses nothing.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font
from matplotlib.patheffects import withStroke

from bot.storyline.timeline import Row, Timeline

WIDTH = 1080  # pixels
_DPI = 100
_TEXT, _HEADLINE = 28, 40  # pixels
_EDGE = 48  # left and right of everything
_ROW = 92
_LEAST_NAME = 160  # pixels that a source's name has, whatever stands beside it
_LINE = 52  # of the title
_TITLE_LINES = 3
_LONGEST = 400  # signs of a line that are looked at
_FOOT = 124  # the axis and its words

# Told apart by the colour-blind, and seen on both grounds (Okabe and Ito's, a little darker on white).
_LIGHT_COLOURS = {"ru": "#0072b2", "uk": "#b87d00", "be": "#00845f", "pl": "#c14d00", "en": "#a8457f"}
_DARK_COLOURS = {"ru": "#56b4e9", "uk": "#f0c040", "be": "#2fc795", "pl": "#ff8a3d", "en": "#e39ac6"}
_SHAPES = {"ru": "o", "uk": "s", "be": "D", "pl": "^", "en": "v"}
_OTHER_SHAPE = "P"
_SCALES = {"o": 1.0, "s": 0.86, "D": 0.74, "^": 0.98, "v": 0.98, "P": 1.0}
_SIZE = 17.0  # points, of a dot


@dataclass(frozen=True, slots=True)
class _Look:
    ground: str
    text: str
    faint: str
    colours: dict[str, str]
    other: str


_LIGHT = _Look("#ffffff", "#1c2733", "#66727f", _LIGHT_COLOURS, "#5d6773")
_DARK = _Look("#17212b", "#f2f5f7", "#93a1ae", _DARK_COLOURS, "#aab4be")


def draw(timeline: Timeline) -> bytes:
    """The picture as a PNG file."""
    with mpl.rc_context({"text.parse_math": False, "axes.unicode_minus": False}):
        return _Drawing(timeline).png()


class _Drawing:
    """One picture, measured in pixels from its top left corner."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._look = _DARK if timeline.dark else _LIGHT
        self._font, self._bold = (FontProperties(fname=str(file)) for file in _font_files())
        self._title = _wrapped(_drawable(timeline.title), self._bold, WIDTH - 2 * _EDGE)
        self._top = 36 + _LINE * len(self._title) + 20
        rows = len(timeline.rows) + bool(timeline.more)
        self._height = self._top + _ROW * rows + _FOOT
        self._figure = Figure(
            figsize=(WIDTH / _DPI, self._height / _DPI), dpi=_DPI, facecolor=self._look.ground
        )
        FigureCanvasAgg(self._figure)
        self._axes = self._figure.add_axes((0, 0, 1, 1), xlim=(0, WIDTH), ylim=(self._height, 0))
        self._axes.set_axis_off()
        self._halo = [withStroke(linewidth=7, foreground=self._look.ground)]

    def png(self) -> bytes:
        for number, line in enumerate(self._title):
            self._say(_EDGE, 36 + _LINE * number + _HEADLINE * 0.8, line, bold=True, size=_HEADLINE)
        self._scale()
        for number, row in enumerate(self._timeline.rows):
            self._row(number, row)
        if self._timeline.more:
            y = self._top + _ROW * len(self._timeline.rows) + 40
            self._say(_EDGE, y, self._timeline.more, colour=self._look.faint)
        file = io.BytesIO()
        self._figure.savefig(file, format="png", metadata={"Software": None})
        return file.getvalue()

    def _say(
        self,
        x: float,
        y: float,
        words: str,
        *,
        bold: bool = False,
        size: int = _TEXT,
        colour: str = "",
        align: str = "left",
    ) -> None:
        font = self._bold if bold else self._font
        self._axes.text(
            x, y, _drawable(words), fontproperties=font, fontsize=_points(size),
            color=colour or self._look.text, ha=align, va="baseline", path_effects=self._halo, zorder=5,
        )  # fmt: skip

    def _x(self, at: datetime) -> float:
        share = (at - self._timeline.start) / (self._timeline.end - self._timeline.start)
        return _EDGE + share * (WIDTH - 2 * _EDGE)

    def _scale(self) -> None:
        bottom = self._height - _FOOT + 12
        right = WIDTH - _EDGE - 76  # there it says which zone the clock is of
        ends = [0.0, 0.0]  # where the words of each line end
        for at, words in self._timeline.marks:
            x = self._x(at)
            self._axes.plot(
                (x, x), (self._top, bottom), color=self._look.faint, alpha=0.28, linewidth=1.4, zorder=1
            )
            for line, each in enumerate(words.split("\n")[:2] if x <= right else ()):
                width = _width(each, self._font, _TEXT)
                start = max(x - width / 2, _EDGE)
                if start >= ends[line] + 20:
                    self._say(start, bottom + 38 + 36 * line, each, colour=self._look.faint)
                    ends[line] = start + width
        self._say(WIDTH - _EDGE, bottom + 38, "UTC", colour=self._look.faint, align="right")

    def _row(self, number: int, row: Row) -> None:
        base = self._top + _ROW * number
        y = base + 62
        self._axes.plot(
            (_EDGE, WIDTH - _EDGE), (y, y), color=self._look.faint, alpha=0.45, linewidth=1.4, zorder=1
        )
        self._label(base + 28, row, _drawable(self._timeline.first) if number == 0 else "")
        for language in dict.fromkeys(dot.language for dot in row.dots):
            x = [self._x(dot.at) for dot in row.dots if dot.language == language]
            self._dots(x, [y] * len(x), language)
        if number == 0:
            x0 = self._x(row.dots[0].at)
            self._axes.plot(
                [x0], [y], linestyle="", marker="o", markersize=_SIZE + 10, zorder=6,
                markerfacecolor="none", markeredgecolor=self._look.text, markeredgewidth=2.6,
            )  # fmt: skip

    def _dots(self, x: list[float], y: list[float], language: str) -> None:
        shape = _SHAPES.get(language, _OTHER_SHAPE)
        self._axes.plot(
            x, y, linestyle="", marker=shape, markersize=_SIZE * _SCALES[shape], zorder=4,
            color=self._look.colours.get(language, self._look.other),
            markeredgecolor=self._look.ground, markeredgewidth=1.6,
        )  # fmt: skip

    def _label(self, y: float, row: Row, first: str) -> None:
        """The source's name, each of its languages with its sign, and whether it was first."""
        languages = [one for one in dict.fromkeys(_drawable(dot.language) for dot in row.dots) if one]
        first = _fitting(first, self._bold, _TEXT, WIDTH / 2)
        taken = _width("  " + first, self._bold, _TEXT) if first else 0
        while languages and taken + self._signs(languages) > WIDTH - 2 * _EDGE - _LEAST_NAME:
            languages.pop()
        tail = taken + self._signs(languages)
        name = _fitting(_drawable(row.name), self._bold, _TEXT, WIDTH - 2 * _EDGE - tail - 12)
        self._say(_EDGE, y, name, bold=True)
        x = _EDGE + _width(name, self._bold, _TEXT)
        for language in languages:
            self._dots([x + 34], [y - 10], language)
            self._say(x + 52, y, language, colour=self._look.faint)
            x += 56 + _width(language, self._font, _TEXT)
        if first:
            self._say(WIDTH - _EDGE, y, first, bold=True, align="right")

    def _signs(self, languages: list[str]) -> float:
        return sum(62 + _width(one, self._font, _TEXT) for one in languages)


def _points(pixels: float) -> float:
    return pixels * 72 / _DPI


@lru_cache(maxsize=1)
def _font_files() -> tuple[Path, Path]:
    home = Path(mpl.get_data_path()) / "fonts" / "ttf"
    return home / "DejaVuSans.ttf", home / "DejaVuSans-Bold.ttf"


@lru_cache(maxsize=1)
def _letters() -> frozenset[int]:
    plain, heavy = (frozenset(FT2Font(str(file)).get_charmap()) for file in _font_files())
    return plain & heavy


def _drawable(words: str) -> str:
    """The words without what the font has no sign for, which would be a row of boxes."""
    letters = _letters()
    whole = words.encode("utf-8", "ignore").decode()  # half a sign is none
    kept = "".join(char if char == " " or ord(char) in letters else " " for char in whole)
    return " ".join(kept.split())


@lru_cache(maxsize=4)
def _measure(file: str) -> FT2Font:
    font = FT2Font(file)
    font.set_size(100, 72)  # a hundred pixels
    return font


@lru_cache(maxsize=2_000)
def _width(words: str, properties: FontProperties, size: int) -> float:
    """Pixels."""
    font = _measure(str(properties.get_file()))
    font.set_text(words, 0.0)
    return float(font.get_width_height()[0]) / 64 * size / 100


def _fitting(words: str, font: FontProperties, size: int, width: float) -> str:
    words = words[:_LONGEST]
    if _width(words, font, size) <= width:
        return words
    short, long = 0, len(words)
    while long - short > 1:
        middle = (short + long) // 2
        fits = _width(words[:middle].rstrip() + "…", font, size) <= width
        short, long = (middle, long) if fits else (short, middle)
    return words[:short].rstrip() + "…"


def _wrapped(words: str, font: FontProperties, width: float) -> list[str]:
    """The title in lines; what does not go into the last one is cut."""
    lines: list[str] = []
    left = words.split()
    while left and len(lines) < _TITLE_LINES:
        last = len(lines) == _TITLE_LINES - 1
        count = len(left) if last else _how_many(left, font, width)
        lines.append(_fitting(" ".join(left[:count]), font, _HEADLINE, width))
        left = left[count:]
    return lines


def _how_many(words: Iterable[str], font: FontProperties, width: float) -> int:
    line = ""
    for count, word in enumerate(words):
        line = f"{line} {word}".strip()
        if _width(line, font, _HEADLINE) > width:
            return max(count, 1)
    return count + 1
