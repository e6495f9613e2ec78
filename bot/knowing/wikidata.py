"""The four questions that Wikidata is asked. What the answers mean is `answers`' business."""

from __future__ import annotations

from collections.abc import Sequence

from bot.knowing.answers import SITES, classes_in, found_in, items_in, titled_in
from bot.knowing.exchange import Exchange
from bot.knowing.known import LANGUAGES, Item

MOST_FOUND = 10  # of one search
MOST_ITEMS = 50  # of one question; the interface's own limit


class Wikidata:
    """Asks through an exchange. Every verb raises LookupFailed when no answer is to be had."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    async def search(self, typed: str, language: str) -> tuple[str, ...]:
        """The numbers of items with a name in this language that begins so, best first."""
        answer = await self._exchange.ask(
            action="wbsearchentities",
            search=typed,
            language=language,
            uselang=language,
            type="item",
            limit=str(MOST_FOUND),
        )
        return found_in(answer)

    async def people(self, word: str) -> tuple[str, ...]:
        """The numbers of people in whose names a word stands, wherever it stands, best known first."""
        answer = await self._exchange.ask(
            action="query",
            list="search",
            srsearch=f'"{_letters(word)}" haswbstatement:P31=Q5',
            srlimit=str(MOST_FOUND),
        )
        return titled_in(answer)

    async def items(self, qids: Sequence[str]) -> dict[str, Item]:
        """These items, by the numbers asked for; at most `MOST_ITEMS`. Missing ones are left out.

        Claims are not asked for here: those of one famous item may take half a megabyte.
        """
        answer = await self._exchange.ask(
            action="wbgetentities",
            ids="|".join(qids[:MOST_ITEMS]),
            props="labels|aliases|descriptions|sitelinks",
            languages="|".join(LANGUAGES),
            sitefilter="|".join(SITES),
        )
        return items_in(answer, qids)

    async def classes(self, qid: str) -> frozenset[str]:
        """Of what an item is an instance."""
        return classes_in(await self._exchange.ask(action="wbgetclaims", entity=qid, property="P31"))


def _letters(word: str) -> str:
    """Without what the language of its searches would take for a command."""
    return "".join(char for char in word if char.isalnum() or char in "-'’ʼ")
