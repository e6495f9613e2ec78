from __future__ import annotations

import pytest

from bot.matching.forms.declension import Sex, sex_of


@pytest.mark.parametrize(
    "name",
    [
        "сергей|кужугетович|шойгу", "сергей||шойгу", "никита||михалков", "илья||репин", "фома||аквинский",
        "микола||азаров", "ілля||кива", "мікіта||бародзіч", "андрій||щербина", "сергій||сова", "саша||иванов",
        "||иванов", "||троцкий", "|оглы|алиев", "пётр||глинка",
        "игорь||коваль", "лев||толстой", "павло||шеремета", "янка||купала", "аляксандр||лукашэнка",
        "piotr||duda", "jerzy||kawalerowicz", "kuba||wojewódzki", "donald||tusk",
        "sergei||shoigu", "gregory||peck",
        "nikita||mikhalkov", "mustafa||dzhemilev", "мустафа||джемилев", "максім||багдановіч", "joe||biden",
        "aleksandr|grigorievich|lukashenko", "альберт||эйнштейн", "эммануэль||макрон", "||kaczyński",
        "marek||sowa", "андрій||ласка", "пилип||орлик",
    ],
)  # fmt: skip
def test_a_mans_name_is_known(name: str) -> None:
    assert sex_of(*name.split("|")) is Sex.MAN


@pytest.mark.parametrize(
    "name",
    [
        "светлана|георгиевна|тихановская", "светлана||тихановская", "ангела||меркель", "тереза||мэй",
        "любовь||соболь", "нинель||мышкова", "||захарова", "||тихановская", "саша||иванова",
        "вольга||ковалькова",
        "мария||колесникова", "святлана||алексіевіч", "юлія||тимошенко", "олена||зеленська",
        "любов||шевченко",
        "maria||zakharova", "anna||komorowska", "hillary||clinton", "angela||merkel",
        "swiatłana||cichanouska",
        "elizabeth||warren", "ursula||leyen", "хиллари||клинтон", "маргарет||тэтчер", "роза||левин",
        "таццяна|мікалаеўна|кароткевіч", "мишель||обама", "анна|кызы|алиева",
    ],
)  # fmt: skip
def test_a_womans_name_is_known(name: str) -> None:
    assert sex_of(*name.split("|")) is Sex.WOMAN


@pytest.mark.parametrize(
    "name", ["||шевченко", "||duda", "саша||шевченко", "||", "kim||lee", "||шойгу", "аксара||кердпол"]
)
def test_what_tells_nothing_is_left_open(name: str) -> None:
    assert sex_of(*name.split("|")) is Sex.ANY
