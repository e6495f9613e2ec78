"""The first minute: four steps from Start to one's own first alert. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

NAME = "Shoigu"  # whom the guide proposes to watch


@dataclass(frozen=True, slots=True)
class Progress:
    """What the world shows of the person at the page. `card`, `alert`: where a button is to be pressed."""

    chat: int
    started: bool = False
    card: Json | None = None
    watched: str = ""  # the label of what they watch first
    published: bool = False  # something since they watch
    alert: Json | None = None

    @property
    def done(self) -> int:
        """How many steps are behind them: a later one stands for those before it."""
        if self.alert:
            return 4
        if self.watched:
            return 3 if self.published else 2
        return 1 if self.started else 0


def guide(progress: Progress, *, is_closed: bool) -> Json:
    """The guide as the page shows it."""
    steps = [_start(progress), _watch(progress), _PUBLISH, _alert(progress)]
    shown = [{**step, "done": number < progress.done} for number, step in enumerate(steps)]
    return {
        "title": "Your first alert",
        "closed": is_closed,
        "done": progress.done == len(steps),
        "steps": shown,
        "end": "That is your first alert. Press Why? under it to see which words were found, and how sure "
        "that is.",
        "show": "Show my alert",
        "next": [
            "Forty reposts, below: forty channels repeat the news, and the alert stays one.",
            "The + beside the message field: forward a post, and it is kept with its origin.",
            "Mute the name for 8 hours and publish: silence. Let the clock jump by 8 hours, and it speaks.",
            "Send /latest, or / to see everything else.",
        ],
    }


def _step(title: str, about: str, action: Json | None = None, point: Json | None = None) -> Json:
    return {"title": title, "about": about, "action": action, "point": point}


def _start(progress: Progress) -> Json:
    return _step(
        "Press Start",
        "Dozor tells you when somebody you watch is in the news. It may write to you only after Start.",
        {"name": "guide_start", "label": "Press Start"},
        {"chat": progress.chat, "message": 0, "label": ""},
    )


def _watch(progress: Progress) -> Json:
    if progress.watched:
        return _step("Watch somebody", f"You watch {progress.watched}.")
    if progress.card:
        return _step("Watch somebody", "This is who will be looked for. Press Watch.", None, progress.card)
    return _step(
        "Watch somebody",
        f"Send /watch {NAME}. The bot shows in which spellings it will know the name.",
        {"name": "guide_watch", "label": f"Send /watch {NAME}"},
    )


_PUBLISH = _step(
    "Publish the news",
    "A ministry posts in its channel, in Russian. The bot reads it a moment later.",
    {"name": "guide_publish", "label": "Let it be published"},
)


def _alert(progress: Progress) -> Json:
    if progress.alert:
        return _step("Your alert", "It is in your chat.", None, progress.alert)
    return _step("Your alert", "It comes within seconds. The trail below shows what happens meanwhile.")
