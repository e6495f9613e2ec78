"""The process that runs the parsers: `python -m bot.ingest.worker MEMORY`, told by `parsing`.

No parser of foreign pages is safe from eating all time or memory, so they run where they can be
killed. Frames come in on standard input and go out on standard output; MEMORY is in bytes. The
process ends when its input does, or with its parent.
"""

from __future__ import annotations

import contextlib
import sys
import traceback
from collections.abc import Callable
from typing import BinaryIO

from bot.confined import confine
from bot.errors import SourceUnreadable
from bot.ingest.channels import parse_channel
from bot.ingest.feeds import parse_feed
from bot.ingest.frames import LENGTH, READY, Answer, Task, packed, unpacked
from bot.ingest.pages import links_of, parse_page
from bot.ingest.sitemaps import parse_sitemap

_READERS: dict[str, Callable[[Task], object]] = {
    "feed": lambda task: parse_feed(task.body, task.url, task.content_type),
    "page": lambda task: parse_page(task.body, task.url, task.content_type),
    "links": lambda task: links_of(task.body, task.url, task.content_type),
    "sitemap": lambda task: parse_sitemap(task.body, task.url, task.content_type),
    "channel": lambda task: parse_channel(task.body, task.url),
}


_WARMING = (  # touches what the libraries load when first needed: language model, stop words, month names
    b"<html><body><h1>Worker</h1><p>A page of a few words, too short for an article.</p>"
    b"<span class='date'>21. M\xc3\xa4rz 2025</span></body></html>"
)


def warm_up() -> None:
    """Load everything now, so that the first task's time is its own."""
    answered(Task("page", _WARMING, "", "text/html; charset=utf-8"))


def answered(task: Task) -> Answer:
    """The parser's answer. No error leaves: whoever asked must hear of it."""
    try:
        return Answer(_READERS[task.kind](task))
    except SourceUnreadable as error:
        return Answer(trouble=error.reason)
    except MemoryError:
        return Answer(trouble="it needs too much memory to be read", spent=True)
    except RecursionError:
        return Answer(trouble="it is nested too deep to be read")
    except Exception as error:  # noqa: BLE001
        return Answer(trouble=f"it could not be read ({type(error).__name__})", bug=traceback.format_exc())


def serve(tasks: BinaryIO, answers: BinaryIO) -> None:
    """Answer task after task until there are no more."""
    answers.write(READY)
    answers.flush()
    while head := tasks.read(LENGTH.size):
        task = unpacked(tasks.read(*LENGTH.unpack(head)))
        assert isinstance(task, Task)  # noqa: S101
        answers.write(packed(answered(task)))
        answers.flush()


def main(memory: int) -> None:
    """Confine the process, then serve."""
    answers = confine(memory)
    warm_up()
    with contextlib.suppress(BrokenPipeError):
        serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main(int(sys.argv[1]))
