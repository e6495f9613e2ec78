"""How long, as people write it."""

from __future__ import annotations

import re
from datetime import timedelta

_UNITS = {
    "minutes": "m min minute minutes м мин минута минуты минут минуту хв хвилина хвилини хвилин хвилину"
    " хвіліна хвіліны хвілін minut minuta minuty minutę",
    "hours": "h hr hour hours ч час часа часов г год година години годин годину"
    " гадзіна гадзіны гадзін гадзіну godz godzin godzina godziny godzinę",
    "days": "d day days д дн день дня дней сутки суток дні днів дзень дні дзён dni dzień",
    "weeks": "w week weeks н нед неделя недели недель неделю тиж тиждень тижні тижнів"
    " тыдзень тыдні тыдняў tydz tydzień tygodnie tygodni",
}
_BY_WORD = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_DURATION = re.compile(r"(?:^|\s)(\d{1,4})\s?([^\W\d_]+)\.?\s*$")
LONGEST = timedelta(days=365)


def split_duration(words: str) -> tuple[str, timedelta | None]:
    """The words before a duration at the end, and the duration: "Shoigu 8 h" → ("Shoigu", 8 hours).

    None when there is no duration at the end, or one of nothing; more than a year counts as a year.
    """
    found = _DURATION.search(words)
    unit = _BY_WORD.get(found.group(2).casefold()) if found else None
    if found is None or unit is None or int(found.group(1)) == 0:
        return words.strip(), None
    span = timedelta(**{unit: int(found.group(1))})
    return words[: found.start()].strip(), min(span, LONGEST)
