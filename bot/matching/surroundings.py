"""What stands around a mention, as far as it tells one bearer of a name from another.

The words near it, which say what the text is about, and the neighbour that makes it another's name:
«Шойгу Капитал», «Лариса Шойгу».
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.watch import Mention
from bot.matching.given_names import groups_of, is_patronymic
from bot.matching.normalise import HYPHEN, SPACE, Words, cut, key_of, kind_of
from bot.matching.titles import is_office

_REACH = 8  # words to either side
_WINDOW = 400  # code points to either side in which the words around a mention are looked for
_STEM = 6  # letters in which the cases of a word agree
_SHORTEST = 4  # letters of a word that says something

# Words that stand beside every name alike, as stems; shorter ones are left out anyhow.
_EVERYWHERE = """
котор также однак только после перед более может будет будут были было быть этого этом того чтобы когда
между около через свое своей своих всех всего если даже сегодн вчера завтра сообщи заявил сказал словам
время года году перв другие такж якого якій також після може були було буде цього цьому коли сьогод учора
заявив сказав повідо років року якія гэтага гэтым таксам пасля можа былі было калі сёння заявіў сказаў
паведа годзе гадоў ktora ktory ktore takze jednak tylko przed przez moze bedzie było były byly tego tych
kiedy dzisia wczora powied oswiad roku that this with from have been were will would which their they
about after before more than also said says told when where while over into under today yester year years
could there other https
"""
_everywhere = frozenset(map(key_of, _EVERYWHERE.split()))


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a mention.

    `words` are stems of the folded words near it and of the title. `phrase` is the name with the
    neighbour that makes it another's, folded, in order; () when there is none.
    """

    words: frozenset[str]
    phrase: tuple[str, ...] = ()


def around(text: str, start: int, end: int, title: str = "") -> Around:
    """What stands around the span of a mention, in code points of `text`."""
    begin = max(0, start - _WINDOW)  # a long text has many mentions, and is not cut anew for each
    words = cut(text[begin : end + _WINDOW])
    first, last = _words_at(words, start - begin, end - begin)
    near = [*words.words[max(0, first - _REACH) : first], *words.words[last + 1 : last + 1 + _REACH]]
    name = {key_of(word)[:_STEM] for word in words.words[first : last + 1]}
    stems = frozenset(_stems([*near, *cut(title).words])) - name
    return Around(stems, _phrase(words, first, last))


def around_mention(text: str, title: str, mention: Mention) -> Around:
    """The same for a mention of a document."""
    if mention.field == "title":
        return around(title, mention.start, mention.end)
    return around(text, mention.start, mention.end, title)


def _stems(words: Iterable[str]) -> Iterable[str]:
    for word in words:
        key = key_of(word)
        if len(key) < _SHORTEST or not key.isalpha() or key[:_STEM] in _everywhere:
            continue
        if not _names_somebody(key):
            yield key[:_STEM]


def _names_somebody(key: str) -> bool:
    """Whether a word is a first name in some case: it stands beside this name and that alike."""
    return any(groups_of(stem) for stem in (key, key[:-1], key[:-2]) if len(stem) >= _SHORTEST)


def _words_at(words: Words, start: int, end: int) -> tuple[int, int]:
    """The first and the last word that a span touches."""
    offsets = words.offsets()
    inside = [
        at
        for at in range(len(words.words))
        if offsets[2 * at] < end and offsets[2 * at + 1] > start and words.words[at]
    ]
    return (inside[0], inside[-1]) if inside else (0, 0)


def _phrase(words: Words, first: int, last: int) -> tuple[str, ...]:
    """The name with the word that makes it another's: behind it any name, before it a first name.

    What stands before a name in capitals is more often a country or an office («министр России
    Шойгу») than a first name that nobody knows.
    """
    name = words.words[first : last + 1]
    if any(len(word) > 1 and word.isupper() for word in name):
        return ()  # among capitals every neighbour looks like a name
    if _is_joined(words, last) and _is_telling(words.words[last + 1]):
        return tuple(map(key_of, [*name, words.words[last + 1]]))
    before = first - 1
    if before >= 0 and _is_joined(words, before) and _is_first_name(words.words[before]):
        return tuple(map(key_of, [words.words[before], *name]))
    return ()


def _is_joined(words: Words, at: int) -> bool:
    """Whether nothing but a blank or a hyphen stands behind this word."""
    return at + 1 < len(words.words) and kind_of(words.gaps[at]) in (SPACE, HYPHEN)


def _is_telling(word: str) -> bool:
    """Whether a word is written as a name, and is no office."""
    return len(word) > 2 and word[0].isupper() and not is_office(key_of(word))


def _is_first_name(word: str) -> bool:
    return word[:1].isupper() and bool(groups_of(key_of(word)) or is_patronymic(key_of(word)))
