"""Which sentences cannot stand alone: pronouns, "this was reported by", words in quotes only."""

from __future__ import annotations

import re
from collections.abc import Iterator

# he, she, they, their, "according to him", this; "about this"
_PRONOUN = re.compile(
    r"[^\w]*(?:(?:по|согласно|за|паводле|według|zdaniem|according to|об?|про|пра|o|при|przy|w|у|в)\s+)?(?:"
    r"он|она|оно|они|его|её|ее|их|ему|ей|им|него|неё|нее|них|эт(?:от|а|о|и|ого|ой|их|ом)|тот|там|тогда"
    r"|він|вона|вони|воно|його|її|їх|їхн\w+|йому|їй|їм|нього|неї|них|цей|ця|це|ці|цього|цьому|там|тоді"
    r"|ён|яна|яны|яно|яго|яе|іх|яму|ёй|ім|гэты|гэта|гэтая|гэтыя|гэтага|гэтым|там|тады"
    r"|on|ona|oni|one|jego|jej|ich|jemu|im|niego|niej|nich|ten|ta|to|te|tego|tym|tam|wtedy"
    r"|he|she|they|it|his|her|their|its|him|them|this|that|these|those|there|then)\b(?!-)",
    re.IGNORECASE,
)
# "Об этом сообщает БЕЛТА." tells who says what stands before it.
_SAYS = (
    r"(?:сообщ|пиш|пис|заяв|расска|говор|передал|переда[её]|уточн|информир|узна|извест|свидетельств|ссыл"
    r"|повідом|розпов|переда|інформ|зазнач|посил|стало відомо"
    r"|паведам|піш|напіс|заяв|распав|перада"
    r"|poinform|inform|pisz|napisa|podaj|poda[łl]|powiedzia|przekaza|donos"
    r"|report|said|says|wrote|announc|told|accord)"
)
_ABOUT_THIS = re.compile(
    r"\W*(?:об этом|о ч[её]м|про це|пра гэта|аб гэтым|o tym|this was|it was)\b"
    rf".{{0,120}}?\b{_SAYS}"
    rf"|\W*(?:poinformowa|napisa|powiedzia|przekaza)\w+ o tym\b",
    re.IGNORECASE | re.DOTALL,
)
_SHORT_CREDIT = re.compile(
    r"\W*(?:сообща[ею]т|передают|переда[её]т|пиш[еу]т|повідомля[юєе]\w*|пише|пишуть|паведамля[юе]\w*|піша"
    r"|пішуць|informuje|podaje|pisze|reports)\b(?:\W+\w+){1,6}\W*",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(
    r"\W*(?:напомн\w+|как (?:ранее )?сообщал\w+|нагада\w+|раніше|раней|przypomn\w+|przypomina\w+|wcześniej"
    r"|earlier|previously|as (?:we )?reported (?:earlier|before)|ранее)\b",
    re.IGNORECASE,
)
# "So", "also", "but": goes on from something that stands elsewhere.
_CONTINUES = re.compile(
    r"\W*(?:так|также|тоже|кроме того|при этом|однако|но|а|и|поэтому|тем не менее|впрочем|затем"
    r"|в свою очередь|також|крім того|водночас|однак|але|тому|проте|втім|своєю чергою|потім"
    r"|таксама|акрамя таго|аднак|тым не менш|пры гэтым|таму|затым"
    r"|także|również|ponadto|jednak|ale|dlatego|natomiast|z kolei|potem"
    r"|also|but|and|so|however|therefore|meanwhile|moreover|in addition|besides|yet)\b(?!-)",
    re.IGNORECASE,
)
_CREDIT_LENGTH = 220  # a longer one has something of its own to say as well
# Possessive: a line of a thousand marks is read once.
_ONLY_QUOTED = re.compile(r'(?:[^\w«»„“”"]*+[«»„“”"])++(?<=[«„“"])[^«»„“”"]++[»“”"]\W*+')
_MARKS = re.compile('[«»„“”"]')


def leans(sentence: str) -> bool:
    """Whether a sentence is understood only after the one before it."""
    return bool(_PRONOUN.match(sentence) or _ONLY_QUOTED.fullmatch(sentence)) or gives_credit(sentence)


def gives_credit(sentence: str) -> bool:
    """Whether a sentence says no more than whose words stand before it."""
    if len(sentence) > _CREDIT_LENGTH:
        return False
    return bool(_ABOUT_THIS.match(sentence) or _SHORT_CREDIT.fullmatch(sentence))


def goes_on(sentence: str) -> bool:
    """Whether a sentence goes on from what its own text said before, without needing it word for word."""
    return bool(_CONTINUES.match(sentence))


def is_background(sentence: str) -> bool:
    """Whether a sentence recalls what was news before."""
    return bool(_BACKGROUND.match(sentence))


def is_open(sentence: str, *, before: bool = False) -> bool:
    """Whether a quotation is open after `sentence`; `before`: whether one was open already.

    Printers close two quotations that end together with one mark, so marks are not counted; the
    last one decides.
    """
    opened = before
    for opens in _opening(sentence, opened):
        opened = opens
    return opened


def is_torn(sentence: str, *, before: bool = False) -> bool:
    """Whether a sentence holds the beginning, the end or the middle of a quotation only."""
    first = next(_opening(sentence, before), None)
    return before or first is False or is_open(sentence, before=before)


def _opening(sentence: str, opened: bool) -> Iterator[bool]:
    for mark in _MARKS.findall(sentence):
        if mark in "«„":
            opened = True
        elif mark in "»”":
            opened = False
        else:
            opened = not opened
        yield opened
