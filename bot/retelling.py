"""Stories retold by a language model, if the operator wants one.

Never on an alert's way: the alert is out already with sentences of its sources, and is edited when
a retelling has passed the checks. The network is waited for outside of any transaction; what a
call may cost is taken off the day's budget before it and settled afterwards, so that a crash in
between costs too much and never too little.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot import log
from bot.clock import Clock
from bot.domain.document import Document
from bot.domain.retelling import Retold, Task
from bot.domain.spending import Limits, Spent
from bot.domain.story import Report
from bot.errors import ModelFailed, NotFound
from bot.ingest.language import language_of
from bot.summaries.model import budget
from bot.summaries.model.answers import Reply, summary_in
from bot.summaries.model.breaker import Breaker
from bot.summaries.model.checking import faults
from bot.summaries.model.endpoint import SECONDS, Endpoint
from bot.summaries.model.prompt import Prompt, key_of, prompt_for, shown
from bot.summaries.story import summarise_story
from storage import model_answers, model_spending, retellings, stories
from storage.database import Database, Transaction
from storage.model_answers import Answer

STALE = timedelta(days=1)  # a story that has not grown for so long is not retold any more
_TEXTS = 4  # documents whose texts are shown
_LEAST_SECONDS = 2.0  # in which a second try is worth while
_KEPT = 2_000  # code points of a refused answer

Refresh = Callable[[Transaction, int, datetime], Awaitable[Collection[int]]]
Wake = Callable[[int], Awaitable[None]]

_log = log.get("retelling")


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the model about a story: the texts as it will see them, and whose they are."""

    task: Task
    texts: tuple[str, ...]
    language: str
    document_ids: tuple[int, ...]


class Retelling:
    """Has stories retold. Without an endpoint it does nothing at all.

    `refresh` is called with a story and the time, in the transaction that changes its retelling; the
    chats that it gives are then woken.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        endpoint: Endpoint | None,
        refresh: Refresh,
        wake: Wake,
        *,
        limits: Limits,
        prices: budget.Prices = budget.Prices(),  # noqa: B008 - frozen
        detect: Callable[[str], str] = language_of,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database = database
        self._clock = clock
        self._endpoint = endpoint
        self._refresh = refresh
        self._wake = wake
        self._limits = limits
        self._prices = prices
        self._detect = detect
        self._seconds = seconds
        self._breaker = Breaker()

    @property
    def is_on(self) -> bool:
        """Whether there is a model to be asked."""
        return self._endpoint is not None

    async def ask_for(self, t: Transaction, story_id: int, languages: Collection[str]) -> None:
        """Have a story retold in these languages, once the transaction is kept."""
        if self._endpoint is not None:
            await retellings.ask_for(t, story_id, languages)

    async def retell(self, story_id: int, language: str) -> Retold | None:
        """What the model makes of a story, kept and shown; None when there is none to be had now."""
        if self._endpoint is None:
            return None
        question = await self._question(story_id, language)
        if question is None:
            return None
        key = key_of(question.task, question.texts, language, self._endpoint.model)
        async with self._database.reading() as r:
            answer = await model_answers.find(r, key)
        if answer is None:
            answer = await self._asked(self._endpoint, question)
            if answer is None:
                return None
            async with self._database.transaction() as t:
                await model_answers.keep(t, key, answer, self._clock())
        return await self._show(story_id, question, answer, self._endpoint.model)

    async def _question(self, story_id: int, language: str) -> Question | None:
        async with self._database.reading() as r:
            try:
                story = await stories.get(r, story_id)
            except NotFound:
                return None
            if story.merged_into is not None or self._clock() - story.grown_at > STALE:
                return None
            reports = await stories.list_reports(r, story_id)
        return question_about(reports, language)

    async def _asked(self, endpoint: Endpoint, question: Question) -> Answer | None:
        """The model's answer, judged. A second try where that may help, within the time of one."""
        prompt = prompt_for(question.task, question.texts, question.language, secrets.token_hex(8))
        until = self._seconds() + SECONDS
        reply = None
        for is_last in (False, True):
            if not self._breaker.lets_through(self._clock()):
                return None
            try:
                reply = await self._paid(endpoint, prompt, until - self._seconds() if is_last else SECONDS)
                break
            except ModelFailed as failure:
                _log.warning("The language model failed on %s: %s", prompt.digest, failure)
                self._note(failure)
                if is_last or not failure.again or until - self._seconds() < _LEAST_SECONDS:
                    return None
        return self._judged(reply, question, prompt) if reply is not None else None

    def _note(self, failure: ModelFailed) -> None:
        now = self._clock()
        if failure.rest:
            self._breaker.open(now, timedelta(seconds=failure.rest))
        else:
            self._breaker.failed(now)

    async def _paid(self, endpoint: Endpoint, prompt: Prompt, seconds: float) -> Reply | None:
        """The reply, paid for; None when the day's budget has no room for it. Raises ModelFailed."""
        day = budget.day_of(self._clock())
        reserved = self._prices.cost(budget.expected(prompt))
        async with self._database.transaction() as t:
            has_room = await model_spending.reserve(t, day, reserved, self._limits)
        if not has_room:
            self._breaker.withdraw()
            _log.info("The language model's budget for %s is used up.", day)
            return None
        try:
            reply = await endpoint.ask(prompt, seconds=seconds)
        except ModelFailed as failure:
            if not failure.charged:
                await self._settle(day, reserved, Spent(0, 0.0))
            raise
        usage, is_absurd = budget.counted(reply, prompt)
        await self._settle(day, reserved, self._prices.cost(usage))
        if is_absurd:
            _log.warning("The language model's bill for %s is absurd: %s", prompt.digest, reply.usage)
            self._breaker.open(self._clock())
        else:
            self._breaker.succeeded()
        return reply

    async def _settle(self, day: str, reserved: Spent, spent: Spent) -> None:
        async with self._database.transaction() as t:
            await model_spending.settle(t, day, reserved, spent)

    def _judged(self, reply: Reply, question: Question, prompt: Prompt) -> Answer:
        text = summary_in(reply.content)
        if text is None:
            _log.info("The language model's answer to %s is not the JSON asked for.", prompt.digest)
            return Answer(reply.content[:_KEPT].replace("\0", ""), "not the JSON asked for")
        found = faults(text, question.texts, question.language, self._detect)
        if found:
            kinds = ", ".join(dict.fromkeys(one.kind.value for one in found))
            _log.info("The language model's answer to %s is not believed: %s", prompt.digest, kinds)
        refusal = "; ".join(f"{one.kind.value}: {one.words}" for one in found)
        return Answer(text[:_KEPT].replace("\0", ""), refusal[:_KEPT].replace("\0", ""))

    async def _show(self, story_id: int, question: Question, answer: Answer, model: str) -> Retold | None:
        told = Retold(answer.text, model, question.task, question.document_ids)
        wanted = None if answer.refusal else told
        async with self._database.transaction() as t:
            if await retellings.find(t, story_id, question.language) == wanted:
                return wanted
            if wanted is None:
                await retellings.remove(t, story_id, question.language)
            else:
                await retellings.keep(t, story_id, question.language, wanted, self._clock())
            woken = await self._refresh(t, story_id, self._clock())
        for chat_id in sorted(woken):
            await self._wake(chat_id)
        return wanted


def question_about(reports: Sequence[Report], language: str) -> Question | None:
    """What to ask about a story: a summary of its documents in a language, or else a translation.

    Sources that everybody hears come before those of single chats; of the latter only one is
    shown, so that nobody is told the words of a source that they do not hear.
    """
    documents = _to_be_shown(reports)
    worded = [one for one in documents if one.language == language and one.text.strip()]
    if worded:
        chosen = worded[:_TEXTS]
        texts = shown([f"{one.title}\n{one.text}" for one in chosen])
        return Question(Task.SUMMARY, texts, language, tuple(one.id for one in chosen)) if texts else None
    summary = summarise_story(documents, language=language)
    texts = shown([f"{summary.headline}\n{summary.text}"])
    if not texts or not summary.language or summary.language == language:
        return None
    told = {one.document_id for one in summary.sentences} | {summary.document_id}
    return Question(Task.TRANSLATION, texts, language, tuple(sorted(told & {one.id for one in documents})))


def _to_be_shown(reports: Sequence[Report]) -> list[Document]:
    """The documents that may be shown to the model, originals first, the earliest first."""
    shared = [one for one in reports if one.source.shared]
    chosen = shared or [one for one in reports if one.source.id == reports[0].source.id]
    originals = sorted(chosen, key=lambda one: one.copy_of is not None)
    return [one.document for one in originals]
