"""The answers `ok: false`, worded as the real server words them."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


class Refusal(Exception):
    """A method was refused. `description` is what the client reads; `code` is the HTTP status too."""

    def __init__(self, code: int, description: str, *, retry_after: int = 0, migrate_to: int = 0) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after
        self.migrate_to = migrate_to

    def body(self) -> Json:
        """The JSON object that is sent."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        parameters = {"retry_after": self.retry_after, "migrate_to_chat_id": self.migrate_to}
        if present := {name: value for name, value in parameters.items() if value}:
            body["parameters"] = present
        return body


def bad_request(words: str) -> Refusal:
    """400."""
    return Refusal(400, f"Bad Request: {words}")


def forbidden(words: str) -> Refusal:
    """403."""
    return Refusal(403, f"Forbidden: {words}")


def conflict(words: str) -> Refusal:
    """409: two consumers of one token."""
    return Refusal(409, f"Conflict: {words}")


def too_many_requests(seconds: int) -> Refusal:
    """429: nothing was done; `seconds` is how long to wait."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def migrated(new_chat_id: int) -> Refusal:
    """The group lives on as a supergroup with another id."""
    words = "Bad Request: group chat was upgraded to a supergroup chat"
    return Refusal(400, words, migrate_to=new_chat_id)


NOT_UTF8 = "strings must be encoded in UTF-8"
UNAUTHORIZED = (401, "Unauthorized")
NOT_FOUND = (404, "Not Found")
METHOD_NOT_FOUND = (404, "Not Found: method not found")
OUR_FAULT = (500, "Internal Server Error")
NOT_IMPLEMENTED = (501, "Not Implemented")
TOO_LARGE = (413, "Request Entity Too Large")
