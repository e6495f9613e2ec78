"""Bytes to text: which charset is this?

The order: byte order mark, the header's charset, the document's own declaration, UTF-8, UTF-8
with some broken bytes, a guess from the letters, and windows-1251 with replacements. A declared
charset is believed only if the whole body decodes with it, and never against a body that is
valid UTF-8: tables of single bytes accept nearly anything, so servers that name the wrong one
would win.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNMARKED = (  # how "<" and a letter, "?" or "!" look without a mark
    (re.compile(rb"\s*<\0\0\0.\0\0\0", re.DOTALL), "utf-32-le"),
    (re.compile(rb"\s*\0\0\0<\0\0\0.", re.DOTALL), "utf-32-be"),
    (re.compile(rb"<\0[?!A-Za-z]\0"), "utf-16-le"),
    (re.compile(rb"\0<\0[?!A-Za-z]"), "utf-16-be"),
)
_IN_HEADER = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:+-]+)", re.IGNORECASE)
_IN_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']\s*([\w.:+-]+)", re.IGNORECASE)
_IN_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:+-]+)", re.IGNORECASE)
_PROLOGUE = 4096  # bytes in which a document has to name its charset
_SAMPLE = 60_000  # bytes that a guess looks at
_NOT_CHARSETS = {"utf-7", "unicode-escape", "raw-unicode-escape", "punycode", "idna", "undefined", "mbcs"}
_BROWSERS_READ = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
_FAMILY = ["cp1251", "koi8-r", "koi8-u", "iso8859-5", "cp866", "mac-cyrillic"]
_FAMILY += ["cp1250", "iso8859-2", "cp1252", "cp1257", "cp1254", "shift_jis", "gb18030", "euc_kr", "big5"]


def decode(body: bytes, content_type: str = "") -> tuple[str, str]:
    """The text of `body`, and the name of the charset it was read with.

    `content_type` is the header's value as received. Never fails: at worst letters are replaced.
    """
    for mark, charset in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(charset, "replace"), charset
    for name in _declared(body, content_type):
        text = _strictly(body, name)
        if text is not None:
            return text, name
    return _by_its_letters(body)


def _declared(body: bytes, content_type: str) -> list[str]:
    """The charsets that header and document name, as Python knows them, most trusted first."""
    unmarked = [charset for look, charset in _UNMARKED if look.match(body)]
    prologue = body[:_PROLOGUE]
    header, xml, meta = _IN_HEADER.search(content_type), _IN_XML.search(prologue), _IN_META.search(prologue)
    named = [header.group(1)] if header else []
    named += [found.group(1).decode("ascii", "ignore") for found in (xml, meta) if found]
    known = [charset for charset in map(_codec, named) if charset]
    foreign = any(_is_foreign(charset, body) for charset in known)
    return unmarked + (["utf-8"] if foreign and _utf8(body) is not None else []) + known


def _codec(name: str) -> str:
    """The codec for a charset's name, as browsers understand it; "" if it is none."""
    try:
        codec = codecs.lookup(name).name
        b"".decode(codec)
    except (LookupError, ValueError):
        return ""
    return "" if codec.replace("_", "-") in _NOT_CHARSETS else _BROWSERS_READ.get(codec, codec)


def _is_foreign(charset: str, body: bytes) -> bool:
    return not charset.startswith("utf") and not body.isascii()


def _strictly(body: bytes, charset: str) -> str | None:
    if charset.startswith(("utf-16", "utf-32")) and b"\0" not in body:
        return None  # a label that was left behind when the file was saved as something else
    try:
        return body.decode(charset)
    except (UnicodeError, ValueError):
        return None


def _utf8(body: bytes) -> str | None:
    return _strictly(body, "utf-8")


def _by_its_letters(body: bytes) -> tuple[str, str]:
    text = _utf8(body)
    if text is not None:
        return text, "utf-8"
    text = body.decode("utf-8", "replace")
    if _is_nearly_utf8(text):
        return text, "utf-8"
    charset = _guess(body)
    return body.decode(charset, "replace"), charset


def _is_nearly_utf8(text: str) -> bool:
    """Whether a few broken bytes stand in what is UTF-8 otherwise, such as a body cut at a cap."""
    broken = text.count("\ufffd")
    foreign = sum(1 for letter in text[:_SAMPLE] if letter > "\x7f") - broken
    return foreign > 20 * broken


def _guess(body: bytes) -> str:
    letters = re.sub(rb"<[^<>]*>", b" ", body[: 4 * _SAMPLE])[:_SAMPLE]
    best = from_bytes(letters, cp_isolation=_FAMILY).best()
    return best.encoding if best else "cp1251"
