"""Feeds, pages and channel pages written for the tests, in the shapes that real ones have."""

from __future__ import annotations

from datetime import UTC, datetime

NOW = datetime(2025, 11, 23, 12, 0, tzinfo=UTC)

PARAGRAPH_RU = (
    "Министр обороны прибыл в Минск с рабочим визитом и провёл переговоры с белорусским коллегой, "
    "сообщили в пресс-службе ведомства. Стороны обсудили совместные учения и охрану границы."
)

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
  <title>Вести границы</title><link>https://vesti.example.by/</link><language>ru-RU</language>
  <atom:link rel="self" href="https://vesti.example.by/rss.xml"/>
  <atom:link rel="hub" href="https://hub.example.org/"/>
  <item>
    <title>Министр &amp; генерал: «визит» в Минск</title>
    <link> /news/1?utm_source=rss </link>
    <guid isPermaLink="false">n-1</guid>
    <pubDate>Fri, 21 Nov 2025 10:00:00 MSK</pubDate>
    <author>press@example.by (Анна Ковалёва)</author>
    <description>Коротко о визите.</description>
    <content:encoded><![CDATA[<p>%(paragraph)s</p><p>%(paragraph)s&nbsp;&laquo;Конец&raquo;</p>
      <script>alert(1)</script>]]></content:encoded>
  </item>
  <item>
    <title>Вторая новость</title>
    <guid>https://vesti.example.by/news/2</guid>
    <dc:date>2025-11-21T09:30:00+03:00</dc:date>
    <description>Подробности… Читать далее</description>
  </item>
</channel></rss>""" % {"paragraph": PARAGRAPH_RU}  # noqa: UP031

ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="uk" xml:base="https://novyny.example.ua/">
  <title type="html">Новини &lt;b&gt;регіону&lt;/b&gt;</title>
  <link rel="alternate" href="/"/>
  <entry>
    <id>urn:uuid:1</id><title type="html">Міністр прибув до &amp;laquo;Мінська&amp;raquo;</title>
    <link rel="alternate" type="text/html" href="/n/1"/>
    <link rel="enclosure" href="/n/1.jpg"/>
    <updated>2025-11-21T10:00:00+02:00</updated>
    <author><name>Олена Шевченко</name></author>
    <content type="html">&lt;p&gt;Перший абзац.&lt;/p&gt;&lt;p&gt;Другий абзац.&lt;/p&gt;</content>
  </entry>
</feed>"""

RDF = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel rdf:about="https://naviny.example.by/rdf"><title>Навіны</title>
    <link>https://naviny.example.by/</link></channel>
  <item rdf:about="https://naviny.example.by/7"><title>Міністр прыбыў у Мінск</title>
    <link>https://naviny.example.by/7</link><dc:date>2025-11-21</dc:date></item>
</rdf:RDF>"""

CDF = """<?xml version="1.0"?><CHANNEL HREF="https://example.org/"><TITLE>Old news</TITLE>
<ITEM HREF="https://example.org/1"><TITLE>First</TITLE></ITEM></CHANNEL>"""

JSON_FEED = """{"version": "https://jsonfeed.org/version/1.1", "title": "Wiadomości", "language": "pl",
 "home_page_url": "https://wiesci.example.pl/", "feed_url": "https://wiesci.example.pl/feed.json",
 "authors": [{"name": "Redakcja"}],
 "items": [
  {"id": 42, "url": "/a/42", "title": "Minister przybył",
   "content_html": "<p>Minister przybył do&nbsp;Mińska.</p>",
   "summary": "Krótko", "date_published": "2025-11-21T10:00:00+01:00"},
  {"id": "https://wiesci.example.pl/a/43", "content_text": "Druga", "author": {"name": "Jan Nowak"},
   "date_modified": "2025-11-20T08:00:00Z"}]}"""

PAGE = """<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8">
<title>Визит министра — Вести границы</title>
<link rel="canonical" href="https://vesti.example.by/news/1">
<link rel="alternate" type="application/rss+xml" href="/rss.xml">
<meta property="og:title" content="Визит министра">
<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "datePublished": "2001-01-01"},
 {"@type": "NewsArticle", "datePublished": "2025-11-21T10:15:00+03:00"}]}</script></head>
<body><nav><a href="/politics">Политика</a> <a href="/feed">Лента</a></nav>
<article><h1>Визит министра</h1><p>%(paragraph)s</p><p>Он добавил, что визит продлится два дня и завершится
подписанием документов о взаимной помощи, над которыми работали с весны.</p>
<p>Подробности визита обещают сообщить вечером, после окончания встреч в столице.</p></article>
<ul><li><a href="/news/777">Совсем другая новость о другом деле</a></li>
<li><a href="/news/777?utm_source=block"><img src="x.jpg"></a></li>
<li><a href="https://vesti.example.by/news/778">Ещё</a></li>
<li><a href="https://elsewhere.example.com/news/12345">Новость с совершенно чужого сайта</a></li></ul>
<footer>© 2019</footer></body></html>""" % {"paragraph": PARAGRAPH_RU}  # noqa: UP031

SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://vesti.example.by/news/1</loc><lastmod>2025-11-22</lastmod>
 <image:image><image:loc>https://vesti.example.by/1.jpg</image:loc><image:title>Снимок</image:title></image:image>
 <news:news><news:publication><news:name>Вести</news:name><news:language>ru</news:language></news:publication>
 <news:publication_date>2025-11-21T10:00:00+03:00</news:publication_date>
 <news:title>Министр &amp; генерал</news:title></news:news></url>
<url><loc>https://vesti.example.by/about</loc><lastmod>2025-01-02</lastmod></url>
</urlset>"""


def post(number: int, inside: str, *, footer: str = "", classes: str = "", name: str = "Vesti_Test") -> str:
    """One message block. `inside` stands in the bubble, `footer` in its last line before the time."""
    return f"""
<div class="tgme_widget_message_wrap js-widget_message_wrap">
<div class="tgme_widget_message text_not_supported_wrap js-widget_message {classes}"
 data-post="{name}/{number}" data-view="eyJjIjotMTY1ODM5MzU3NiwicCI6NjUxM30">
 <div class="tgme_widget_message_user"><a href="https://t.me/{name}"><i><img src="a.jpg"></i></a></div>
 <div class="tgme_widget_message_bubble">
  <div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name" href="https://t.me/{name}">
   <span dir="auto">Вести</span></a></div>
  {inside}
  <div class="media_not_supported_cont"><div class="message_media_not_supported_wrap">
   <div class="message_media_not_supported_label">Please open Telegram to view this post</div></div></div>
  <div class="tgme_widget_message_footer"><div class="tgme_widget_message_info">
   <span class="tgme_widget_message_views">12.5K</span><span class="copyonly"> views</span>
   <span class="tgme_widget_message_meta">{footer}<a class="tgme_widget_message_date"
    href="https://t.me/{name}/{number}"><time datetime="2025-11-21T07:00:0{number % 10}+00:00"
    class="time">07:00</time></a></span>
  </div></div>
 </div></div></div>"""


def text(inside: str) -> str:
    """A post's text, as it stands in the bubble."""
    return f'<div class="tgme_widget_message_text js-message_text" dir="auto">{inside}</div>'


def channel(*posts: str, head: str = "", pager: str = "") -> str:
    """A preview page with these posts."""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Вести – Telegram</title>{head}
<meta property="al:ios:url" content="tg://resolve?domain=Vesti_Test"></head><body>
<div class="tgme_channel_info"><div class="tgme_channel_info_header_title"><span dir="auto">Вести</span></div>
<div class="tgme_channel_info_header_username"><a href="https://t.me/Vesti_Test">@Vesti_Test</a></div>
<div class="tgme_channel_info_description">Новости границы.<br/>Пишите: @vesti_bot</div></div>
<section class="tgme_channel_history js-message_history">{pager}{"".join(posts)}</section></body></html>"""


def landing(title: str, extra: str = "") -> str:
    """The page that an address without preview leads to."""
    return f"""<html><head><title>{title}</title><meta property="al:ios:url" content="tg://resolve?domain=some_name">
</head><body><div class="tgme_page"><div class="tgme_page_title"><span>Some name</span></div>
<div class="tgme_page_extra">{extra}</div></div></body></html>"""
