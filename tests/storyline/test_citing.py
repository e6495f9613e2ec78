"""Who cites whom: outlets, in five languages, and nobody else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.source import Source
from bot.stories.citing import citations
from bot.stories.outlets import key_of, known_outlet
from tests.storyline.samples import report, source

BELTA = source(1, "БелТА", "https://www.belta.by/rss")
ZERKALO = source(2, "Зеркало | Новости", "https://t.me/zerkalo_io")
NIVA = source(3, "Наша Ніва", "https://nashaniva.com/rss", "be")
KYIV = source(4, "The Kyiv Independent", "https://kyivindependent.com/", "en")
MINISTRY = source(5, "Минобороны России", "https://t.me/mod_russia")
OTHER = source(9, "Somebody", "https://somebody.example/feed")
SOURCES = (BELTA, ZERKALO, NIVA, KYIV, MINISTRY)


def cited(text: str, by: Source = OTHER) -> list[tuple[str, int | None]]:
    """Whom a text cites: the name, and the source's number if it is one of the story's."""
    told = [report(one.id, one, "Nothing of note.", minutes=one.id) for one in SOURCES]
    last = report(99, by, text, minutes=60)
    return [(one.name, one.to_document_id) for one in citations([*told, last]) if one.document_id == 99]


NAMED = [
    # Russian
    ("Министр прилетел в Минск, сообщает БелТА.", [("БелТА", 1)]),
    ("Министр прилетел в Минск, сообщает БЕЛТА.", [("БелТА", 1)]),
    ("Об этом пишет Reuters.", [("Reuters", None)]),
    ("Об этом сообщает агентство Reuters со ссылкой на источник.", [("Reuters", None)]),
    ("Самолёт сел утром, передаёт ТАСС со ссылкой на Интерфакс.", [("ТАСС", None), ("Интерфакс", None)]),
    ("Как пишет «Зеркало», встреча длилась час.", [("Зеркало | Новости", 2)]),
    ("По данным «Нашей Нивы», их было трое.", [("Наша Ніва", 3)]),
    ("Он рассказал «Зеркалу», что видел самолёт.", [("Зеркало | Новости", 2)]),
    ("Он рассказал корреспонденту ТАСС, что видел самолёт.", [("ТАСС", None)]),
    ("Самолёт видели двое, пишет польское издание Nowy Kurier.", [("Nowy Kurier", None)]),
    ("Об этом говорится в материале газеты. Пишет «Вечерний Брест».", [("Вечерний Брест", None)]),
    ("Reuters пишет, что переговоры сорвались.", [("Reuters", None)]),
    ("БелТА сообщило о визите в полдень.", [("БелТА", 1)]),
    ("Сообщает Минобороны России.", [("Минобороны России", 5)]),
    ("Подробности сообщает @zerkalo_io, там же видео.", [("Зеркало | Новости", 2)]),
    ("Пишет немецкий журнал Stern. Вернувшись, он уехал.", [("Stern", None)]),
    ("Подробнее пишет onliner.by.", [("onliner.by", None)]),
    ("Пишет [Зеркало](https://t.me/zerkalo_io/17).", [("Зеркало | Новости", 2)]),
    ("Это первым заметил мониторинговый проект, пишет РБК-Украина.", [("РБК-Украина", None)]),
    # Ukrainian
    ("Про це повідомляє Укрінформ.", [("Укринформ", None)]),
    ("Пише Українська правда з посиланням на БелТА.", [("Українська правда", None), ("БелТА", 1)]),
    ("За даними УНІАН, їх було троє.", [("УНИАН", None)]),
    ("Інтерфакс-Україна передає, що зустріч скасували.", [("Интерфакс-Украина", None)]),
    # Belarusian
    ("Пра гэта паведамляе Наша Ніва.", [("Наша Ніва", 3)]),
    ("Самалёт сеў раніцай, піша «Люстэрка».", [("Зеркало | Новости", 2)]),
    ("Пра візіт вядома са спасылкай на БелТА.", [("БелТА", 1)]),
    ("Паводле агенцтва Reuters, іх было трое.", [("Reuters", None)]),
    # Polish
    ("Samolot wylądował rano, podaje PAP.", [("PAP", None)]),
    ("Jak informuje Reuters, było ich trzech.", [("Reuters", None)]),
    ("Według Gazety Wyborczej rozmowy trwały godzinę.", [("Gazeta Wyborcza", None)]),
    ("Powołując się na agencję BelTA, serwis pisze o podpisach.", [("БелТА", 1)]),
    ("PAP podała, że rozmowy zerwano.", [("PAP", None)]),
    # English
    ("The plane landed at dawn, according to BelTA.", [("БелТА", 1)]),
    ("A pilot told Reuters that he saw it.", [("Reuters", None)]),
    ("The Kyiv Independent reported the visit first.", [("The Kyiv Independent", 4)]),
    ("Reuters reports, citing the Interfax agency.", [("Reuters", None), ("Интерфакс", None)]),
    ("The visit was unannounced, Nasha Niva writes.", [("Наша Ніва", 3)]),
    ("She said it in an interview with the BBC.", [("BBC", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_an_outlet_that_is_named_as_the_origin_is_cited(
    text: str, expected: list[tuple[str, int | None]]
) -> None:
    assert cited(text) == expected


NOT_NAMED = [
    "По словам министра, визит был плановым.",
    "По словам Шойгу, протокол подписан.",
    "Сообщил министр обороны Виктор Хренин.",
    "Сообщил Лукашенко на встрече с послами.",
    "Об этом сообщил Сергей Шойгу журналистам.",
    "Как рассказал Андрей Белоусов, стороны договорились.",
    "Пишет Иван Петров о своём детстве.",
    "По данным МЧС, пожар потушен.",
    "По данным МВД и ГУР, погибших нет.",
    "Со ссылкой на источник в правительстве.",
    "Со ссылкой на МИД.",
    "Об этом пишут СМИ.",
    "Сообщает, что огонь распространился.",
    "Он заявил: «Мы никуда не уйдём».",
    "Сказал «Нет» и вышел.",
    "Согласно документу, срок истекает в мае.",
    "Согласно Конституции, выборы пройдут в срок.",
    "За словами міністра, візит був плановим.",
    "Повідомив Володимир Зеленський у вечірньому зверненні.",
    "Паводле Аляксандра Лукашэнкі, вайны ніхто не хоча.",
    "Паведаміў міністр абароны Віктар Хрэнін.",
    "Według ministra Błaszczaka rozmowy trwały godzinę.",
    "Poinformował Donald Tusk.",
    "Jak podaje MSZ, ambasador wyjechał.",
    "According to President Lukashenko, nobody wants war.",
    "According to Russian officials, the visit was planned.",
    "Peskov told reporters that the visit was planned.",
    "He told Putin that the plane was late.",
    "Lukashenko said on Monday that nobody wants war.",
    "The mirror was said to be broken.",
    "The document was signed, citing President Putin.",
]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_a_person_or_an_office_is_no_outlet(text: str) -> None:
    assert cited(text) == []


def test_nobody_cites_themselves() -> None:
    english = source(7, "BelTA (English)", "https://eng.belta.by/rss", "en")
    assert cited("Сообщает БелТА.", BELTA) == []
    assert cited("Minsk, 3 December, BelTA reports.", english) == []
    assert cited("Подписывайтесь: https://t.me/zerkalo_io/1", ZERKALO) == []


def test_a_link_to_another_report_is_a_citation() -> None:
    to_belta = "https://site1.example/1?utm_source=telegram"
    assert cited(f"Шойгу прилетел.\n\nПодробнее: {to_belta}") == [("БелТА", 1)]
    assert cited("Видео: https://t.me/s/mod_russia/512") == [("Минобороны России", 5)]
    assert cited("Видео: https://t.me/mod_russia") == []
    assert cited("Карта: https://maps.example/1") == []


def test_a_post_that_points_to_an_article_cites_it() -> None:
    article = report(1, BELTA, echo_keys=("url:belta.by/1",))
    post = report(2, ZERKALO, "Коротко.", minutes=3, echo_keys=("text:x", "url:belta.by/1"))
    assert [(one.document_id, one.to_document_id) for one in citations([article, post])] == [(2, 1)]


def test_a_forward_cites_its_origin_in_the_story_or_not() -> None:
    told = [report(1, MINISTRY), report(2, OTHER, "Смотрите.", minutes=5, forwarded_from="Минобороны России")]
    (one,) = citations(told)
    assert (one.document_id, one.to_document_id, one.phrase) == (2, 1, "")
    (hidden,) = citations([report(1, OTHER, "Смотрите.", forwarded_from="Иван П.")])
    assert (hidden.name, hidden.to_document_id) == ("Иван П.", None)


def test_one_outlet_is_cited_once_by_a_report_however_often_it_is_named() -> None:
    assert cited("Сообщает БелТА. Как пишет БелТА, их трое. БелТА передаёт.") == [("БелТА", 1)]


def test_the_words_that_say_it_stand_in_the_text() -> None:
    text = "Самолёт сел утром, сообщает  агентство\u00a0БелТА."
    (one,) = citations([report(1, BELTA), report(2, OTHER, text, minutes=1)])
    assert one.phrase == "сообщает агентство БелТА"


SPELLINGS = [
    ("БелТА", "BelTA"),
    ("Зеркало", "Зеркалу"),
    ("Наша Ніва", "Нашай Ніве"),
    ("Наша Ніва", "Nasha Niva"),
    ("Украинская правда", "Украинской правды"),
    ("Gazeta Wyborcza", "Gazety Wyborczej"),
    ("Медуза", "Медузе"),
]


@pytest.mark.parametrize(("one", "other"), SPELLINGS)
def test_an_outlet_has_one_key_in_its_cases_and_letters(one: str, other: str) -> None:
    assert key_of(one) == key_of(other) or known_outlet(one) == known_outlet(other) != ""


@given(st.text(max_size=300), st.sampled_from([text for text, _ in NAMED]))
def test_no_text_breaks_it_and_each_citation_is_of_a_report(noise: str, text: str) -> None:
    told = [report(1, BELTA), report(2, ZERKALO, noise + text + noise, forwarded_from=noise[:20])]
    for one in citations(told):
        assert one.document_id == 2
        assert one.to_document_id in {None, 1}


def test_a_long_text_is_read_in_no_time() -> None:
    text = "сообщает пишет агентство " * 20_000 + "«" * 5_000
    assert cited(text) == []
