"""What a site answered, and what its status means for us. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime

from bot.errors import FetchError, SourceGone, SourceMissing, SourceThrottled, SourceUnreadable

REDIRECTS = frozenset({301, 302, 303, 307, 308})
PERMANENT = frozenset({301, 308})
UNSAID_PAUSE = 60.0  # seconds, where a site says "later" without saying when

_SAYS_NO = {
    401: "it asks for a password (401)",
    402: "it asks for payment (402)",
    403: "it refuses us (403)",
    406: "it has nothing in a form that we read (406)",
    407: "the proxy asks for a password (407)",
    408: "it gave up waiting for us (408)",
    421: "it does not answer for this name (421)",
    451: "it is withheld for legal reasons (451)",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """One answer, after the redirects that were followed.

    `body` is decompressed but not decoded. `etag` and `last_modified` go back to the site as
    they came. `retry_after` is in seconds, None when unsaid. `permanent_url` is where the site
    says that the address has moved for good, "" when it has not; believe it only when several
    visits agree. `location` is the target of a redirect that was not followed.
    """

    url: str
    status: int
    body: bytes = b""
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""
    retry_after: float | None = None
    location: str = ""
    permanent_url: str = ""
    elapsed: float = 0.0  # seconds on the network, waiting for our turn not counted

    @property
    def not_modified(self) -> bool:
        return self.status == 304

    @property
    def charset(self) -> str:
        """The charset that the header names, lower case; "" when it names none."""
        header = Message()
        header["Content-Type"] = self.content_type
        return header.get_content_charset("")


def usable(answer: Fetched) -> Fetched:
    """The answer, if something can be done with it; else raises what its status means.

    A redirect that was not followed is usable: for a channel's preview it says "no preview".
    """
    if 200 <= answer.status < 300 or answer.not_modified or answer.status in REDIRECTS:
        return answer
    raise _meaning(answer)


def _meaning(answer: Fetched) -> FetchError:
    status = answer.status
    if status == 410:
        return SourceGone("it says that it is gone for good (410)")
    if status == 404:
        return SourceMissing("nothing is at this address (404)")
    if is_throttled(answer):
        return SourceThrottled(
            f"it asks us to come later ({status})",
            UNSAID_PAUSE if answer.retry_after is None else answer.retry_after,
        )
    if status >= 500:
        return SourceUnreadable(f"it is out of order ({status})")
    return SourceUnreadable(_SAYS_NO.get(status, f"it answers with status {status}"))


def is_throttled(answer: Fetched) -> bool:
    """Whether the site asks every visitor of our kind to come later."""
    return answer.status == 429 or (answer.status == 503 and answer.retry_after is not None)


def pause_asked(value: str, now: datetime) -> float | None:
    """Seconds from a `Retry-After` header: a number of seconds, or a moment. None if unsaid."""
    text = value.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())
