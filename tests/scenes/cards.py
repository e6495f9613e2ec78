"""What Dozor's messages look like, for scenes: `desk.shows(card(about="Shoigu"))`."""

from __future__ import annotations

from bot.playground.matchers import Matcher, button, edited, text


def card(about: str = "", *, updated: bool | None = None) -> Matcher:
    """An alert: the card of a story, with its buttons. `about` is a piece of its text.

    `updated` asks for one that was edited since it came, or was not.
    """
    wanted = Matcher("an alert", lambda seen: "Why?" in seen.labels)
    if about:
        wanted &= text(about)
    if updated is not None:
        wanted &= edited() if updated else ~edited()
    return wanted


def watch_card(about: str = "") -> Matcher:
    """What was understood of a name, before it is watched."""
    wanted = Matcher("a watch card", lambda seen: "Watch" in seen.labels)
    return wanted & text(about) if about else wanted


def begun() -> Matcher:
    """A watch that has just begun."""
    return text("Watching from now on") & button("Undo")
