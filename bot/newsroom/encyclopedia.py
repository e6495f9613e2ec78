"""A small encyclopedia that answers as Wikidata's interface does, out of samples.

Only what Dozor asks for is answered: the four questions of `bot/knowing/wikidata.py`. An empty
table is an empty list here, as PHP writes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from aiohttp import web

from bot.newsroom.encyclopedia_items import ITEMS, MERGED, SampleItem

PATH = "/w/api.php"
_INSTEAD = ("mul", "en")  # the languages that stand in for the one asked for

Params = Mapping[str, str]


class EncyclopediaError(Exception):
    """A question that is refused, as the interface does it: status 200, and a code."""

    def __init__(self, code: str, info: str) -> None:
        super().__init__(info)
        self.code = code


class Encyclopedia:
    """Answers for some items. `add_to` puts it into a web application."""

    def __init__(self, items: Iterable[SampleItem] = ITEMS, merged: Mapping[str, str] = MERGED) -> None:
        self.items = {item.qid: item for item in items}
        self._merged = merged
        self._actions: dict[str, Callable[[Params], dict[str, Any]]] = {
            "wbsearchentities": self._search,
            "wbgetentities": self._entities,
            "wbgetclaims": self._claims,
            "query": self._people,
        }

    def add_to(self, app: web.Application) -> None:
        """Put its one address into an application."""
        app.router.add_get(PATH, self._answer)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        try:
            return web.json_response(self.answer(request.query))
        except EncyclopediaError as error:
            return refusal(error.code, str(error))

    def answer(self, params: Params) -> dict[str, Any]:
        """What one question is answered with. Raises EncyclopediaError."""
        action = self._actions.get(params.get("action", ""))
        if action is None or params.get("format") != "json":
            raise EncyclopediaError("badvalue", 'Unrecognized value for parameter "action".')
        return action(params)

    # ── the four questions ──────────────────────────────────────────────────────────────────

    def _search(self, params: Params) -> dict[str, Any]:
        typed, language = params.get("search", ""), params.get("language", "en")
        if not typed.strip():
            raise EncyclopediaError("missingparam", 'The "search" parameter must be set.')
        hits = ((item, _match(item, typed, language)) for item in self.items.values())
        rows = [_hit(item, match, language) for item, match in hits if match]
        limit = int(params.get("limit", "7"))
        return {"searchinfo": {"search": typed}, "search": rows[:limit], "success": 1}

    def _entities(self, params: Params) -> dict[str, Any]:
        ids = params.get("ids", "").split("|")
        if len(ids) > 50:
            raise EncyclopediaError("toomanyvalues", 'Too many values supplied for parameter "ids".')
        languages = params.get("languages", "").split("|")
        sites = params.get("sitefilter", "").split("|")
        return {"entities": {qid: self._entity(qid, languages, sites) for qid in ids}, "success": 1}

    def _claims(self, params: Params) -> dict[str, Any]:
        item = self._find(params.get("entity", ""))
        if item is None:
            raise EncyclopediaError("no-such-entity", "Could not find an entity with that ID.")
        return {"claims": {"P31": [_claim(qid) for qid in item.classes]} if item.classes else []}

    def _people(self, params: Params) -> dict[str, Any]:
        phrase = params.get("srsearch", "").partition('"')[2].partition('"')[0].casefold()
        found = [
            {"ns": 0, "title": item.qid, "pageid": int(item.qid[1:]), "snippet": ""}
            for item in self.items.values()
            if "Q5" in item.classes
            and any(phrase in name.casefold().split() for name in item.labels.values())
        ]
        return {"batchcomplete": "", "query": {"searchinfo": {"totalhits": len(found)}, "search": found}}

    def _find(self, qid: str) -> SampleItem | None:
        return self.items.get(self._merged.get(qid, qid))

    def _entity(self, qid: str, languages: list[str], sites: list[str]) -> dict[str, Any]:
        item = self._find(qid)
        if item is None:
            return {"id": qid, "missing": ""}
        row: dict[str, Any] = {
            "type": "item",
            "id": item.qid,
            "labels": _texts(item.labels, languages),
            "descriptions": _texts(item.descriptions, languages),
            "aliases": {
                code: [{"language": code, "value": name} for name in names]
                for code, names in item.aliases.items()
                if code in languages
            }
            or [],
            "sitelinks": {
                site: {"site": site, "title": title, "badges": []}
                for site, title in item.titles.items()
                if site in sites
            }
            or [],
        }
        return row if item.qid == qid else {**row, "redirects": {"from": qid, "to": item.qid}}


def refusal(code: str, info: str, **headers: str) -> web.Response:
    """An error as the interface tells it."""
    body = {"error": {"code": code, "info": info, "*": "See the documentation."}, "servedby": "sample"}
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return web.json_response(body, headers={"MediaWiki-API-Error": code, **named})


def _match(item: SampleItem, typed: str, language: str) -> dict[str, str] | None:
    for code in (language, *_INSTEAD):
        for kind, names in (("label", (item.labels.get(code, ""),)), ("alias", item.aliases.get(code, ()))):
            for name in names:
                if name.casefold().startswith(typed.casefold()):
                    return {"type": kind, "language": code, "text": name}
    return None


def _hit(item: SampleItem, match: dict[str, str], language: str) -> dict[str, Any]:
    return {
        "id": item.qid,
        "title": item.qid,
        "repository": "wikidata",
        "label": _shown(item.labels, language),
        "description": _shown(item.descriptions, language),
        "match": match,
    }


def _shown(texts: Mapping[str, str], language: str) -> str:
    return next((texts[code] for code in (language, *_INSTEAD) if code in texts), "")


def _texts(texts: Mapping[str, str], languages: list[str]) -> Any:
    chosen = {code: {"language": code, "value": text} for code, text in texts.items() if code in languages}
    return chosen or []


def _claim(qid: str) -> dict[str, Any]:
    value = {"entity-type": "item", "numeric-id": int(qid[1:]), "id": qid}
    return {
        "mainsnak": {
            "snaktype": "value",
            "property": "P31",
            "datavalue": {"value": value, "type": "wikibase-entityid"},
            "datatype": "wikibase-item",
        },
        "type": "statement",
        "rank": "normal",
    }
