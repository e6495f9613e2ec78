"""What an answer may not hold whatever the news is: links, the model itself, unseen characters. Pure.

Each rule gives the pieces of the answer that it minds, in the order in which they stand there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]*://|www\.|mailto:|tg:)\S+"
    r"|(?:[\w-]{2,}\.)+[^\W\d_]{2,}(?:/\S*)?"
    r"|\bt\s?\.\s?me\b\S*|\bhxxps?\S*|\S*\[\s?\.\s?\]\S*|\S*(?:\(dot\)|\s dot \s)\S*"
    r"|[\w.+-]*@\w[\w.-]*|#\w+|\b\d{1,3}(?:\.\d{1,3}){3}\b",
    re.IGNORECASE,
)
_LATER_MARKS = re.compile(r"[\u0300-\u036f]{2,}|\u0489")
_WORD = re.compile(r"[^\W\d_]+")

_OF_ITSELF = re.compile(
    r"\b(?:as an? |i am an? |i'm an? )(?:ai|artificial|assistant|language model|llm|chatbot)\b"
    r"|\b(?:как|як|jako) (?:ии|ші|ai|si|асистент|ассистент|асістэнт|asystent|model)\b"
    r"|\b(?:cannot|can't|can not|unable to|won't) (?:help|assist|comply|provide|summari[sz]e|translate)"
    r"|\b(?:i'm|i am) sorry\b|\bsorry, |\bне могу (?:помочь|выполнить|предоставить)|\bизвините\b"
    r"|\bне можу (?:допомогти|виконати|надати)|\bвибачте\b|\bне магу (?:дапамагчы|выканаць|даць)"
    r"|\bвыбачайце\b|\bprzepraszam\b|\bnie mogę (?:pomóc|podać|wykonać)|\bknowledge cutoff\b",
    re.IGNORECASE,
)
_OF_MODELS = re.compile(
    r"\blanguage models?\b|\bopenai\b|\bchatgpt\b|\btraining data\b|\bязыков\w+ модел\w+|\bмовн\w+ модел\w+"
    r"|\bмоўн\w+ мадэл\w+|\bmodel\w* językow\w+|\bискусственн\w+ интеллект\w*|\bштучн\w+ інтелект\w*",
    re.IGNORECASE,
)
_ECHOES = re.compile(
    r"(?:ignor\w*|disregard|forget)\s+(?:\w+\s+){0,3}(?:instructions?|prompts?|rules?)"
    r"|(?:игнориру\w+|забудь\w*|ігнору\w+|ігнаруй\w*|zignoruj\w*)\s+(?:\w+\s+){0,3}"
    r"(?:инструкци\w+|указани\w+|інструкц\w+|вказівк\w+|указанн\w+|polece\w+|instrukcj\w+)"
    r"|\bsystem prompt\b|системн\w+ (?:промпт|подсказ)\w*|\bjson object\b|\bthe data (?:says|block|above)\b"
    r"|^\W*(?:summary|translation|system|assistant|user|here(?: is|'s)|note|краткое содержание|кратко|резюме"
    r"|вот (?:краткое|перевод|изложение)|перевод|переклад|ось|підсумок|пераклад|streszczenie|podsumowanie"
    r"|tłumaczenie|oto)\b[^.!?]{0,40}:"
    r"|<\|?\w[^>]{0,40}>|\[/?(?:inst|sys|data)\w*\]|\bim_(?:start|end)\b",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"```|~~~|`|\*\*|__|(?m:^\s*(?:[-*•#>]|\d+[.)])\s)|\]\(|[{}<>\\|]|&\w+;")
_FIRST_PERSON = {
    "en": "i i'm i've i'll i'd my me mine myself we our us we're we've we'll ours",
    "ru": "я мне меня мной мой моя моё мое мои моего моей мы нам нас наш наша наше наши",
    "uk": "я мені мене мною мій моя моє мої мого моєї ми нам нас наш наша наше наші",
    "be": "я мне мяне мной мой мая маё мае майго маёй мы нам нас наш наша наша нашы",
    "pl": "ja mnie mną mój moja moje mojego mojej my nam nas nasz nasza nasze moim",
}
_WHO = {language: frozenset(words.split()) for language, words in _FIRST_PERSON.items()}
_SPOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
QUOTED = re.compile('«([^«»]*)»|„([^„“”"]*)[“”"]|“([^“”]*)”|"([^"]*)"')
_MARKS = re.compile('[«»„“”"]')


def unseen(answer: str) -> tuple[str, ...]:
    """Characters that people do not see, by their Unicode names; piled-up accents."""
    found = [
        char for char in answer if unicodedata.category(char)[0] == "C" or char in "\u2028\u2029\u115f\u3164"
    ]
    piled = [one.group() for one in _LATER_MARKS.finditer(unicodedata.normalize("NFD", answer))]
    return tuple(f"U+{ord(char):04X}" for char in (*found, *(one[0] for one in piled)))


def addresses(answer: str, sources: Sequence[str]) -> tuple[str, ...]:
    """Links, handles, tags and the like that the sources do not have as they stand."""
    there = "\n".join(sources).casefold()
    found = (one.group().strip(".,;:!?()«»\"'") for one in _ADDRESS.finditer(answer))
    return tuple(one for one in found if one and not _stands_alone(one.casefold(), there))


def _stands_alone(piece: str, there: str) -> bool:
    """Whole: a link that goes on behind what the answer shows is another link."""
    return re.search(rf"(?<![\w@./-]){re.escape(piece)}(?![\w/@-]|\.\w)", there) is not None


def of_itself(answer: str, sources: Sequence[str]) -> tuple[str, ...]:
    """Where it speaks of being a model, refuses, or excuses itself; of models, unless the news does."""
    own = tuple(one.group() for one in _OF_ITSELF.finditer(answer))
    of_models = any(_OF_MODELS.search(source) for source in sources)
    return own if of_models else (*own, *(one.group() for one in _OF_MODELS.finditer(answer)))


def echoes(answer: str) -> tuple[str, ...]:
    """Instructions, the roles of a conversation, and openings that are no news."""
    return tuple(one.group() for one in _ECHOES.finditer(answer))


def markup(answer: str) -> tuple[str, ...]:
    """Signs of Markdown, HTML, JSON and lists."""
    return tuple(one.group().strip() for one in _MARKUP.finditer(answer))


def first_person(answer: str, language: str) -> tuple[str, ...]:
    """Words of the first person outside quotation marks: news is told of others."""
    told = QUOTED.sub(" ", answer)
    us = {"us"} if language == "en" else set()
    words = (one.group() for one in _SPOKEN.finditer(told))
    return tuple(
        word
        for word in words
        if word.lower().replace("’", "'") in _WHO.get(language, ())
        and not (word.lower() in us and word.isupper())
    )


def pictures(answer: str, sources: Sequence[str]) -> tuple[str, ...]:
    """Emoji, signs and letters of foreign scripts that the sources do not have."""
    there = frozenset("".join(sources))
    return tuple(dict.fromkeys(char for char in answer if char not in there and not _is_ordinary(char)))


def _is_ordinary(char: str) -> bool:
    kind = unicodedata.category(char)
    if kind[0] in "NPZ" or char in "+−=%$€£₴₽°№\n":
        return True
    return kind[0] in "LM" and unicodedata.name(char, "").startswith(("LATIN", "CYRILLIC", "COMBINING"))


def mixed(answer: str, sources: Sequence[str]) -> tuple[str, ...]:
    """Words of letters of two scripts, which hide something, unless the sources write them so."""
    there = "\n".join(sources)
    return tuple(
        word
        for word in _WORD.findall(answer)
        if re.search("[A-Za-z]", word) and re.search("[\u0400-\u052f]", word) and word not in there
    )


def new_quotations(answer: str, sources: Sequence[str], *, same_language: bool) -> tuple[str, ...]:
    """Quotations that the sources do not have; in another language only their number can be told."""
    if len(_MARKS.findall(answer)) % 2:
        return (_MARKS.findall(answer)[-1],)
    quoted = [next(filter(None, one.groups()), "") for one in QUOTED.finditer(answer)]
    if not same_language:
        there = sum(len(QUOTED.findall(one)) for one in sources)
        return tuple(quoted[there:])
    bare = [_bare(one) for one in sources]
    return tuple(one for one in quoted if not any(_bare(one) in source for source in bare))


def _bare(text: str) -> str:
    """The words alone, with a blank around each."""
    words = re.findall(r"\w+", text.casefold().replace("ё", "е"))
    return f" {' '.join(words)} "
