"""Texts and watches for the properties: few words, so that they meet, in nasty wrappings."""

from __future__ import annotations

from hypothesis import strategies as st

from bot.domain.entity import EntityKind
from bot.domain.watch import Watch

_WORDS = (
    "Сергей", "Шойгу", "Лукашенко", "МО", "РФ", "Иван", "Shoigu", "Sergei", "О'Ніл", "шойгу", "мо", "Нью",
    "Йорк", "Ту", "154", "д", "С", "İstanbul", "Straße", "ﬁn", "𝐒𝐡", "й", "и\u0306", "한국", "नमस्ते",
)  # fmt: skip
_GLUE = (
    " ", ", ", ". ", ".", "-", "\n", "\n\n", "-\n", "-\r\n ", "\u00ad", "\u200b", "\u0301", "\u0306", "_",
    "#", "@", "'", "’", "ʼ", "s", " «", "» ", "\u00a0", "", "2024", "://", "/",
    "\U0001f468\u200d\U0001f469", "\ufeff",
    "\u202e", "\ud83d", "\x00", "\u2028",
)  # fmt: skip

_pieces = st.one_of(st.sampled_from(_WORDS), st.sampled_from(_GLUE), st.sampled_from((" ", " ", "и")))
nasty_texts = st.lists(_pieces, max_size=14).map("".join)
any_text = st.text(st.characters(), max_size=60)
texts = st.one_of(nasty_texts, any_text)

_names = st.one_of(
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=3).map(" ".join),
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=2).map("-".join),
    st.text(max_size=8),
)


@st.composite
def watches(draw: st.DrawFn, ids: str = "abcdef") -> Watch:
    """A watch with one of a few ids."""
    names = draw(st.lists(_names, min_size=1, max_size=3))
    return Watch(draw(st.sampled_from(ids)), tuple(names), draw(st.sampled_from(EntityKind)))


def collections_of_watches(most: int = 5) -> st.SearchStrategy[list[Watch]]:
    """Watches with different ids."""
    return st.lists(watches(), max_size=most, unique_by=lambda watch: watch.id)
