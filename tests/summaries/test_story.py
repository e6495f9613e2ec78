"""A story in sentences of its best documents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.document import Document
from bot.domain.summary import Summary
from bot.domain.watch import Mention
from bot.summaries.languages import nearest
from bot.summaries.story import summarise_story

AT = datetime(2026, 12, 3, 10, 4, tzinfo=UTC)

LEAD = (
    "Министр обороны России Сергей Шойгу прибыл в Минск без объявления.\n"
    "На аэродроме его встретил белорусский коллега Виктор Хренин, сообщает БЕЛТА.\n"
    "Визит продлится один день, погода стоит хорошая, а небо над аэродромом ясное."
)
OTHER = (
    "Сергей Шойгу прибыл в Минск, министр обороны России визит не объявлял.\n"
    "Стороны подписали протокол к соглашению о региональной безопасности двух государств.\n"
    "Его ратифицируют парламенты до конца года, рассказал Павел Муравейко.\n"
    "Он добавил, что учения в Бресте пройдут весной."
)
POLISH = (
    "Minister obrony Rosji Siergiej Szojgu przyleciał do Mińska bez zapowiedzi.\n"
    "Na lotnisku powitał go jego białoruski kolega Wiktar Chrenin, podała agencja Biełta.\n"
    "Ministrowie podpisali protokół o bezpieczeństwie regionalnym, który wejdzie w życie za miesiąc."
)


def document(
    number: int,
    text: str,
    language: str = "ru",
    *,
    title: str = "",
    after: int = 0,
    copy_of: int | None = None,
) -> Document:
    at = AT + timedelta(minutes=after)
    return Document(
        *(number, number, 1, "https://example.org/1", title, text, language, "", at, True, at, "hash"),
        copy_of=copy_of,
    )


def mentions(text: str, *names: str) -> list[Mention]:
    return [
        Mention(name, found.start(), found.end(), name, "text", 1.0, "full name")
        for name in names
        for found in re.finditer(re.escape(name), text)
    ]


def texts(summary: Summary) -> list[str]:
    return [one.text for one in summary.sentences]


STORY = [
    document(1, LEAD, title="Визит в Минск"),
    document(2, OTHER, title="Шойгу в Минске", after=5),
    document(3, POLISH, "pl", title="Szojgu w Mińsku", after=9),
]


def test_the_leading_document_gives_headline_and_beginning_and_others_what_it_lacks() -> None:
    third = (
        "Министр обороны Сергей Шойгу прибыл в Минск, визит не объявлен.\n"
        "Протокол к соглашению о региональной безопасности стороны готовили год."
    )
    found = summarise_story([*STORY, document(4, third, after=20)], language="ru")
    assert (found.headline, found.document_id, found.language) == ("Визит в Минск", 1, "ru")
    assert LEAD.startswith(found.sentences[0].text)
    assert OTHER.splitlines()[0] not in texts(found)  # the same in other words
    assert "о региональной безопасности" in found.text  # two of the three speak of it
    assert [one.document_id for one in found.sentences] == sorted(one.document_id for one in found.sentences)


def test_another_document_does_not_say_in_other_words_what_headline_and_lead_have_said() -> None:
    again = (
        "Глава военного ведомства России Шойгу без объявления посетил Минск, столицу соседа.\n"
        "Стороны подписали протокол к соглашению о региональной безопасности двух государств."
    )
    found = summarise_story([*STORY[:1], document(2, again, after=5)], language="ru")
    assert again.splitlines()[0] not in texts(found)


def test_one_document_is_summed_up_as_ever() -> None:
    found = summarise_story(STORY[:1])
    assert texts(found) == LEAD.split("\n")


@pytest.mark.parametrize(
    ("language", "documents", "expected"),
    [
        ("pl", STORY, "pl"),
        ("be", STORY, "ru"),
        ("uk", STORY, "ru"),
        ("en", STORY, "pl"),
        ("", STORY, "ru"),  # most documents
        ("de", STORY, "ru"),
        ("be", STORY[2:], "pl"),
        ("en", [document(4, LEAD, "")], ""),
    ],
)
def test_the_language_is_the_one_nearest_to_the_chats(
    language: str, documents: list[Document], expected: str
) -> None:
    found = summarise_story(documents, language=language)
    assert found.language == expected
    spoken = {one.id for one in documents if one.language == expected}
    assert {one.document_id for one in found.sentences} <= spoken
    assert found.sentences


def test_an_unknown_language_is_taken_only_when_there_is_no_other() -> None:
    assert nearest("ru", ["", "", "lt"]) == "lt"
    assert nearest("", ["", "", "lt"]) == "lt"
    assert nearest("ru", []) == ""


def test_the_watched_person_is_taken_from_whichever_document_names_them() -> None:
    about = {2: mentions(OTHER, "Павел Муравейко")}
    found = summarise_story(STORY, about, "ru")
    # the sentence opens with a pronoun, so the one before comes with it
    assert texts(found)[-2:] == OTHER.split("\n")[1:3]


def test_the_first_watch_comes_first_when_there_is_room_for_one() -> None:
    about = {1: mentions(LEAD, "Виктор Хренин"), 2: mentions(OTHER, "Шойгу", "Виктор Хренин")}
    assert texts(summarise_story(STORY, about, "ru", limit_sentences=1)) == [LEAD.split("\n")[1]]


def test_behind_another_text_no_sentence_opens_with_a_pronoun_alone() -> None:
    for sentences in (1, 2, 3):
        for one in summarise_story(STORY, language="ru", limit_sentences=sentences).sentences:
            if one.document_id == 2 and one.text.startswith("Он"):
                pytest.fail("nobody can tell who that is")


@pytest.mark.parametrize("opening", ["Так ", "Однако ", "Кроме того, ", "Але ", "Jednak ", "However, "])
def test_behind_another_text_no_sentence_goes_on_from_its_own(opening: str) -> None:
    other = f"Шойгу прибыл в Минск, визит не объявлен.\n{opening}Виктор Хренин подписал 3 декабря протокол."
    found = summarise_story([STORY[0], document(2, other, after=5)], language="ru")
    assert {one.document_id for one in found.sentences} == {1}


def test_letters_that_were_trimmed_off_a_word_are_no_harm() -> None:
    text = "Порт закрыт с утра.\nПаром стоит у причала.\n__Туристов собрали на вокзале__"
    found = summarise_story([document(number, text) for number in (1, 2)])
    assert texts(found) == ["Паром стоит у причала.", "Туристов собрали на вокзале"]


def test_copies_and_teasers_do_not_lead() -> None:
    copy = document(4, LEAD, title="Копия", after=-60, copy_of=1)
    teaser = document(5, "Шойгу прибыл в Минск.", title="Коротко", after=-90)
    found = summarise_story([copy, teaser, *STORY], language="ru")
    assert found.document_id == 1
    assert 4 not in {one.document_id for one in found.sentences}


def test_of_two_copies_of_an_unknown_text_one_is_told() -> None:
    copies = [document(number, LEAD, title="Копия", copy_of=99) for number in (4, 5)]
    assert texts(summarise_story(copies)) == LEAD.split("\n")


def test_the_order_of_the_documents_changes_nothing() -> None:
    assert summarise_story(STORY[::-1], language="ru") == summarise_story(STORY, language="ru")


@pytest.mark.parametrize("documents", [[], [document(1, "")], [document(1, "😀 …", title="!!!")]])
def test_a_story_without_words_has_no_summary(documents: list[Document]) -> None:
    assert summarise_story(documents) == Summary()


def test_a_watch_that_only_the_last_of_many_documents_names_is_told() -> None:
    many = [document(number, LEAD.replace("один", f"{number}"), title="Визит") for number in range(1, 30)]
    last = document(30, OTHER, title="Ещё", after=99)
    found = summarise_story([*many, last], {30: mentions(OTHER, "Стороны")}, "ru")
    assert OTHER.split("\n")[1] in texts(found)


SCRAPS = st.sampled_from(
    [
        *LEAD.split(),
        *OTHER.split(),
        "\n",
        "\n",
        "«",
        "»",
        '"',
        "😀",
        "\ud800",
        "Об этом сообщает БЕЛТА.",
        "! ",
    ]
)


@given(
    st.lists(st.lists(SCRAPS, max_size=50).map(" ".join), max_size=5),
    st.sampled_from(["", "Визит в Минск"]),
    st.integers(0, 4),
    st.integers(2, 400),
)
def test_every_sentence_stands_in_its_document_and_the_limits_hold(
    written: Sequence[str], title: str, sentences: int, chars: int
) -> None:
    documents = [document(at + 1, text, title=title) for at, text in enumerate(written)]
    about = {one.id: mentions(one.text, "Шойгу") for one in documents}
    found = summarise_story(documents, about, "ru", sentences, chars)
    for one in found.sentences:
        assert documents[one.document_id - 1].text[one.start : one.end] == one.text
    assert len(found.sentences) <= sentences
    assert len(found.text) <= chars
    assert found == summarise_story(documents, about, "ru", sentences, chars)
