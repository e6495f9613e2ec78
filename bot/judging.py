"""What a chat says of a mention: that is whom we mean, or that is somebody else. Its watch learns."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from bot.clock import Clock
from bot.domain.chat import Chat
from bot.domain.document import Document
from bot.domain.watch import Mention, Subscription, Watch
from bot.errors import NotFound, UserError
from bot.matching.experience import example_of
from bot.matching.normalise import keys_of
from bot.matching.own import own_of
from bot.matching.surroundings import Around, around_mention
from bot.watchbook import Watchbook
from storage import alerts, documents, own_watches, sources, subscriptions, verdicts, watches
from storage.database import Database, Reading
from storage.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Judged:
    """What was said of which words. `phrase` is the name that is never meant from now on, or ""."""

    subscription: Subscription
    surface: str
    phrase: str = ""


class Judging:
    """Takes answers, and takes them back."""

    def __init__(self, database: Database, clock: Clock, book: Watchbook) -> None:
        self._database = database
        self._clock = clock
        self._book = book

    async def judge(
        self, chat: Chat, subscription_id: int, document_id: int, *, right: bool, user_id: int
    ) -> Judged:
        """Let a watch learn from what it found in a document; it becomes the chat's own.

        Raises UserError when the watch is not there, NotFound when the document is none of the
        chat's business, or the watch finds nothing in it (any more).
        """
        async with self._database.reading() as r:
            document = await documents.get(r, document_id)
            if not await concerns(r, chat, document):
                raise NotFound(f"Document {document_id} was not shown to chat {chat.id}.")
            one = await _subscription(r, chat, subscription_id)
            source = await sources.get(r, document.source_id)
            await self._book.follow(r)
        found = {each.watch: each for each in self._book.find(document, source.address)}
        async with self._database.transaction() as t:
            told = await documents.list_mentions(t, document_id, one.watch_id)
            finding = found.get(str(one.watch_id))
            mention = surest(finding.mentions if finding else told)
            watch = await watches.get_watch(t, one.watch_id)
            around = _less_own_names(around_mention(document.text, document.title, mention), watch)
            watch_id = await own_watches.make_own(t, one)
            example = example_of(around, right=right)
            verdict = Verdict(chat.id, watch_id, document_id, mention.surface, example, user_id)
            await verdicts.keep(t, verdict, self._clock())
            await own_watches.renew(t, watch_id)
        return Judged(one, mention.surface, " ".join(word.capitalize() for word in example.phrase))

    async def unjudge(self, chat: Chat, subscription_id: int, document_id: int) -> Subscription:
        """Take back what was said of a document. Raises UserError when the watch is not there."""
        async with self._database.transaction() as t:
            one = await _subscription(t, chat, subscription_id)
            if await verdicts.remove(t, one.watch_id, document_id):
                await own_watches.renew(t, one.watch_id)
        return one


async def concerns(r: Reading, chat: Chat, document: Document) -> bool:
    """Whether a chat hears the source of a document, or was told of it."""
    heard = {one.id for one in await sources.list_heard(r, chat.id)}
    return document.source_id in heard or await alerts.find(r, chat.id, document.id) is not None


async def _subscription(r: Reading, chat: Chat, subscription_id: int) -> Subscription:
    one = await subscriptions.find(r, chat.id, subscription_id)
    if one is None:
        raise UserError("watch-not-here")
    return one


def _less_own_names(seen: Around, watch: Watch) -> Around:
    """A phrase made of the watched one's own names says nothing of anybody else."""
    own = own_of(watch)
    known = {key for name in watch.names for key in keys_of(name)}
    is_own = all(word in known or own.has_name(word) or _is_a_case(word, known) for word in seen.phrase)
    return replace(seen, phrase=()) if is_own else seen


def _is_a_case(word: str, known: Collection[str]) -> bool:
    return any(len(name) > 3 and word[: len(name) - 1] == name[:-1] for name in known)


def surest(mentions: Sequence[Mention]) -> Mention:
    """The mention for which the chat was told. Raises NotFound when there is none."""
    if not mentions:
        raise NotFound("Nothing is found in that document any more.")
    return max(mentions, key=lambda one: (one.score, one.field == "title", -one.start))
