"""Which story a document belongs to: scenes of a few documents, and rules that always hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.document import Document
from bot.domain.story import Placement
from bot.stories.grouping import REMEMBERED, WINDOW, Grouping, Limits
from bot.stories.senses import SIZE, from_bytes, to_bytes
from tests.domain.naughty import NAUGHTY

NOON = datetime(2026, 12, 3, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


class Desk:
    """Documents come in, each is put where it belongs. Numbers stand for documents and stories."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.grouping = Grouping(limits)
        self.placements: dict[int, Placement] = {}

    def document(self, text: str, *, title: str = "", language: str = "ru", **more: object) -> Document:
        number = len(self.placements) + 1
        at = more.pop("at", NOON)
        fields: dict[str, object] = {
            "id": number,
            "source_id": number,
            "story_id": None,
            "url": "",
            "title": title,
            "text": text,
            "language": language,
            "author": "",
            "published_at": at,
            "date_is_certain": True,
            "fetched_at": at,
            "content_hash": "",
        }
        return Document(**(fields | more))  # type: ignore[arg-type]

    def comes(self, text: str, *, sense: object = None, **more: object) -> int:
        """The story that the document goes to."""
        document = self.document(text, **more)  # type: ignore[arg-type]
        account = replace(self.grouping.read(document), sense=sense)  # type: ignore[arg-type]
        placement = self.grouping.place(account)
        story = document.id if placement.story_id is None else placement.story_id
        self.grouping.learn(document, account)
        self.grouping.add(account, story)
        self.placements[document.id] = placement
        return story


VISIT = {
    "ru": "Сергей Шойгу прилетел в Минск без объявления. В Мачулищах он и Виктор Хренин подписали протокол к "
    "соглашению о региональной безопасности 1997 года, затем его принял Лукашенко.",
    "uk": "Міністр оборони РФ Сергій Шойгу без попередження прибув до Мінська. На аеродромі в Мачулищах він "
    "і Віктор Хренін підписали протокол про зміни до угоди 1997 року про безпеку.",
    "be": "У Менск нечакана прыляцеў Шайгу. Разам з Хрэніным ён падпісаў у Мачулішчах пратакол да пагаднення "
    "1997 года аб рэгіянальнай бяспецы; потым была сустрэча з Лукашэнкам.",
    "pl": "Szojgu niespodziewanie przyleciał do Mińska. Na lotnisku w Maczuliszczach podpisał z Wiktarem "
    "Chreninem protokół do umowy o bezpieczeństwie z 1997 roku i spotkał się z Łukaszenką.",
    "en": "Sergei Shoigu flew to Minsk unannounced. At Machulishchi airfield he and Viktor Khrenin signed a "
    "protocol to the 1997 regional security agreement before meeting Lukashenko.",
}
FIRE = "Пожар на складе в Гродно потушили к утру. Сгорели 800 квадратных метров кровли, пострадавших нет."
STRIKE = "Пилоты авиакомпании LOT объявили забастовку с 9 марта и требуют поднять зарплату на 18 процентов."


@pytest.mark.parametrize("first", VISIT)
def test_one_happening_in_five_languages_is_one_story(first: str) -> None:
    desk = Desk()
    desk.comes(FIRE)
    story = desk.comes(VISIT[first], language=first)
    for language in VISIT.keys() - {first}:
        assert desk.comes(VISIT[language], language=language) == story, language
    assert desk.comes(STRIKE) not in {1, story}


def test_a_joining_says_why() -> None:
    desk = Desk()
    story = desk.comes(VISIT["ru"])
    assert desk.placements[story] == Placement(None, 0.0, ("the first report",))
    desk.comes(VISIT["en"], language="en")
    placement = desk.placements[2]
    assert placement.score > 0.55
    names = next(reason for reason in placement.reasons if reason.startswith("names: "))
    assert {"Shoigu", "Khrenin", "Machulishchi"} <= set(names.removeprefix("names: ").split(", "))
    assert "numbers: 1997" in placement.reasons
    assert placement.reasons[-1] == "across languages"


def test_the_same_words_and_the_same_article_are_the_same_story() -> None:
    desk = Desk()
    story = desk.comes(FIRE, echo_keys=("text:1", "url:a"))
    assert desk.comes("Фото с пожара.", echo_keys=("url:a",)) == story
    assert desk.placements[2].reasons == ("about the same article",)
    assert desk.comes("Совсем иначе записано.", echo_keys=("text:1",)) == story
    assert (desk.placements[3].reasons, desk.placements[3].copy_of) == (("the same words",), 1)


def test_a_repost_is_a_copy_of_the_first() -> None:
    desk = Desk()
    long = f"{FIRE} {VISIT['ru']} {STRIKE}"
    story = desk.comes(long)
    assert desk.comes(long.replace("Пожар", "⚡️Пожар") + " Подписаться") == story
    assert desk.placements[2].copy_of == 1


def test_a_forward_belongs_to_what_it_was_forwarded_from() -> None:
    desk = Desk()
    story = desk.comes("Важно.", forwarded_from="tg:belta/15")
    assert desk.comes("Ещё раз.", forwarded_from="tg:belta/15") == story
    assert desk.comes("Другое.", forwarded_from="tg:belta/16") != story
    assert desk.comes("Имя без номера.", forwarded_from="БелТА") == 4
    assert desk.comes("Снова имя без номера, но новость иная.", forwarded_from="БелТА") == 5


RATES = (
    "Курсы Нацбанка на {day} марта: доллар {0}, евро {1}, сто российских рублей {2}, юань {3}. Торги закрыты."
)


def test_a_template_with_other_numbers_is_another_story() -> None:
    desk = Desk()
    first = desk.comes(RATES.format("2,9487", "3,4310", "3,7215", "4,0512", day=4), at=NOON)
    second = desk.comes(RATES.format("2,9283", "3,4522", "3,6988", "4,0377", day=5), at=NOON + 24 * HOUR)
    assert first != second


DIFFERENT = [
    ("В Москве туман.", "В Москве пожар на складе."),
    ("Суд в Гродно приговорил Ивана Сидорчука к пяти годам за взятку.",
     "Суд в Гродно приговорил Олега Лапко к трём годам за контрабанду."),
    ("Сборная Беларуси обыграла Латвию 3:1 в товарищеском матче в Бресте.",
     "Сборная Беларуси уступила Эстонии 0:2 в товарищеском матче в Бресте."),
    ("Выборы мэра прошли в Кракове, победил Миколай Дудек.",
     "Выборы мэра прошли в Гданьске, победила Ева Козел."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_shares_a_place_or_a_kind_alone_is_not_one_story(one: str, other: str) -> None:
    desk = Desk()
    desk.comes(one)
    assert desk.comes(other) == 2


def test_the_same_people_some_days_later_are_another_story_that_goes_on_from_it() -> None:
    desk = Desk()
    story = desk.comes(VISIT["ru"])
    again = desk.comes(
        "Сергей Шойгу снова прилетел в Минск и передал Лукашенко послание. Протокол с Хрениным не обсуждали. "
        "Переговоры во Дворце Независимости шли больше часа.",
        at=NOON + 5 * 24 * HOUR,
    )
    assert again != story
    assert desk.placements[again].predecessor_id == story


def test_what_a_text_reminds_of_is_its_predecessor_and_not_its_story() -> None:
    desk = Desk()
    visit = desk.comes(VISIT["ru"])
    other = desk.comes(
        "В Витебске открыли мост через Двину, движение по нему начнётся в пятницу, сообщили в исполкоме. "
        "Напомним, Сергей Шойгу прилетел в Минск и в Мачулищах подписал с Хрениным протокол к соглашению.",
        at=NOON + 2 * HOUR,
    )
    assert other != visit
    assert desk.placements[other].predecessor_id == visit


def test_a_digest_is_nobody_elses_story() -> None:
    desk = Desk()
    visit = desk.comes(VISIT["ru"])
    digest = desk.comes(f"Главное за день:\n• {VISIT['ru'][:90]}\n• {FIRE}\n• {STRIKE}\n• Погода без осадков")
    assert digest != visit
    assert desk.placements[digest].reasons == ("a digest",)
    assert desk.comes(FIRE + " Об этом сообщили в МЧС.") not in {visit, digest}


def test_an_old_story_is_not_joined_and_an_older_one_is_forgotten() -> None:
    desk = Desk()
    story = desk.comes(FIRE)
    assert desk.comes(FIRE, at=NOON + WINDOW + HOUR) != story
    desk.grouping.forget(NOON + WINDOW + 2 * HOUR)
    assert 1 in desk.grouping  # the first of its story, for what may go on from it
    desk.grouping.forget(NOON + REMEMBERED + HOUR)
    assert 1 not in desk.grouping
    assert len(desk.grouping) == 1


def test_documents_that_moved_are_compared_where_they_are_now() -> None:
    desk = Desk()
    wrong = desk.comes(STRIKE)
    right = desk.comes(FIRE)
    desk.grouping.move(right, wrong)
    assert desk.comes("На складе в Гродно потушили пожар: сгорели 800 квадратных метров кровли.") == wrong


def test_where_people_said_no_a_joining_must_be_surer() -> None:
    desk = Desk()
    story = desk.comes(FIRE)
    later = "На складе в Гродно был пожар, кровля сгорела на 800 квадратных метрах, сообщает МЧС."
    account = desk.grouping.read(desk.document(later))
    before = desk.grouping.place(account)
    assert before.story_id == story
    desk.grouping.be_stricter({story: before.score + 0.01})
    assert desk.grouping.place(account).story_id is None
    desk.grouping.be_stricter({})
    assert desk.grouping.place(account).story_id == story


def test_what_means_the_same_in_another_language_joins_if_words_do_not_speak_against_it() -> None:
    meant = np.zeros(SIZE, np.float32)
    meant[0] = 1
    texts = (
        "Зоопарк показал новорождённого тапира, посетители стоят в очереди.",
        "A baby tapir meets the public at the zoo.",
    )
    without, with_ = Desk(), Desk()
    for desk, sense in ((without, None), (with_, meant)):
        desk.comes(texts[0], sense=sense)
        desk.comes(texts[1], language="en", sense=sense)
    assert without.placements[2].story_id is None
    assert with_.placements[2].story_id == 1
    assert with_.placements[2].reasons[0] == "the same meaning: 1.00"
    assert with_.comes(STRIKE, sense=np.roll(meant, 1)) == 3


def test_a_sense_is_kept_in_two_bytes_a_number() -> None:
    sense = np.random.default_rng(1).normal(size=SIZE).astype(np.float32)
    kept = to_bytes(sense)
    assert len(kept) == 2 * SIZE
    assert np.allclose(from_bytes(kept), sense, atol=2e-3)


def test_the_line_that_says_when_a_text_came_out_draws_nothing_together() -> None:
    desk = Desk()
    stamp = "3 December 2026, 12:00 · J. Vale\n"
    desk.comes(stamp + "The choir of Svislach sings again after a long break.", language="en")
    assert desk.comes(stamp + "Tusk, trump and other words: our winter quiz.", language="en") == 2


def test_one_source_tells_two_happenings_of_one_town_apart() -> None:
    desk = Desk()
    bridge = "В Бресте обрушился пролёт старого моста. На месте работает МЧС."
    hangar = "В Бресте сгорел ангар авиамузея. Спасатели МЧС потушили огонь."
    desk.comes(bridge, source_id=5)
    assert desk.comes(hangar, source_id=5) == 2


def test_a_story_that_never_was_leaves_no_meaning_behind() -> None:
    meant = np.zeros(SIZE, np.float32)
    meant[0] = 1
    desk = Desk()
    desk.comes("Зоопарк показал новорождённого тапира, посетители стоят в очереди.", sense=meant)
    desk.grouping.remove(1)
    stranger = replace(desk.grouping.read(desk.document(STRIKE)), document_id=9)
    desk.grouping.add(stranger, 1)
    assert desk.comes("A baby tapir meets the public at the zoo.", language="en", sense=meant) == 2


def test_a_document_is_no_copy_of_itself() -> None:
    desk = Desk()
    desk.comes(VISIT["ru"], echo_keys=("text:1",))
    account = desk.grouping.read(desk.document(VISIT["ru"], id=1, echo_keys=("text:1",)))
    assert desk.grouping.place(account).story_id is None


def test_only_a_story_about_the_same_names_is_gone_on_from() -> None:
    desk = Desk()
    desk.comes("Вясна прыйдзе рана: што кажуць прыкметы пра снег і дождж.", language="be")
    desk.comes(FIRE)
    assert desk.placements[2].predecessor_id is None


# --- What always holds

WORDS = (*VISIT["ru"].split()[:9], *VISIT["en"].split()[:9], *FIRE.split()[:6], "12", "2026")
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(" ".join)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("comes"), TEXTS, st.sampled_from(["ru", "en", "pl", ""]), st.integers(0, 100)),
        st.tuples(st.just("remove"), st.integers(1, 12)),
        st.tuples(st.just("move"), st.integers(1, 12), st.integers(1, 12)),
        st.tuples(st.just("forget"), st.integers(0, 500)),
    ),
    max_size=30,
)


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_whatever_happens_a_document_is_put_only_where_a_known_one_is(
    steps: list[tuple[object, ...]],
) -> None:
    desk = Desk()
    where: dict[int, int] = {}
    for step in steps:
        match step:
            case ("comes", str(text), str(language), int(hours)):
                story = desk.comes(text, language=language, at=NOON + hours * HOUR)
                number = len(desk.placements)
                assert story == number or story in where.values()
                where[number] = story
            case ("remove", int(number)):
                desk.grouping.remove(number)
                where.pop(number, None)
            case ("move", int(number), int(story)):
                desk.grouping.move(number, story)
                if number in where:
                    where[number] = story
            case ("forget", int(hours)):
                desk.grouping.forget(NOON + hours * HOUR)
                where = {number: story for number, story in where.items() if number in desk.grouping}
        assert len(desk.grouping) == len(where)


@pytest.mark.parametrize("text", NAUGHTY)
def test_naughty_texts_are_read_and_placed(text: str) -> None:
    desk = Desk()
    desk.comes(text, title=text[:300])
    desk.comes(FIRE)
    desk.comes(text + text, language="en")


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=300), st.text(max_size=80), st.sampled_from(["ru", "uk", "be", "pl", "en", "", "xx"]))
def test_any_text_is_read_and_placed(text: str, title: str, language: str) -> None:
    desk = Desk()
    desk.comes(text, title=title, language=language)
    again = desk.comes(text, title=title, language=language)
    assert again in {1, 2}
