"""How smoothly a chat of 5,000 messages scrolls in Chromium, and how soon it is there.

    python -m tests.bench.bench_page

The wheel turns up through the whole history, a notch a frame; what is measured is the time between
two frames (16.7 ms is the screen's own pace) and how long the page's script held the browser. The
machine draws without a graphics card, so a person's own shows fewer late frames.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from statistics import median, quantiles

from bot.playground.scene import Person, Scene
from bot.playground.scenery import furnish
from bot.playground.server import Playground
from tests.page.browser import Window, executable, open_browser

MANY = 5_000
NOTCH = 400  # CSS pixels
TURNS = 1_500  # at most

_WATCH = """() => {
    window.frames_ = []; window.held_ = [];
    let before = performance.now();
    const frame = (now) => { window.frames_.push(now - before); before = now; requestAnimationFrame(frame); };
    requestAnimationFrame(frame);
    new PerformanceObserver((list) => window.held_.push(...list.getEntries().map((one) => one.duration)))
        .observe({ type: "longtask" });
}"""
_AT_THE_FIRST = (
    """(log) => [...log.querySelectorAll("li")].some((row) => /Message 0\\b/.test(row.innerText))"""
)


@dataclass(frozen=True, slots=True)
class Scrolled:
    """Milliseconds, but for the counts."""

    open_ms: float
    frames: tuple[float, ...]
    held: tuple[float, ...]
    drawn: int  # rows in the document at the end


async def measured() -> Scrolled:
    """One pass through the history."""
    async with Playground(floods=False, furnish=furnish) as playground, open_browser() as browser:
        you = await Scene.of(playground).visitor()
        await you.starts()
        await _fill(you)
        begun = time.perf_counter()
        window = await Window.open(browser, playground.page_url)
        log = window.page.get_by_role("log", name="Messages")
        await log.get_by_text(f"Message {MANY - 1} ").first.wait_for()
        opened = (time.perf_counter() - begun) * 1000
        await window.page.evaluate(_WATCH)
        await log.hover()
        for _ in range(TURNS):
            await window.page.mouse.wheel(0, -NOTCH)
            if await log.evaluate(_AT_THE_FIRST):
                break
        frames, held = await window.page.evaluate("[window.frames_, window.held_]")
        return Scrolled(opened, tuple(frames), tuple(held), await log.get_by_role("listitem").count())


async def _fill(you: Person) -> None:
    for number in range(MANY):
        await you.says(f"Message {number} of the desk, with /help and https://example.org/{number} in it")


def report() -> list[str]:
    """The lines of the table."""
    if executable() is None:
        return ["the page: not measured, there is no Chromium here"]
    got = asyncio.run(measured())
    late = sum(frame > 50 for frame in got.frames) / len(got.frames)
    return [
        (
            f"the page with {MANY:,} messages: shown after {got.open_ms:.0f} ms; scrolled to the first in "
            f"{len(got.frames):,} frames: median {median(got.frames):.1f} ms, "
            f"p95 {quantiles(got.frames, n=20)[-1]:.1f} ms, {late:.1%} later than 50 ms; "
            f"{len(got.held)} tasks longer than 50 ms, the longest {max(got.held, default=0):.0f} ms; "
            f"{got.drawn:,} rows in the document"
        )
    ]


if __name__ == "__main__":
    print("\n".join(report()))
