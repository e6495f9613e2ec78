"""Links of Telegram's own that mean a mark of another kind: a person, a custom emoji, a moment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from bot.playground.text.links import USER_ID_LIMIT, link_or_nothing, lowered, whole_number
from bot.playground.text.marks import Mark

_LETTERS = re.compile(r"[tTdDwW]*")


def link_mark(url: str, offset: int, length: int) -> Mark | None:
    """The mark that a link behind words makes; None when it leads nowhere."""
    if user_id := user_of(url):
        return Mark("text_mention", offset, length, {"user": person(user_id)})
    link = link_or_nothing(url)
    return Mark("text_link", offset, length, {"url": link}) if link else None


def person(user_id: int) -> dict[str, Any]:
    """A `User` of whom nothing but the id is known."""
    return {"id": user_id, "is_bot": False, "first_name": ""}


def user_of(url: str) -> int:
    """The person that `tg://user?id=` names, 0 for none."""
    ids = [value for name, value in _parameters(lowered(url), "user") if name == "id"]
    number = whole_number(ids[0]) if ids else None
    return number if number and 0 < number <= USER_ID_LIMIT else 0


def emoji_or_moment(url: str, offset: int, length: int) -> Mark | None:
    """What `tg://emoji?id=` and `tg://time?unix=` stand for; None for anything else."""
    ids = [value for name, value in _parameters(url, "emoji") if name == "id"]
    if ids and whole_number(ids[0]):
        return Mark("custom_emoji", offset, length, {"custom_emoji_id": ids[0]})
    parameters = list(_parameters(url, "time"))
    times = [whole_number(value, 32) or 0 for name, value in parameters if name == "unix"]
    form = date_format(next((value for name, value in reversed(parameters) if name == "format"), ""))
    if not times or min(times) <= 0 or form is None:
        return None
    return moment(times[-1], form, offset, length)


def moment(unix: int, form: str, offset: int, length: int) -> Mark:
    """A `date_time` mark."""
    return Mark("date_time", offset, length, {"unix_time": unix, "date_time_format": form})


def date_format(letters: str, *, last_wins: bool = False) -> str | None:
    """Letters in Telegram's order; of a short and a long form the short one wins. None for others."""
    if letters in {"r", "R"}:
        return "r"
    if not _LETTERS.fullmatch(letters):
        return None
    chosen = "w" if set("wW") & set(letters) else ""
    for short in "dt":
        given = [letter for letter in letters if letter.lower() == short]
        if given:
            chosen += given[-1] if last_wins else min(given, key=str.isupper)
    return chosen


def _parameters(url: str, host: str) -> Iterator[tuple[str, str]]:
    """Names and values of `tg://host?…`, or `tg:host?…`; nothing for other links."""
    opening = re.match(rf"tg:(?://)?{host}/?\?", url, re.IGNORECASE | re.ASCII)
    if opening:
        for pair in url[opening.end() :].partition("#")[0].split("&"):
            name, _, value = pair.partition("=")
            yield name, value
