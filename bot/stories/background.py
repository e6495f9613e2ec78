"""Where a text turns to what was told before: "as we reported earlier". Pure.

What follows tells of another happening: it must not draw the document into that story, and it
says which story this one goes on from.
"""

from __future__ import annotations

import re

_LEAST = 60  # code points before it: a text that opens so has nothing else to tell

# Russian, Ukrainian, Belarusian; Polish; English. The day before is another happening, too.
_TURNS = re.compile(
    r"""(?<!\w)(?:
    напомним | напоминаем | ранее\s(?:мы\s)?(?:сообщал\w+|писал\w+|стало\sизвестно)
  | (?:как\s)?(?:мы\s)?(?:уже\s)?(?:сообщал\w+|писал\w+)\sранее
  | как\s(?:мы\s)?(?:уже\s)?(?:сообщалось|писали|сообщали)
  | нагадаємо | раніше\s(?:ми\s)?(?:повідомлял\w+|писал\w+) | як\s(?:ми\s)?(?:вже\s)?(?:повідомлял\w+|писали)
  | нагадаем | раней\s(?:мы\s)?(?:паведамлял\w+|пісал\w+) | як\s(?:мы\s)?(?:ўжо\s)?(?:паведамлял\w+|пісалі)
  | przypomnijmy | przypominamy | jak\s(?:już\s)?(?:informowaliśmy|pisaliśmy|informowano)
  | wcześniej\s(?:informowano|informowaliśmy|pisaliśmy|podano)
  | as\s(?:we\s)?(?:earlier\s|previously\s)?reported(?:\searlier)?
  | earlier,?\s(?:it\swas|we|[A-Z]\w+)\s(?:have\s)?reported
  | (?:it\swas\s|we\s|was\s)?(?:previously|earlier)\sreported | recall\sthat
  | накануне | (?:днем|сутками|неделей|месяцем|годом)\sранее | напередодні | (?:днем|тижнем|роком)\sраніше
  | напярэдадні | (?:днём|тыднем|годам)\sраней | dzień\swcześniej | poprzedniego\sdnia
  | (?:tydzień|miesiąc|rok)\swcześniej | (?:a|one|the)\s(?:day|week|month|year)\s(?:earlier|before|after)
    )(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_ENDS = re.compile(r"[.!?…]\s+|\n")


def divided(text: str) -> tuple[str, str]:
    """What a text tells, and what it reminds of: "" when it reminds of nothing, or of nothing else."""
    at = looked = 0
    for found in _TURNS.finditer(text):
        for end in _ENDS.finditer(text, looked, found.start()):
            at = end.end()
        looked = found.start()
        if at >= _LEAST:
            return text[:at], text[at:]
    return text, ""
