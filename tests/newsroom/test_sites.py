"""The sample sites over HTTP: lists, pages, conditional requests, channel previews."""

from __future__ import annotations

import io
import json
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import feedparser
import pytest
import pytest_asyncio
import trafilatura
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from lxml import etree
from protego import Protego
from selectolax.lexbor import LexborHTMLParser

from bot import seeds
from bot.domain.source import SourceKind
from bot.errors import NotFound
from bot.newsroom.pages.publishing import Published
from bot.newsroom.sites import Sites
from bot.seeds import OutletKind
from tests.newsroom.preview_reader import Seen, more, read

SAMPLES = seeds.articles()
OUTLETS = {outlet.key: outlet for outlet in seeds.outlets()}
SITES = [key for key, outlet in OUTLETS.items() if not outlet.is_channel]
CHANNELS = [key for key, outlet in OUTLETS.items() if outlet.is_channel and outlet.preview]
START = datetime(2022, 12, 3, 10, 0, tzinfo=UTC)
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"

Client = TestClient[web.Request, web.Application]


@dataclass
class Desk:
    """The sites, somebody who visits them, and a time that the test moves."""

    sites: Sites
    client: Client
    times: list[datetime] = field(default_factory=list)

    def later(self, **span: float) -> None:
        self.times[0] += timedelta(**span)

    async def text(self, path: str) -> str:
        answer = await self.client.get(path)
        assert answer.status == 200, path
        return await answer.text()

    async def body(self, path: str) -> bytes:
        answer = await self.client.get(path)
        assert answer.status == 200, path
        return await answer.read()

    def path(self, key: str) -> str:
        """Where a published article stands on this server."""
        return _path(self.sites.address(key))

    def of(self, site: str) -> list[Published]:
        """What a site has published, newest first."""
        return [one for one in reversed(self.sites.published()) if one.sample.site == site]


@pytest_asyncio.fixture
async def desk() -> AsyncIterator[Desk]:
    times = [START]
    server = TestServer(web.Application())
    sites = Sites(SAMPLES, lambda: times[0], "http://127.0.0.1:8082/", outlets=OUTLETS.values())
    sites.add_to(server.app)
    async with TestClient(server) as client:
        yield Desk(sites, client, times)


def _path(address: str) -> str:
    return "/" + address.split("/", 3)[3].partition("?")[0]


async def _titles(desk: Desk, site: str) -> list[tuple[str, str]]:
    """(title, path of the article) by the list of a site, as a reader of that kind sees it."""
    outlet = OUTLETS[site]
    source = next(source for source in desk.sites.feeds if f"/{site}/" in source.address)
    body = await desk.body(_path(source.address))
    if outlet.kind is OutletKind.JSON:
        return [(item["title"], _path(item["url"])) for item in json.loads(body)["items"]]
    if outlet.kind is OutletKind.NEWSMAP:
        urls = etree.fromstring(body)
        return [(url.findtext(f".//{NEWS}title"), _path(url.findtext(f"{MAP}loc"))) for url in urls]
    if outlet.kind is OutletKind.PAGE:
        links = LexborHTMLParser(body.decode()).css("ul.latest a")
        return [(link.text(), _path(link.attributes["href"] or "")) for link in links]
    feed = feedparser.parse(io.BytesIO(body))
    assert not feed.bozo, feed.bozo_exception
    return [(entry.title, _path(entry.link)) for entry in feed.entries]


# ── lists ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("site", SITES)
async def test_the_list_of_a_site_holds_all_its_articles_newest_first(desk: Desk, site: str) -> None:
    desk.sites.publish_all()
    expected = [(one.title, desk.path(one.sample.key)) for one in desk.of(site)]
    assert len(expected) >= 4
    assert await _titles(desk, site) == expected


@pytest.mark.parametrize("site", SITES)
async def test_nothing_new_is_listed_before_it_is_published(desk: Desk, site: str) -> None:
    before = await _titles(desk, site)
    sample = next(one for one in desk.sites.waiting() if one.site == site)
    desk.later(minutes=1)
    desk.sites.publish(sample.key)
    assert await _titles(desk, site) == [(sample.title, desk.path(sample.key)), *before]


async def test_feeds_give_the_true_time_of_publication(desk: Desk) -> None:
    desk.later(minutes=7)
    for key in ("ledger-visit", "dvina-visit", "kut-visit"):
        desk.sites.publish(key)
        feed = feedparser.parse(io.BytesIO(await desk.body(f"/sites/{key.partition('-')[0]}/feed.xml")))
        entry = feed.entries[0]
        at = entry.get("published_parsed") or entry.updated_parsed
        assert datetime(*at[:6], tzinfo=UTC) == desk.times[0]


async def test_the_old_site_says_its_charset_only_in_the_document(desk: Desk) -> None:
    desk.sites.publish("dvina-visit")
    for path in ("/sites/dvina/feed.xml", "/sites/dvina/", desk.path("dvina-visit")):
        answer = await desk.client.get(path)
        assert "charset" not in answer.headers["Content-Type"]
        body = await answer.read()
        assert b"windows-1251" in body[:200]
        assert "Министр обороны России прибыл" in body.decode("windows-1251")
        with pytest.raises(UnicodeDecodeError):
            body.decode("utf-8")


async def test_an_edit_changes_the_atom_entry_and_keeps_its_id(desk: Desk) -> None:
    desk.sites.publish("ledger-visit")
    first = feedparser.parse(io.BytesIO(await desk.body("/sites/ledger/feed.xml"))).entries[0]
    desk.later(minutes=5)
    assert desk.sites.edit("ledger-visit")
    second = feedparser.parse(io.BytesIO(await desk.body("/sites/ledger/feed.xml"))).entries[0]
    assert (first.id, first.link, first.published) == (second.id, second.link, second.published)
    assert first.updated < second.updated
    assert "CORRECTION" in second.content[0].value
    assert "CORRECTION" not in first.content[0].value


@pytest.mark.parametrize("site", SITES)
async def test_a_front_page_points_at_its_feed(desk: Desk, site: str) -> None:
    page = LexborHTMLParser((await desk.body(f"/sites/{site}/")).decode(OUTLETS[site].charset))
    links = [(link.attributes["type"], link.attributes["href"]) for link in page.css('link[rel="alternate"]')]
    kind = OUTLETS[site].kind
    if kind in {OutletKind.PAGE, OutletKind.NEWSMAP}:
        assert links == []
    else:
        ending = "json" if kind is OutletKind.JSON else "xml"
        assert [href for _, href in links] == [f"http://127.0.0.1:8082/sites/{site}/feed.{ending}"]
        assert all("xml" in (type_ or "") or "json" in (type_ or "") for type_, _ in links)


# ── article pages ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("site", SITES)
async def test_an_extractor_gets_the_article_and_not_the_furniture(desk: Desk, site: str) -> None:
    desk.sites.publish_all()
    for one in desk.of(site):
        html = (await desk.body(desk.path(one.sample.key))).decode(OUTLETS[site].charset)
        text = " ".join((trafilatura.extract(html, include_comments=False) or "").split())
        for paragraph in one.paragraphs:
            assert " ".join(paragraph.split()) in text
        assert "cookie" not in text
        assert not re.search("Advertisement|Реклама|Рэклама|Reklama", text)
        assert not re.search("Read also|Читайте также|Читайте також|Чытайце таксама|Czytaj także", text)


async def test_structured_data_gives_both_dates(desk: Desk) -> None:
    desk.sites.publish("obriy-visit")
    page = LexborHTMLParser(await desk.text(desk.path("obriy-visit")))
    script = page.css_first('script[type="application/ld+json"]')
    assert script is not None
    data = json.loads(script.text())
    assert (data["@type"], data["datePublished"]) == ("NewsArticle", START.isoformat())
    assert data["author"]["name"] == "Ірина Гай"


@pytest.mark.parametrize(
    "path", ["/sites/nobody/", "/sites/dvina/news/1000-nothing.html", "/sites/dvina/feed.json"]
)
async def test_what_is_not_there_is_a_404(desk: Desk, path: str) -> None:
    assert (await desk.client.get(path)).status == 404


async def test_an_article_is_a_404_until_it_is_published() -> None:
    here, there = [Sites(SAMPLES, lambda: START, "http://127.0.0.1:8082") for _ in range(2)]
    path = _path(there.publish("dvina-visit"))
    server = TestServer(web.Application())
    here.add_to(server.app)
    async with TestClient(server) as client:
        assert (await client.get(path)).status == 404
        here.publish("dvina-visit")
        assert (await client.get(path)).status == 200


async def test_robots_allow_the_articles_and_forbid_the_printed_ones(desk: Desk) -> None:
    robots = Protego.parse(await desk.text("/robots.txt"))
    assert robots.can_fetch("http://127.0.0.1:8082/sites/dvina/news/4000-dvina-visit.html", "Dozor")
    assert not robots.can_fetch("http://127.0.0.1:8082/sites/dvina/print/dvina-visit.html", "Dozor")


# ── conditional requests ────────────────────────────────────────────────────────────────────

LISTS = [
    "/sites/dvina/feed.xml",
    "/sites/obriy/feed.json",
    "/sites/muchawiec/news-sitemap.xml",
    "/sites/notes/",
]


@pytest.mark.parametrize("path", LISTS)
async def test_an_unchanged_list_is_a_304(desk: Desk, path: str) -> None:
    desk.sites.publish_all()
    first = await desk.client.get(path)
    for name, value in (("If-None-Match", "ETag"), ("If-Modified-Since", "Last-Modified")):
        again = await desk.client.get(path, headers={name: first.headers[value]})
        assert (again.status, await again.read()) == (304, b"")
        assert again.headers["ETag"] == first.headers["ETag"]


@pytest.mark.parametrize("path", LISTS)
async def test_a_list_with_news_is_sent_again(desk: Desk, path: str) -> None:
    first = await desk.client.get(path)
    desk.later(minutes=1)
    desk.sites.publish_all()
    names = {"If-None-Match": "ETag", "If-Modified-Since": "Last-Modified"}
    headers = {name: first.headers[value] for name, value in names.items() if value in first.headers}
    assert (await desk.client.get(path, headers=headers)).status == 200


async def test_an_article_stays_the_same_when_others_come_out_and_changes_when_edited(desk: Desk) -> None:
    desk.sites.publish("dvina-visit")
    path = desk.path("dvina-visit")
    tag = (await desk.client.get(path)).headers["ETag"]
    desk.later(minutes=1)
    desk.sites.publish_all()
    assert (await desk.client.get(path, headers={"If-None-Match": f"W/{tag}"})).status == 304
    desk.sites.edit("dvina-visit")
    assert (await desk.client.get(path, headers={"If-None-Match": tag})).status == 200


@pytest.mark.parametrize("value", ["yesterday", "", "Sat, 99 Foo 2022 10:00:00 GMT"])
async def test_an_unreadable_condition_is_ignored(desk: Desk, value: str) -> None:
    answer = await desk.client.get("/sites/dvina/", headers={"If-Modified-Since": value})
    assert answer.status == 200


# ── channels ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("channel", CHANNELS)
async def test_paging_back_shows_every_post_once(desk: Desk, channel: str) -> None:
    desk.sites.publish_all()
    path, ids, pages = f"/s/{channel}", [], 0
    while path:
        page = await desk.text(path)
        ids = [post.id for post in read(page)] + ids
        path = more(page)
        pages += 1
    assert ids == [one.numbers[0] for one in reversed(desk.of(channel))]
    assert (pages > 1) == (channel == "dozor_sample_ru")


async def test_a_cursor_forward_shows_what_came_after(desk: Desk) -> None:
    desk.sites.publish_all()
    posts = desk.of("dozor_sample_ru")[::-1]
    page = read(await desk.text(f"/s/dozor_sample_ru?after={posts[0].numbers[0]}"))
    assert [post.id for post in page] == [one.numbers[0] for one in posts[1:6]]


@pytest.mark.parametrize("channel", CHANNELS)
async def test_posts_carry_their_text_time_and_views(desk: Desk, channel: str) -> None:
    desk.sites.publish_all()
    known = {one.numbers[0]: one for one in reversed(desk.of(channel))}
    for post in read(await desk.text(f"/s/{channel}")):
        one = known[post.id]
        assert datetime.fromisoformat(post.at) == one.published_at
        assert bool(post.views) != post.service
        plain = [paragraph.replace("**", "") for paragraph in one.paragraphs]
        links = [desk.sites.address(key) for key in one.sample.links]
        assert post.text == "\n\n".join([*plain, *links])


async def _one(desk: Desk, key: str) -> tuple[Published, Seen]:
    desk.sites.publish(key)
    published = next(one for one in desk.sites.published() if one.sample.key == key)
    posts = read(await desk.text(f"/s/{published.sample.site}"))
    return published, next(post for post in posts if post.id == published.numbers[0])


async def test_an_edited_post_is_marked_and_keeps_its_number(desk: Desk) -> None:
    _, before = await _one(desk, "mod-protocol")
    desk.later(minutes=1)
    desk.sites.edit("mod-protocol")
    _, after = await _one(desk, "mod-protocol")
    assert (before.id, before.at, before.edited) == (after.id, after.at, False)
    assert after.edited
    assert "рф" in before.text
    assert "Фото будет позже" in after.text


async def test_a_forward_names_its_origin(desk: Desk) -> None:
    published, post = await _one(desk, "ru-forward")
    assert post.forwarded == ("Ведомство (образец)", desk.sites.address("mod-protocol"))
    assert published.paragraphs[0].startswith("Хренин и Шойгу")


async def test_a_hidden_account_that_is_forwarded_has_no_address(desk: Desk) -> None:
    _, post = await _one(desk, "ru-market")
    assert post.forwarded == ("Дмитрий К.", "")


async def test_an_album_is_one_post_that_tells_all_its_numbers(desk: Desk) -> None:
    published, post = await _one(desk, "mod-arrival")
    assert post.numbers == published.numbers
    assert post.photos == 3


async def test_a_reply_points_at_the_earlier_post_and_does_not_become_text(desk: Desk) -> None:
    _, post = await _one(desk, "mod-film")
    assert post.reply == desk.sites.address("mod-protocol")
    assert post.text == "Видео с подписания."


async def test_a_signature_is_not_taken_for_an_edit(desk: Desk) -> None:
    _, post = await _one(desk, "en-flash")
    assert (post.signature, post.edited) == ("H. Marsh", False)


async def test_outside_links_are_escaped_twice_as_on_the_real_pages(desk: Desk) -> None:
    _, post = await _one(desk, "ru-screenshot")
    assert post.links == ("https://example.org/archive?id=7&from=tg",)
    assert "id=7&amp;amp;from=tg" in await desk.text("/s/dozor_sample_ru")


async def test_the_first_message_of_a_channel_is_a_service_message(desk: Desk) -> None:
    posts = read(await desk.text("/s/dozor_sample_mod"))
    assert [post.service for post in posts] == [True, False]


@pytest.mark.parametrize("name", ["dozor_sample_closed", "nobody_has_this", "ledger"])
async def test_no_preview_is_a_redirect_to_the_landing_page(desk: Desk, name: str) -> None:
    answer = await desk.client.get(f"/s/{name}", allow_redirects=False)
    assert (answer.status, answer.headers["Location"]) == (302, f"https://t.me/{name}")


@pytest.mark.parametrize(
    ("name", "title", "has_button"),
    [
        ("dozor_sample_ru", "Telegram: View @dozor_sample_ru", True),
        ("dozor_sample_closed", "Telegram: View @dozor_sample_closed", False),
        ("nobody_has_this", "Telegram: Contact @nobody_has_this", False),
    ],
)
async def test_landing_pages_tell_what_a_name_is(desk: Desk, name: str, title: str, has_button: bool) -> None:
    page = await desk.text(f"/{name}")
    assert f"<title>{title}</title>" in page
    assert ("Preview channel" in page) == has_button


async def test_a_search_without_result_says_so_inside_a_normal_block(desk: Desk) -> None:
    page = await desk.text("/s/dozor_sample_ru?q=qqqq")
    assert LexborHTMLParser(page).css_first(".tgme_widget_message_wrap .tme_no_messages_found")
    assert read(page) == []


@pytest.mark.parametrize("query", ["before=0", "before=x", "before=-1", "after=99999999999999", "before=²"])
async def test_odd_cursors_are_answered(desk: Desk, query: str) -> None:
    assert (await desk.client.get(f"/s/dozor_sample_ru?{query}")).status == 200


# ── for the playground ──────────────────────────────────────────────────────────────────────


async def test_the_sources_are_one_per_outlet_that_can_be_read(desk: Desk) -> None:
    sources = desk.sites.feeds
    assert len(sources) == len(OUTLETS) - 1
    assert len({source.address for source in sources}) == len(sources)
    channels = {source.address for source in sources if source.kind is SourceKind.CHANNEL}
    assert channels == {f"https://t.me/{name}" for name in CHANNELS}
    assert all(source.shared and source.title for source in sources)


async def test_publishing_everything_leaves_nothing_waiting(desk: Desk) -> None:
    keys = desk.sites.publish_all()
    assert "dvina-visit" in keys
    assert desk.sites.waiting() == ()
    assert desk.sites.publish_all() == ()
    assert len(desk.sites.published()) == len(SAMPLES)


async def test_every_published_sample_has_an_address_that_answers(desk: Desk) -> None:
    desk.sites.publish_all()
    for one in desk.sites.published():
        address = desk.sites.address(one.sample.key)
        if one.numbers:
            assert address == f"https://t.me/{one.sample.site}/{one.numbers[0]}"
        else:
            assert (await desk.client.head(_path(address))).status == 200


async def test_what_is_not_published_has_no_address(desk: Desk) -> None:
    with pytest.raises(NotFound, match="dvina-visit"):
        desk.sites.address("dvina-visit")


def test_with_a_speed_the_sites_come_alive_by_themselves() -> None:
    times = [START]
    sites = Sites(SAMPLES, lambda: times[0], "http://127.0.0.1:8082", speed=60)
    before = len(sites.published())
    times[0] += timedelta(seconds=30)
    assert before < len(sites.published()) < len(SAMPLES)
    times[0] += timedelta(seconds=30)
    assert sites.waiting() == ()


async def test_each_post_of_a_channel_can_be_read_on_this_machine(desk: Desk) -> None:
    name, at = next(iter(desk.sites.here().items()))
    assert name.startswith("https://t.me/")
    answer = await desk.client.get(f"{_path(at)}/7", allow_redirects=False)
    assert (answer.status, answer.headers["Location"]) == (302, f"{_path(at)}?before=8")
    assert (await desk.client.get(f"{_path(at)}/7")).status == 200
