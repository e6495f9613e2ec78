"""Small judgements that feeds of all kinds share."""

from __future__ import annotations

import re

_CONTENT = 400  # characters from which an entry's content is more than a teaser
_DESCRIPTION = 1_500  # the same for its description, which usually is one
_MORE = "читать|чытаць|читати|подробнее|детальніше|далее|далі|далей|czytaj|więcej|read more|continue reading"
_CUT_SHORT = re.compile(rf"(?:…|\.\.\.|\[…\]|(?:{_MORE})[^\n]{{0,60}})\W*$", re.IGNORECASE)
_TAG = re.compile(r"^[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]+)*$")


def fullest(teaser: str, content: str) -> tuple[str, bool]:
    """The longer of two texts, and whether it looks like all of the article."""
    text, least = (content, _CONTENT) if len(content) >= len(teaser) else (teaser, _DESCRIPTION)
    return text, len(text) >= least and not _CUT_SHORT.search(text[-100:])


def language_tag(tag: str) -> str:
    """The language of a tag such as `ru-RU`; "" if it is none."""
    tag = tag.strip()
    return re.split(r"[-_]", tag)[0].lower() if _TAG.match(tag) else ""
