"""Everything that can go wrong and is expected to.

::

    DozorError
    ├─ ConfigError               told at start, with the setting's name and the mend
    ├─ UserError                 its words are shown to the person, in their language
    ├─ FetchError                SourceGone · SourceMissing · SourceThrottled · SourceUnreadable
    │                            · SourceRefused
    ├─ DeliveryError             ChatUnreachable · ChatMoved · SendThrottled · SendRefused
    │                            · SendUnsent · SendAmbiguous · RoleLost
    ├─ LookupFailed
    ├─ SummaryError              ModelFailed
    ├─ PictureFailed
    └─ StorageError              NotFound · AlreadyExists

A library's exception becomes one of these in the one file that imports the library, with the
cause chained. Anything else is a bug and crashes into the supervisor.
"""

from __future__ import annotations


class DozorError(Exception):
    """Something expected went wrong; the message says what, and what to do next."""


class ConfigError(DozorError):
    """A setting cannot be used. Told at start; the process exits with code 2."""

    def __init__(self, setting: str, mend: str) -> None:
        super().__init__(f"{setting}: {mend}")
        self.setting = setting
        self.mend = mend


class UserError(DozorError):
    """A person asked for something that cannot be done.

    `key` names the message in the catalogue of words, `values` fill it in.
    """

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class FetchError(DozorError):
    """A visit to a source brought nothing."""


class SourceGone(FetchError):
    """The source says that it is no more (404 for long, 410, no preview)."""


class SourceMissing(FetchError):
    """The address leads nowhere today (404). Only after a long time does that mean gone."""


class SourceThrottled(FetchError):
    """The source asks us to come later. `retry_after` is in seconds."""

    def __init__(self, message: str, retry_after: float) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class SourceRefused(FetchError):
    """We may not go there: a guarded address, robots.txt, a scheme or a port we do not speak."""


class SourceUnreadable(FetchError):
    """The answer could not be used. `reason` is a short clause in plain words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class LookupFailed(DozorError):
    """The encyclopedia could not be asked; what is known here stands alone until it can be."""


class DeliveryError(DozorError):
    """A message did not reach its chat, or may not have."""


class ChatUnreachable(DeliveryError):
    """The chat has blocked, removed or lost the bot: nothing more until it comes back."""


class ChatMoved(DeliveryError):
    """The group became a supergroup with another id."""

    def __init__(self, message: str, new_chat_id: int) -> None:
        super().__init__(message)
        self.new_chat_id = new_chat_id


class SendThrottled(DeliveryError):
    """Telegram asks for a pause of `retry_after` seconds in this chat. Nothing was sent."""

    def __init__(self, message: str, retry_after: float) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class SendRefused(DeliveryError):
    """Telegram will never take this message as it is."""


class SendUnsent(DeliveryError):
    """The request never left this machine: safe to try again."""


class SendAmbiguous(DeliveryError):
    """The request left, no answer came: it may or may not have been carried out."""


class RoleLost(DeliveryError):
    """The token is refused, or another instance uses it: this one must stop sending."""


class SummaryError(DozorError):
    """No summary could be made; the lead stands in for it."""


class ModelFailed(SummaryError):
    """The language model gave no answer. The message says why in a clause, and holds no secret.

    `charged`: whether tokens may have been used up all the same. `again`: whether a second try
    at once may do better. `rest` is in seconds: how long it asks to be left alone, 0 if unsaid.
    """

    def __init__(self, why: str, *, charged: bool = False, again: bool = False, rest: float = 0) -> None:
        super().__init__(why)
        self.charged = charged
        self.again = again
        self.rest = rest


class PictureFailed(DozorError):
    """No picture could be drawn; the text stands alone."""


class StorageError(DozorError):
    """The database could not do what was asked."""


class NotFound(StorageError):
    """The row asked for by `get` is not there."""


class AlreadyExists(StorageError):
    """The row to be added is there already."""
