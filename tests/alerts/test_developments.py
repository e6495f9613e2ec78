"""Which reports are turns of a story."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.alerts.developments import CORRECTION, NAME, NUMBER, OFFICIAL, Turn, naming, turns
from bot.alerts.turning_words import confirms, is_authority, refutes
from bot.domain.source import Ownership
from bot.domain.story import Report
from bot.telling.openings import opening_of
from tests.alerts.samples import document, finding, source


def report(text: str, title: str = "", number: int = 1, **changes: object) -> Report:
    """A report of a source of its own."""
    kept = document(text, title, id=number, source_id=number)
    title_of = str(changes.pop("name", f"Site {number}"))
    told_by = source(id=number, title=title_of, ownership=changes.pop("ownership", Ownership.INDEPENDENT))
    return Report(kept, told_by, 1.0, copy_of=changes.pop("copy_of", None))  # type: ignore[arg-type]


def kinds(first: str, then: str, **changes: object) -> list[tuple[str, str]]:
    """The turns that a second text is after a first one."""
    before, new = opening_of(report(first), ()), opening_of(report(then, number=2, **changes), ())
    return [(turn.kind, turn.value) for turn in turns([before], new)]


@pytest.mark.parametrize(
    ("first", "then", "turn"),
    [
        # A number that grows is one, in whatever language the two are.
        ("Three people were killed in the fire.", "Five people were killed in the fire.", "killed:5"),
        ("При пожаре погибли три человека.", "При пожаре погибли пять человек.", "killed:5"),
        ("При пожаре погибли 3 человека.", "Унаслідок пожежі загинули 5 людей.", "killed:5"),
        ("У пажары загінулі 3 чалавекі.", "W pożarze zginęło 5 osób.", "killed:5"),
        ("Задержаны 40 человек.", "Задержаны более 60 человек.", "detained:60"),
        # The first word of the dead is news; the first count of others is not.
        ("A fire broke out in the harbour.", "Two people were killed in the fire.", "killed:2"),
        ("A fire broke out in the harbour.", "Two people were injured in the fire.", ""),
        # The same, restated or rounded, or an older and smaller one, is none.
        ("Five people were killed in the fire.", "The fire killed five people.", ""),
        ("Five people were killed in the fire.", "Three people were killed in the fire.", ""),
        ("Погибли 98 человек.", "Погибли около 100 человек.", ""),
        ("Задержаны 1187 человек.", "Задержаны 1200 человек.", ""),
        # A first count is no news where the number was told already, of whomever.
        ("На стройке погибли двое рабочих.", "Na budowie zginęły dwie osoby.", ""),
        ("На стройке погибли двое рабочих.", "Na budowie zginęły trzy osoby.", "killed:3"),
        # One source alone is not believed much more than all others said.
        ("Three people were killed in the fire.", "50 people were killed in the fire.", ""),
        # A number of something else.
        ("Three people were killed in the fire.", "The house was built five years ago.", ""),
    ],
)
def test_numbers(first: str, then: str, turn: str) -> None:
    assert kinds(first, then) == ([(NUMBER, turn)] if turn else [])


@pytest.mark.parametrize(
    ("first", "then", "is_turn"),
    [
        ("Власти запретили книгу.", "Министерство сняло книгу с продажи.", False),
        ("Мэрия запретила концерт группы.", "Мэрия отменила запрет концерта группы.", True),
        ("Самолёт министра сел в Гомеле.", "Аэропорт опроверг, что самолёт министра сел в Гомеле.", True),
        ("Літак міністра сів у Гомелі.", "Аеропорт спростував, що літак міністра сів у Гомелі.", True),
        ("Самалёт міністра сеў у Гомелі.", "Аэрапорт абверг, што самалёт міністра сеў у Гомелі.", True),
        (
            "Samolot ministra wylądował w Homlu.",
            "Lotnisko zdementowało, że samolot ministra wylądował.",
            True,
        ),
        (
            "The minister's plane landed in Gomel.",
            "The airport denied that the minister's plane landed.",
            True,
        ),
        (
            "The minister's plane landed in Gomel.",
            "The paper retracted its story of the minister's plane.",
            True,
        ),
        # Not taken back at all.
        (
            "The minister's plane landed in Gomel.",
            "The airport did not deny that the minister's plane landed.",
            False,
        ),
        ("Самолёт министра сел в Гомеле.", "Аэропорт не опроверг, что самолёт министра сел в Гомеле.", False),
        ("Самолёт министра сел в Гомеле.", "Посадка самолёта министра пока не подтверждена.", False),
        # About something else.
        ("The minister's plane landed in Gomel.", "A court cancelled the fine of a farmer.", False),
        # The story was a refutation from the start.
        (
            "The airport denied reports of a landing.",
            "The airport denied reports of a landing of a plane.",
            False,
        ),
    ],
)
def test_corrections(first: str, then: str, is_turn: bool) -> None:
    assert (kinds(first, then) == [(CORRECTION, "")]) is is_turn


def test_a_post_speaks_of_what_its_first_sentence_names() -> None:
    first = "При взрыве на заводе в Орше погибли двое рабочих."
    then = "Уточняем число погибших при взрыве на заводе в Орше. Минздрав опроверг данные о пятой жертве."
    other = "Уточняем расписание поездов. Минздрав опроверг данные о пятой жертве."
    assert kinds(first, then) == [(CORRECTION, "")]
    assert kinds(first, other) == []


@pytest.mark.parametrize(
    ("then", "changes", "is_turn"),
    [
        ("Министерство подтвердило визит министра.", {}, True),
        ("Міністерство підтвердило візит міністра.", {}, True),
        ("Міністэрства пацвердзіла візіт міністра.", {}, True),
        ("Ministerstwo potwierdziło wizytę ministra.", {}, True),
        ("The ministry confirmed the visit of the minister.", {}, True),
        ("The ministry has not confirmed the visit of the minister.", {}, False),
        ("A fan confirmed that the band is great.", {}, False),
        # A ministry's own channel, whatever it says; a state's paper only with somebody's word.
        ("Визит министра проходит по плану.", {"name": "Минобороны РБ"}, True),
        ("Визит министра проходит по плану.", {"name": "Минская правда"}, False),
        ("Визит министра проходит по плану.", {"name": "Газета", "ownership": Ownership.STATE}, False),
        ("О визите сообщили в пресс-службе.", {"name": "Газета", "ownership": Ownership.STATE}, True),
        ("О визите сообщили в пресс-службе.", {}, False),
        ("Министерство подтвердило визит министра.", {"copy_of": 1}, False),
    ],
)
def test_official_word(then: str, changes: dict[str, object], is_turn: bool) -> None:
    assert (
        kinds("Министр приехал с визитом, пишут очевидцы.", then, **changes) == [(OFFICIAL, "")]
    ) is is_turn


def test_official_word_is_no_turn_where_it_was_there_from_the_start() -> None:
    said = "The ministry confirmed the visit of the minister."
    assert kinds(said, said) == []


def test_a_jump_is_believed_when_an_authority_says_it() -> None:
    first, then = "Three people were killed in the fire.", "50 people were killed in the fire."
    assert kinds(first, then, name="Ministry of Emergencies") == [(OFFICIAL, ""), (NUMBER, "killed:50")]


def test_the_most_telling_turn_comes_first() -> None:
    first = "The fire in the plant has killed three people."
    then = "The ministry denied that the fire in the plant killed anybody. It confirmed that it is out."
    assert kinds(first, then)[0] == (CORRECTION, "")


def test_the_first_report_of_a_story_and_a_forwarded_post_are_no_turns() -> None:
    told = opening_of(report("Five people were killed in the fire."), ())
    assert turns([], told) == ()
    before = opening_of(report("A fire broke out.", number=2), ())
    forwarded = replace(told.report, document=replace(told.report.document, forwarded_from="Somebody"))
    assert turns([before], replace(told, report=forwarded)) == ()


def test_a_name_is_new_where_the_message_does_not_have_it() -> None:
    told = report("The minister is there. Later came Anna Karpova with her staff.", "A visit")
    found = [finding(told.document, "Anna Karpova", 7)]
    new = opening_of(told, found)
    assert naming(new, ["7"], []) == (Turn(NAME, "7", "Later came Anna Karpova with her staff."),)
    assert naming(new, ["7"], ["7"]) == ()
    assert naming(opening_of(replace(told, copy_of=1), found), ["7"], []) == ()


def test_a_turn_in_the_title_is_told_by_the_first_sentence() -> None:
    before = opening_of(report("A fire broke out in the harbour."), ())
    told = report("The fire began at dawn. It burnt for hours.", "Two people killed in the fire", 2)
    assert turns([before], opening_of(told, ()))[0].sentence == "The fire began at dawn."


@pytest.mark.parametrize(
    "name", ["Минская правда", "Минута", "Полициклика", "Reuters", "The Ministerial", ""]
)
def test_a_paper_is_no_authority(name: str) -> None:
    assert not is_authority(name)


@pytest.mark.parametrize(
    "name", ["МВД Беларуси", "МЧС России", "Генпрокуратура", "National Police", "MSZ RP"]
)
def test_authorities_go_by_their_names(name: str) -> None:
    assert is_authority(name)


@pytest.mark.parametrize(
    "said", ["", "Никто не подтвердил визит в министерстве.", "No ministry has yet confirmed it."]
)
def test_what_says_nothing_of_the_kind(said: str) -> None:
    assert [refutes(said), confirms(said)] == [False, False]
