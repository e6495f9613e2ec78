"""What can be pressed in the newsroom panel, as values."""

from __future__ import annotations

from typing import Any

from bot.newsroom.desk import MINISTRY, Desk
from bot.newsroom.pages.publishing import Published
from bot.seeds import Sample

Json = dict[str, Any]

_SHOWN = 90


def groups(desk: Desk) -> list[Json]:
    """The quick ones first, then everything there is, by sites and channels."""
    out = {one.sample.key: one for one in desk.out()}
    news = desk.news()
    return [
        _quick(desk),
        _list(desk, out, "Sites", [one for one in news if not one.outlet.is_channel]),
        _list(desk, out, "Channels", [one for one in news if one.outlet.is_channel]),
    ]


def _quick(desk: Desk) -> Json:
    ministry, article, following = desk.next(MINISTRY), desk.next_article(), desk.next()
    reports = f"{article.outlet.title} reports" if article else "A news site reports"
    waiting = len(desk.waiting())
    return {
        "title": "Publish",
        "about": "",
        "folded": False,
        "items": _newest(desk),
        "actions": [
            _action("ministry", "The ministry's channel posts in Russian", ministry),
            {**_action("article", reports, article), **({"about": headline(article)} if article else {})},
            {**_action("next", "Publish the next"), "off": following is None},
            {**_action("all", f"Publish all {waiting}" if waiting else "All is out"), "off": not waiting},
            {
                **_action("automatic", "One after another by itself"),
                "on": desk.sites.is_automatic,
                "off": not desk.sites.can_be_automatic,
            },
        ],
    }


def _action(name: str, label: str, one: Sample | Published | str | None = "") -> Json:
    shown = {"name": name, "label": label, "about": "", "lang": "", "on": None, "off": False}
    if one is None:
        return {**shown, "about": "All of it is out. A new start brings it back.", "off": True}
    if isinstance(one, str):
        return shown
    sample = one.sample if isinstance(one, Published) else one
    return {**shown, "about": _line(sample), "lang": sample.language}


def _newest(desk: Desk) -> list[Json]:
    """The report that came out last, and the last one that can be edited, when that is another."""
    newest, editable = desk.newest(), desk.editable()
    if newest is None:
        return []
    key = newest.sample.key
    forty = {**_key("forty", "Forty reposts", newest.sample), "off": desk.is_repeated(key)}
    left = [_key("edit", "Edit it", newest.sample)] if desk.sites.edits_left(key) else []
    items = [_told("The newest, at", newest, [*left, _key("delete", "Delete it", newest.sample), forty])]
    if editable is not None and editable.sample.key != key:
        items.append(_told("Has a second version, at", editable, [_key("edit", "Edit it", editable.sample)]))
    return items


def _told(before: str, one: Published, actions: list[Json]) -> Json:
    return {
        "title": headline(one.sample),
        "about": f"{before} {one.sample.outlet.title}",
        "lang": one.sample.language,
        "state": "edited" if one.edited_at else "",
        "actions": actions,
    }


def _line(sample: Sample) -> str:
    return f"{sample.outlet.title}: {headline(sample)}"


def headline(sample: Sample) -> str:
    """The title, or how the first paragraph begins."""
    words = " ".join((sample.title or " ".join(sample.paragraphs[:1])).split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1].rstrip() + "…"


def _list(desk: Desk, out: dict[str, Published], title: str, samples: list[Sample]) -> Json:
    items = [_item(desk, one, out.get(one.key)) for one in samples]
    return {"title": title, "about": "", "folded": True, "actions": [], "items": items}


def _item(desk: Desk, sample: Sample, published: Published | None) -> Json:
    verb = "posts" if sample.outlet.is_channel else "reports"
    state, actions = "", [_key("publish", "Publish", sample)]
    if published is not None:
        state = "edited" if published.edited_at else "out"
        left = desk.sites.edits_left(sample.key)
        actions = [_key("edit", "Edit it", sample)] if left else []
        actions.append(_key("delete", "Delete it", sample))
    elif desk.sites.is_deleted(sample.key):
        state, actions = "deleted", []
    return {
        "title": headline(sample),
        "about": f"{sample.outlet.title} {verb}",
        "lang": sample.language,
        "state": state,
        "actions": actions,
    }


def _key(name: str, label: str, sample: Sample) -> Json:
    return {**_action(name, label), "key": sample.key}
