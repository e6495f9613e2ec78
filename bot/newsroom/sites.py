"""The sample newsrooms as sites and channels on this machine, for `make run`, `make demo` and tests.

Sites stand under /sites/<key>/, channel previews under /s/<name> as at t.me. What is published
when is decided by `site_pages.newsroom`; this file only answers requests.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime

from aiohttp import web

from bot.clock import Clock
from bot.domain.source import SourceDraft
from bot.errors import NotFound
from bot.newsroom.pages.addresses import Addresses
from bot.newsroom.pages.articles import article_page, front_page
from bot.newsroom.pages.channels import landing_page, page_of, preview_page, rendered
from bot.newsroom.pages.feeds import feed, has_feed
from bot.newsroom.pages.publishing import Newsroom, Published
from bot.seeds import Outlet, Sample

ROBOTS = "User-agent: *\nDisallow: /sites/*/print/\nDisallow: /*?print=\n"
ALSO = 3  # titles under 'read also'


class Sites:
    """All outlets of `samples`, and `outlets` that publish nothing, on `base_url`.

    `speed` lets the samples appear by themselves (60: a minute of theirs takes a second); without
    it what is new comes out only when `publish` is called. `clock` is asked at each request.
    """

    def __init__(
        self,
        samples: Iterable[Sample],
        clock: Clock,
        base_url: str,
        *,
        outlets: Iterable[Outlet] = (),
        speed: float | None = None,
    ) -> None:
        self._samples = {sample.key: sample for sample in samples}
        self._clock = clock
        self._newsroom = Newsroom(self._samples.values(), clock(), speed)
        self._addresses = Addresses(base_url)
        everybody = [*outlets, *(sample.outlet for sample in self._samples.values())]
        self._outlets = {outlet.key: outlet for outlet in everybody}

    # ── for the playground and for tests ────────────────────────────────────────────────────

    @property
    def feeds(self) -> tuple[SourceDraft, ...]:
        """What a chat should read to hear everything: a source an outlet, heard by every chat."""
        readable = (outlet for outlet in self._outlets.values() if outlet.preview)
        return tuple(self._addresses.source(outlet) for outlet in readable)

    def published(self, now: datetime | None = None) -> tuple[Published, ...]:
        """Everything that is out, oldest first."""
        return self._newsroom.published(now or self._clock())

    def waiting(self) -> tuple[Sample, ...]:
        """What is not out yet, the next one first."""
        return self._newsroom.waiting(self._clock())

    def add(self, sample: Sample) -> None:
        """One more sample of an outlet that is there, to be published when it is asked for."""
        self._samples[sample.key] = sample
        self._newsroom.add(sample)

    def publish(self, key: str) -> str:
        """Bring one sample out and return its address. NotFound for an unknown key."""
        self._newsroom.publish(key, self._clock())
        return self.address(key)

    def edit(self, key: str) -> bool:
        """Replace a sample by its next version; False if it has no further one."""
        return self._newsroom.edit(key, self._clock())

    def delete(self, key: str) -> bool:
        """Take a sample away again; False if it is not out. NotFound for an unknown key."""
        return self._newsroom.delete(key, self._clock())

    def edits_left(self, key: str) -> int:
        """How many further versions a sample has."""
        return self._newsroom.edits_left(key, self._clock())

    @property
    def samples(self) -> tuple[Sample, ...]:
        """All there are, in the order of their files."""
        return tuple(self._samples.values())

    @property
    def is_automatic(self) -> bool:
        """Whether samples appear by themselves now."""
        return self._newsroom.is_automatic

    @property
    def can_be_automatic(self) -> bool:
        """Whether there is a speed at which samples would appear by themselves."""
        return self._newsroom.can_be_automatic

    def is_deleted(self, key: str) -> bool:
        """Whether a sample was out and has been taken away."""
        return self._newsroom.is_deleted(key)

    def set_automatic(self, on: bool) -> None:
        """Let samples appear by themselves, going on where that was stopped, or stop it."""
        (self._newsroom.resume if on else self._newsroom.pause)(self._clock())

    def skip(self, begun: datetime) -> None:
        """The time since `begun` does not count for what appears by itself."""
        self._newsroom.skip(begun, self._clock())

    def open(self, outlet: Outlet) -> SourceDraft:
        """One more outlet, which has published nothing yet; what a chat reads to hear it."""
        self._outlets[outlet.key] = outlet
        return self._addresses.source(outlet)

    def source_of(self, key: str) -> SourceDraft:
        """Where a sample is published."""
        return self._addresses.source(self._samples[key].outlet)

    def moments(self) -> dict[str, datetime]:
        """When everything that is out came out, by its address."""
        every = self._newsroom.published(self._clock(), deleted=True)
        return {self._address(one): one.published_at for one in every}

    def publish_all(self) -> tuple[str, ...]:
        """Bring out everything that waits, in its order; the keys."""
        return tuple(
            sample.key for sample in self.waiting() if self._newsroom.publish(sample.key, self._clock())
        )

    def address(self, key: str) -> str:
        """Where a published sample stands: an article's page, https://t.me/<name>/<number>. Or NotFound."""
        one = self._find(key)
        if one is None:
            raise NotFound(f"{key} is not published; publish it first")
        return self._address(one)

    def add_to(self, app: web.Application) -> None:
        """Put the routes into an application."""
        app.add_routes(self.routes())

    def here(self) -> dict[str, str]:
        """What answers on this machine for public addresses: the channels' previews."""
        channels = [one for one in self._outlets.values() if one.is_channel and one.preview]
        return {self._addresses.front(one): self._addresses.preview(one) for one in channels}

    def routes(self) -> web.RouteTableDef:
        """All routes. The landing pages match any single word, after every other route."""
        table = web.RouteTableDef()
        table.get("/robots.txt")(self._robots)
        table.get("/sites/{site}/")(self._front)
        table.get("/sites/{site}/{list:feed.xml|feed.json|news-sitemap.xml}")(self._list)
        table.get(r"/sites/{site}/news/{number:\d+}-{key}.html")(self._article)
        table.get("/s/{name}")(self._preview)
        table.get(r"/s/{name}/{number:\d+}")(self._post)
        table.get("/{name:[A-Za-z][A-Za-z0-9_]{3,31}}")(self._landing)
        return table

    def _address(self, one: Published) -> str:
        return self._addresses.post(one) if one.numbers else self._addresses.article(one.sample)

    # ── answers ─────────────────────────────────────────────────────────────────────────────

    async def _robots(self, _request: web.Request) -> web.Response:
        return web.Response(text=ROBOTS, content_type="text/plain")

    async def _front(self, request: web.Request) -> web.Response:
        outlet = self._site(request)
        articles = self._articles(outlet)
        html = front_page(outlet, articles, self._addresses)
        return _conditional(request, html, "text/html", outlet, articles)

    async def _list(self, request: web.Request) -> web.Response:
        outlet = self._site(request)
        if not has_feed(outlet) or not self._addresses.list_of(outlet).endswith(request.path):
            raise web.HTTPNotFound
        articles = self._articles(outlet)
        media_type, text = feed(outlet, articles, self._addresses)
        return _conditional(request, text, media_type, outlet, articles)

    async def _article(self, request: web.Request) -> web.Response:
        outlet = self._site(request)
        articles = self._articles(outlet)
        for place, one in enumerate(articles):
            if self._addresses.article(one.sample).endswith(request.path):
                # Only earlier articles: so a page stays the same when others come out.
                html = article_page(one, articles[place + 1 : place + 1 + ALSO], self._addresses)
                return _conditional(request, html, "text/html", outlet, (one,))
        raise web.HTTPNotFound

    async def _preview(self, request: web.Request) -> web.Response:
        name = request.match_info["name"].lower()
        outlet = self._outlets.get(name)
        if outlet is None or not outlet.is_channel or not outlet.preview:
            raise web.HTTPFound(f"https://t.me/{request.match_info['name']}")
        posts = [one for one in self.published() if one.sample.site == outlet.key]
        if wanted := request.query.get("q", "").casefold():
            posts = [one for one in posts if wanted in " ".join(one.paragraphs).casefold()]
        shown = page_of(posts, outlet.page_size, _cursor(request, "before"), _cursor(request, "after"))
        blocks = rendered(shown, self._find, self._link)
        return web.Response(text=preview_page(outlet, posts, shown, blocks), content_type="text/html")

    async def _post(self, request: web.Request) -> web.Response:
        """One post, as the last of a page."""
        name, number = request.match_info["name"], int(request.match_info["number"])
        raise web.HTTPFound(f"/s/{name}?before={number + 1}")

    async def _landing(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        outlet = self._outlets.get(name.lower())
        known = outlet if outlet is not None and outlet.is_channel else None
        return web.Response(text=landing_page(known, name), content_type="text/html")

    def _site(self, request: web.Request) -> Outlet:
        outlet = self._outlets.get(request.match_info["site"])
        if outlet is None or outlet.is_channel:
            raise web.HTTPNotFound
        return outlet

    def _articles(self, outlet: Outlet) -> list[Published]:
        return [one for one in reversed(self.published()) if one.sample.site == outlet.key]

    def _find(self, key: str) -> Published | None:
        return next((one for one in self.published() if one.sample.key == key), None) if key else None

    def _link(self, key: str) -> str:
        return self._addresses.article(self._samples[key])


def _cursor(request: web.Request, name: str) -> int | None:
    value = request.query.get(name, "")
    return int(value) if value.isdecimal() and len(value) < 10 else None


def _conditional(
    request: web.Request, text: str, media_type: str, outlet: Outlet, shown: Iterable[Published]
) -> web.Response:
    """The whole answer, or 304 if the reader has it: by ETag, else by time."""
    body = text.encode(outlet.charset, errors="xmlcharrefreplace")
    headers = {"ETag": f'"{hashlib.sha256(body).hexdigest()[:20]}"', "Vary": "Accept-Encoding"}
    changed_at = max((one.changed_at for one in shown), default=None)
    if changed_at:
        changed_at = changed_at.astimezone(UTC).replace(microsecond=0)
        headers["Last-Modified"] = format_datetime(changed_at, usegmt=True)
    if _has_it(request, headers["ETag"], changed_at):
        return web.Response(status=304, headers=headers)
    # No charset here for the old site: readers find it in the document, as they often have to.
    charset = "; charset=utf-8" if outlet.charset == "utf-8" else ""
    return web.Response(body=body, headers={**headers, "Content-Type": media_type + charset})


def _has_it(request: web.Request, etag: str, changed_at: datetime | None) -> bool:
    asked = request.headers.get("If-None-Match")
    if asked is not None:
        return etag in {one.strip().removeprefix("W/") for one in asked.split(",")} or asked.strip() == "*"
    try:
        since = parsedate_to_datetime(request.headers.get("If-Modified-Since", ""))
    except ValueError:
        return False
    return changed_at is not None and changed_at <= since.replace(tzinfo=since.tzinfo or UTC)
