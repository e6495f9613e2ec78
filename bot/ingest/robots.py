"""What a site's robots.txt permits. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urljoin

from protego import Protego

LONGEST_BODY = 500 * 1024  # bytes; RFC 9309 asks to read at least as much, and lets us stop there
LONGEST_DELAY = 30.0  # seconds


@dataclass(frozen=True, slots=True)
class Rules:
    """What one robots.txt says to our user agent.

    `delay` is the pause asked for between two visits, in seconds, capped; `sitemaps` are whole
    addresses. `parsed` is None where everything is permitted.
    """

    agent: str = ""
    delay: float = 0.0
    sitemaps: tuple[str, ...] = ()
    parsed: Protego | None = None

    def allows(self, url: str) -> bool:
        return self.parsed is None or bool(self.parsed.can_fetch(url, self.agent))


EVERYTHING = Rules()


def read_rules(body: bytes, *, url: str, user_agent: str) -> Rules:
    """The rules in the robots.txt found at `url`. Whatever the bytes are, there are some rules."""
    text = body[:LONGEST_BODY].decode("utf-8-sig", errors="replace")
    agent = product(user_agent)
    parsed = Protego.parse(text)
    sitemaps = tuple(dict.fromkeys(_absolute(url, line) for line in parsed.sitemaps))
    return Rules(agent, _delay(parsed.crawl_delay(agent)), tuple(filter(None, sitemaps)), parsed)


def product(user_agent: str) -> str:
    """The name that robots.txt calls us by: `Dozor` of `Dozor/1.0 (+contact)`."""
    return user_agent.partition("/")[0].strip()


def _delay(asked: float | None) -> float:
    if asked is None or not asked > 0:  # "not >" catches NaN too
        return 0.0
    return min(asked, LONGEST_DELAY)


def _absolute(base: str, line: str) -> str:
    try:
        return urljoin(base, line)
    except ValueError:
        return ""
