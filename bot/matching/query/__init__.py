"""Expressions: what a chat can watch besides a name.

::

    Shoigu & Lukashenko      both; `AND`, or simply side by side, mean the same
    Shoigu | Gerasimov       one of them; `OR`
    -football                not; `!`, `NOT`
    Shoigu ~5 Minsk          at most five words between, in either order
    "exact phrase"           these words as they stand
    =Мир                     this very word, in no other form
    title:Shoigu             in the title
    lang:uk source:@channel  only in this language, only from there
    ( )                      what belongs together

`read` understands one or says kindly what is wrong, `paraphrase` says what was understood,
`judging` holds it against a document. No regular expression of anybody's is ever run.
"""

from __future__ import annotations

from bot.matching.query.detecting import is_expression
from bot.matching.query.errors import QueryError
from bot.matching.query.nodes import Query
from bot.matching.query.paraphrase import paraphrase
from bot.matching.query.reading import candidates_of, read, terms_of

__all__ = ["Query", "QueryError", "candidates_of", "is_expression", "paraphrase", "read", "terms_of"]
