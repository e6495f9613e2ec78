"""Strings that break careless programs, of our own making."""

from __future__ import annotations

NAUGHTY = (
    "",
    " ",
    "\u00a0\u2003\u3000",
    "\u200b\u200d\ufeff\u2060",
    "\u3164",
    "\x00\x07\x1b[31m red",
    "line\nbreak\r\nreturn\u2028separator\u2029end",
    "\u202eright to left override",
    "\u2066isolate\u2069 \u200fmark",
    "العربية ثم English ثم עברית",
    "Шойгу \U0001f600\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1e7\U0001f1fe",
    "𝔖𝔥𝔬𝔦𝔤𝔲 𝕄𝕚𝕟𝕤𝕜",
    "ш" + "\u0301\u0302\u0303\u0308" * 50 + "ойгу",
    "a\u030ab",
    "<b>bold</b> & &amp; &#0; &lt;script&gt;",
    '<a href="javascript:alert(1)">x</a>',
    "**bold** __it__ ~~s~~ ||sp|| `code` [a](https://example.org)",
    "*_[]()~`>#+-=|{}.!\\",
    "{ $name } { NUMBER($x) } %s %(x)d {0} ${y}",
    "' OR 1=1 --",
    "../../etc/passwd",
    "tg://user?id=1 @name #tag /command user@example.org +375291234567",
    "\ud83d lone surrogate \ude00",
    "\ue000\uf8ff\U0010f000\U0010f001",
    "ﷺ" * 30,
    "слово " * 800,
    "безпробельноедлинноеслово" * 200,
    "\U0001f600" * 5000,
)
