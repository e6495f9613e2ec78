"""What moment does a published date mean?

Feeds and pages write dates by RFC 822, by ISO 8601, as seconds since 1970, and as people do, in
the words of their language. So a date is put together from its parts, wherever they stand. A
date without a zone is taken as UTC; of 02/03 the day comes first.
"""

from __future__ import annotations

import re
import warnings
from datetime import UTC, datetime, timedelta, timezone, tzinfo

import dateparser

_FIRST = datetime(1990, 1, 1, tzinfo=UTC)  # earlier ones are noughts and mistakes
_AHEAD = timedelta(days=1)  # clocks run ahead and zones are mistaken, but not by more
_LONGEST = 80  # characters; more is a sentence, no date

_OFFSETS = {  # zones by name, in minutes from UTC
    **dict.fromkeys(("z", "ut", "utc", "gmt", "wet"), 0),
    **dict.fromkeys(("cet", "met", "mez", "bst", "west"), 60),
    **dict.fromkeys(("eet", "cest", "mest", "mesz"), 120),
    **dict.fromkeys(("msk", "мск", "eest", "trt", "idt", "fet"), 180),
    **dict.fromkeys(("msd", "samt", "get", "amt", "azt"), 240),
    **dict.fromkeys(("yekt", "uzt", "pkt"), 300),
    **dict.fromkeys(("omst", "almt", "kgt"), 360),
    **dict.fromkeys(("krat", "novt"), 420),
    **dict.fromkeys(("irkt", "hkt"), 480),
    **dict.fromkeys(("yakt", "jst", "kst"), 540),
    **dict.fromkeys(("vlat", "aest"), 600),
    **dict.fromkeys(("edt",), -240),
    **dict.fromkeys(("est", "cdt"), -300),
    **dict.fromkeys(("cst", "mdt"), -360),
    **dict.fromkeys(("mst", "pdt"), -420),
    **dict.fromkeys(("pst",), -480),
}
_MONTHS = (  # how the names begin: en, ru, uk, be, pl
    ("jan", "янв", "січ", "сту", "sty"),
    ("feb", "фев", "лют", "lut"),
    ("mar", "мар", "бер", "сак"),
    ("apr", "апр", "кві", "крас", "kwi"),
    ("may", "мая", "май", "мае", "тра", "maj"),
    ("jun", "июн", "черв", "чэр", "cze"),
    ("jul", "июл", "лип", "ліп", "lip"),
    ("aug", "авг", "сер", "жні", "sie"),
    ("sep", "сен", "вер", "wrz"),
    ("oct", "окт", "жов", "кас", "paź"),
    ("nov", "ноя", "лис", "ліс", "lis"),
    ("dec", "дек", "гру", "сне", "сьн", "gru"),
)
_MONTH_OF = {beginning: number for number, names in enumerate(_MONTHS, 1) for beginning in names}

_SECONDS = re.compile(r"\d{9,10}(?:\.\d+)?|\d{12,13}")
_CLOCK = re.compile(
    r"(?<![\d:+-])([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d|60)(?:[.,]\d+)?)?(?![\d:])", re.ASCII
)
_ZONE = re.compile(
    r"\s*([ap]\.?m\b)?\.?\s*(?:по\s+)?\(?([a-zа-я]{1,5})?\)?\s*(?:([+−-])(\d{1,2}):?(\d{2})?(?!\d))?"
)
_YEAR_FIRST = re.compile(
    r"(?<!\d)(\d{4})([-/. ]?)(\d{2})\2(\d{2})(?!\d)|(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)"
)
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_DAY_NAMED = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|-?го)?[\s.,-]*([^\W\d_]{3,})[\s.,-]+(\d{4}|\d{2})(?!\d)"
)
_NAMED_DAY = re.compile(r"([^\W\d_]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:.*?)(?<!\d)(\d{4})(?!\d)")
_DAY_AND_YEAR = re.compile(r"(?<!\d)\d{1,2}(?!\d).*[^\W\d_]{3}.*(?<!\d)(?:19|20)\d\d(?!\d)")
_OTHERS = [
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "cs",
    "sk",
    "bg",
    "sr",
    "ro",
    "hu",
    "lt",
    "lv",
    "et",
    "tr",
    "ka",
]


def read_date(raw: str, now: datetime, reading: datetime | None = None) -> datetime | None:
    """The moment meant by `raw`, aware, in UTC; None if it is no date or no plausible one.

    `reading` is what somebody else made of it, used for forms unknown here.
    """
    words = " ".join(raw.split())
    if not words or len(words) > _LONGEST:
        return None
    ours = _from_seconds(words) or _from_parts(words.casefold())
    return plausible(ours or reading or _from_words(words, now), now)


def plausible(at: datetime | None, now: datetime) -> datetime | None:
    """`at`, unless it lies in the future or before there was a web."""
    if at is None or not _FIRST <= at <= now + _AHEAD:
        return None
    return at


def has_clock(raw: str) -> bool:
    """Whether a date says the time of day too."""
    return bool(_SECONDS.fullmatch(raw.strip()) or _CLOCK.search(_without_t(raw.casefold())))


def _from_seconds(words: str) -> datetime | None:
    if not _SECONDS.fullmatch(words):
        return None
    seconds = float(words)
    return datetime.fromtimestamp(seconds / 1000 if seconds > 1e11 else seconds, UTC)


def _without_t(words: str) -> str:
    """ISO's letter between date and clock as a blank."""
    return re.sub(r"(?<=\d)t(?=\d\d)", " ", words)


def _from_parts(words: str) -> datetime | None:
    words = _without_t(words)
    compact = re.fullmatch(r"(\d{8}) ?(\d\d)(\d\d)(\d\d)?(z?)", words)
    if compact:
        words = f"{compact[1]} {compact[2]}:{compact[3]}:{compact[4] or '00'}{compact[5]}"
    clock = _CLOCK.search(words)
    day = _day(words[: clock.start()] + " " + words[clock.end() :] if clock else words)
    if day is None:
        return None
    if clock is None:
        return day.replace(tzinfo=UTC)
    return _at(day, clock, _ZONE.match(words, clock.end()))


def _day(words: str) -> datetime | None:
    for year, month, day in _readings(words):
        try:
            return datetime(year + (2000 if year < 70 else 1900) if year < 100 else year, month, day)  # noqa: DTZ001
        except ValueError:
            continue
    return None


def _readings(words: str) -> list[tuple[int, int, int]]:
    """Year, month and day, by each way of writing them that fits, the surest first."""
    found = []
    if shape := _YEAR_FIRST.search(words):
        year, month, day = (shape[1], shape[3], shape[4]) if shape[1] else (shape[5], shape[6], shape[7])
        found.append((int(year), int(month), int(day)))
    if shape := _DAY_FIRST.search(words):
        found.append((int(shape[4]), int(shape[3]), int(shape[1])))
        found.append((int(shape[4]), int(shape[1]), int(shape[3])))
    if (shape := _DAY_NAMED.search(words)) and (number := _month(shape[2])):
        found.append((int(shape[3]), number, int(shape[1])))
    named = ((shape, _month(shape[1])) for shape in _NAMED_DAY.finditer(words))
    found.extend((int(shape[3]), number, int(shape[2])) for shape, number in named if number)
    return found


def _month(name: str) -> int | None:
    beginnings = (name[:length] for length in (3, 4))
    return next((_MONTH_OF[beginning] for beginning in beginnings if beginning in _MONTH_OF), None)


def _at(day: datetime, clock: re.Match[str], zone: re.Match[str] | None) -> datetime | None:
    hour, minute, second = int(clock[1]), int(clock[2]), min(int(clock[3] or 0), 59)
    if zone and zone[1]:
        hour = hour % 12 + (12 if zone[1].startswith("p") else 0)
    moment = day + timedelta(hours=hour, minutes=minute, seconds=second)  # 24:00 is the next day
    try:
        return moment.replace(tzinfo=_zone(zone)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _zone(found: re.Match[str] | None) -> tzinfo:
    if found is None:
        return UTC
    if found[3]:
        minutes = int(found[4]) * 60 + int(found[5] or 0)
        return timezone(timedelta(minutes=minutes if found[3] == "+" else -minutes))
    return timezone(timedelta(minutes=_OFFSETS.get(found[2] or "", 0)))


def _from_words(words: str, now: datetime) -> datetime | None:
    """A last try for other languages. Only with day and year: "May" alone is no date."""
    if not _DAY_AND_YEAR.search(words):
        return None
    settings = {
        "TIMEZONE": "UTC",
        "TO_TIMEZONE": "UTC",
        "RETURN_AS_TIMEZONE_AWARE": True,
        "STRICT_PARSING": True,
    }
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found: datetime | None = dateparser.parse(
                words, languages=_OTHERS, settings={**settings, "RELATIVE_BASE": now}
            )
    except Exception:  # noqa: BLE001  # a guesser over foreign words: whatever it stumbles over is no date
        return None
    return found.astimezone(UTC) if found else None
