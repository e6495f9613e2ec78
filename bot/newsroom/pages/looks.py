"""How the sample pages look to whoever opens them from an alert. The reader sees none of it."""

from __future__ import annotations

_BOTH = (
    ":root{color-scheme:light dark}body{margin:0 auto;padding:16px 20px 48px;max-width:680px;"
    "font:17px/1.55 system-ui,sans-serif;overflow-wrap:anywhere}"
    "a{color:light-dark(#12655b,#76cdbe)}"
)
# Pictures of the samples are nowhere: whoever looks at a page is not to ask another machine for them.
_STAYS = """<meta http-equiv="Content-Security-Policy" content="img-src 'self' data:; media-src 'self'">"""
SITE = (
    f"{_STAYS}<style>{_BOTH}"
    "header ul,nav ul{display:flex;flex-wrap:wrap;gap:4px 16px;padding:0;list-style:none;font-size:15px}"
    ".logo{font-weight:700;font-size:20px;text-decoration:none}h1{line-height:1.25}img{max-width:100%}"
    "footer{margin-top:32px;font-size:14px;opacity:.8}</style>\n"
)
CHANNEL = (
    f"{_STAYS}<style>{_BOTH}"
    ".tgme_widget_message_wrap{margin:12px 0;padding:12px 16px;border:1px solid #8885;border-radius:14px}"
    ".tgme_channel_info{padding-bottom:8px;border-bottom:1px solid #8885}"
    ".tgme_channel_info_header_title{font-weight:700;font-size:20px}"
    ".tgme_widget_message_photo{background:#8883;border-radius:10px}"
    ".tgme_widget_message_user,.tgme_widget_message_bubble_tail{display:none}"
    ".tgme_widget_message_footer{margin-top:8px;font-size:14px;opacity:.8}</style>\n"
)
