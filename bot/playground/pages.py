"""The chat page: plain files of one folder, served under a policy that lets nothing foreign in."""

from __future__ import annotations

import re
from importlib.resources import files as package_files

from aiohttp import web

FRONT = "index.html"
ICON = "icon.svg"
_TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "svg": "image/svg+xml",
}
_NAME = re.compile(r"[a-z][a-z0-9_-]*\.(?:html|css|js|svg)")
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
PAGE_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


def page_files() -> list[str]:
    """Every file that the page may ask for."""
    folder = package_files("bot.playground").joinpath("page")
    return sorted(file.name for file in folder.iterdir() if _NAME.fullmatch(file.name))


def add_page(app: web.Application) -> None:
    """Route `/` and every file of the page."""
    app.router.add_get("/", _front)
    app.router.add_get("/favicon.ico", _icon)
    app.router.add_get("/{name:[a-z0-9_-]+\\.[a-z]+}", _file)


async def _front(_: web.Request) -> web.Response:
    return _answer(FRONT)


async def _icon(_: web.Request) -> web.Response:
    return _answer(ICON)


async def _file(request: web.Request) -> web.Response:
    name = request.match_info["name"]
    if name not in page_files():
        raise web.HTTPNotFound(text="There is no such file here.\n")
    return _answer(name)


def _answer(name: str) -> web.Response:
    body = package_files("bot.playground").joinpath("page", name).read_bytes()
    kind = _TYPES[name.rsplit(".", 1)[1]]
    return web.Response(body=body, content_type=kind, charset="utf-8", headers=PAGE_HEADERS)
