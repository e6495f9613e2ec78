"""What answers teach: whether a mention stands like those that were called wrong, or right.

A person says of a mention "that is somebody else", and from then on two things are known: how
that other one is called, if a word beside the name says it («Шойгу Капитал»), and among which
words the name stood. Another mention is held against every answer, and the nearest one speaks.
Its opinion only moves a score; a full name is stronger than any likeness, and is not asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from bot.domain.watch import Example, Mention
from bot.matching.given_names import groups_of, is_patronymic
from bot.matching.normalise import HYPHEN, SPACE, Words, cut, key_of, kind_of

WRONG = "like one you called wrong"
RIGHT = "like one you called right"
WRONG_NAME = "a name you called wrong"

_REACH = 8  # words to either side
_STEM = 6  # letters in which the cases of a word agree
_SHORTEST = 4  # letters of a word that says something
_LEAST_LIKE = 0.25  # shared words, as a share of what two places could share
_LEAST_SHARED = 3  # words
_CLEARLY = 0.05  # by so much one answer must be nearer than the opposite one
_BEYOND_DOUBT = ("full name", "initials")  # how the reasons of such mentions begin
_DOWN, _UP = 0.6, 0.15  # how far the score moves at full likeness

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
# Words before a name that say what its bearer does, as they begin: no part of another name.
_OFFICES = """
президент прэзідэнт премьер прэм прем вице министр міністр глав голов кіраўнік керівник руковод директор
генерал полковник адмирал адмірал маршал депутат сенатор губернатор мэр мер спикер спікер канцлер король
пап патриарх посол госсекретар секретар сакратар председател прэдседател лидер лідер господин пан спадар
president prime minister premier secretary general colonel admiral marshal senator governor mayor speaker
chancellor king queen pope ambassador chairman leader director head mr mrs ms dr sir lord prezydent
minister szef przewodnicz marszal prezes kanclerz gener pulkownik posel senator ambasador sekretarz pan
"""


_WINDOW = 400  # code points to either side in which the words around a mention are looked for


def _begins(stems: str) -> re.Pattern[str]:
    """What matches words with these beginnings; a stem of two or three letters is a whole word."""
    each = (re.escape(key_of(stem)) + ("$" if len(stem) < 4 else "") for stem in stems.split())
    return re.compile("|".join(each))


_everywhere, _office = frozenset(map(key_of, _EVERYWHERE.split())), _begins(_OFFICES)


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a mention.

    `words` are stems of the folded words near it and of the title. `phrase` is the name with the
    neighbour that makes it another's, folded, in order; () when there is none.
    """

    words: frozenset[str]
    phrase: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opinion:
    """How far an answer moves a score (a factor; 0 says that it is no mention), and why."""

    factor: float
    reason: str


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


def example_of(surroundings: Around, *, right: bool) -> Example:
    """What an answer about a mention is kept as."""
    return Example(right, surroundings.words, surroundings.phrase)


def opinion(examples: Sequence[Example], surroundings: Around) -> Opinion | None:
    """What the answers say about a mention; None when none is near enough, or they disagree."""
    if surroundings.phrase:
        for one in examples:
            if one.phrase and _is_same(one.phrase, surroundings.phrase):
                return Opinion(1 + _UP, RIGHT) if one.right else Opinion(0.0, WRONG_NAME)
    wrong = _nearest((one.words for one in examples if not one.right), surroundings.words)
    right = _nearest((one.words for one in examples if one.right), surroundings.words)
    if wrong > right + _CLEARLY:
        return Opinion(1 - _DOWN * wrong**0.5, WRONG)
    return Opinion(1 + _UP * right**0.5, RIGHT) if right > wrong + _CLEARLY else None


def weighed(mention: Mention, examples: Sequence[Example], text: str, title: str) -> Mention | None:
    """A mention in the light of what was answered about others; None where it is excluded.

    A full name is beyond doubt; a surname that follows one can only be part of another's name.
    """
    if not examples or mention.reason.startswith(_BEYOND_DOUBT):
        return mention
    said = opinion(examples, around_mention(text, title, mention))
    if said is None or (said.factor > 0 and "full name" in mention.reason):
        return mention
    score = min(1.0, round(mention.score * said.factor, 3))
    return replace(mention, score=score, reason=said.reason) if score > 0 else None


# --- likeness


def _nearest(examples: Iterable[frozenset[str]], words: frozenset[str]) -> float:
    return max((_likeness(one, words) for one in examples), default=0.0)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """0 to 1: the words that both places have, against the geometric mean of their numbers."""
    shared = len(one & other)
    if shared < _LEAST_SHARED:
        return 0.0
    likeness = shared / float(len(one) * len(other)) ** 0.5
    return likeness if likeness >= _LEAST_LIKE else 0.0


def _is_same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two phrases are one, in whatever case each stands."""
    return len(one) == len(other) and all(map(_is_one_word, one, other))


def _is_one_word(one: str, other: str) -> bool:
    alike = (a == b for a, b in zip(one, other, strict=False))
    shared = sum(takewhile(bool, alike))
    return shared >= min(3, len(one), len(other)) and max(len(one), len(other)) - shared <= 2


# --- what stands there


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
    return len(word) > 2 and word[0].isupper() and not _office.match(key_of(word))


def _is_first_name(word: str) -> bool:
    return word[:1].isupper() and bool(groups_of(key_of(word)) or is_patronymic(key_of(word)))
