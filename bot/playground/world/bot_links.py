"""Links that open the bot: https://t.me/<bot>?start=…, tg://resolve?domain=<bot>&start=…"""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

_HOSTS = frozenset({"t.me", "telegram.me", "telegram.dog"})


def asked_by(url: str, username: str) -> dict[str, str] | None:
    """What a link asks of the bot `username`, by name; None for a link to anything else."""
    try:
        parts = urlsplit(url if "://" in url else f"https://{url}")
    except ValueError:
        return None
    asked = {name: values[0] for name, values in parse_qs(parts.query, keep_blank_values=True).items()}
    if parts.scheme == "tg" and parts.netloc == "resolve":
        name = asked.get("domain", "")
    elif parts.scheme in {"http", "https"} and parts.netloc.lower() in _HOSTS:
        name = parts.path.strip("/")
    else:
        return None
    return asked if name.lower() == username.lower() else None
