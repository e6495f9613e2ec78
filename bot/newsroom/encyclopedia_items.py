"""What the sample encyclopedia holds. Nobody here is real; their names are ordinary ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

_HUMAN, _FAMILY_NAME, _DISAMBIGUATION, _FILM = "Q5", "Q101352", "Q4167410", "Q11424"
_CITY, _BANK, _LAW = "Q515", "Q22687", "Q820655"


@dataclass(frozen=True, slots=True)
class SampleItem:
    """One item. Keys are codes of languages, those of `titles` codes of sites."""

    qid: str
    classes: tuple[str, ...]
    labels: Mapping[str, str]
    descriptions: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)


ITEMS: tuple[SampleItem, ...] = (
    SampleItem(
        "Q900000001",
        (_HUMAN,),
        {"en": "Sergei Ivanov", "ru": "Сергей Иванов", "uk": "Сергій Іванов", "be": "Сяргей Іваноў"},
        {
            "en": "railway manager (sample)",
            "ru": "управляющий железной дорогой (образец)",
            "uk": "керівник залізниці (зразок)",
            "be": "кіраўнік чыгункі (узор)",
            "pl": "zarządca kolei (przykład)",
        },
        {"ru": ("Иванов Сергей Андреевич",), "en": ("Sergey A. Ivanov",)},
        {"ruwiki": "Иванов, Сергей Андреевич"},
    ),
    SampleItem(
        "Q900000002",
        (_HUMAN,),
        {"en": "Sergei Ivanov", "ru": "Сергей Иванов", "pl": "Siergiej Iwanow"},
        {
            "en": "footballer (sample)",
            "ru": "футболист (образец)",
            "uk": "футболіст (зразок)",
            "be": "футбаліст (узор)",
            "pl": "piłkarz (przykład)",
        },
        {"ru": ("Сергей Павлович Иванов",)},
        {"ruwiki": "Иванов, Сергей Павлович (футболист)"},
    ),
    SampleItem(
        "Q900000003",
        (_HUMAN,),
        {"en": "Anna Ivanova", "ru": "Анна Иванова", "uk": "Анна Іванова", "de": "Anna Iwanowa"},
        {"en": "journalist (sample)", "ru": "журналистка (образец)", "pl": "dziennikarka (przykład)"},
    ),
    SampleItem("Q900000004", (_FAMILY_NAME,), {"en": "Ivanov", "ru": "Иванов"}, {"en": "family name"}),
    SampleItem(
        "Q900000005",
        (_DISAMBIGUATION,),
        {"en": "Ivanov", "ru": "Иванов", "uk": "Іванов"},
        {"en": "Wikimedia disambiguation page"},
    ),
    SampleItem("Q900000006", (_FILM,), {"en": "Ivanov", "ru": "Иванов"}, {"en": "film (sample)"}),
    SampleItem(
        "Q900000007",
        (_CITY,),
        {"en": "Ivanov Bor", "ru": "Иванов Бор", "pl": "Iwanowy Bór"},
        {"en": "town on a river (sample)", "ru": "город на реке (образец)"},
    ),
    SampleItem(
        "Q900000008",
        (_HUMAN,),
        {"uk": "Ольга Ковальчук", "ru": "Ольга Ковальчук", "en": "Olha Kovalchuk", "pl": "Olha Kowalczuk"},
        {"en": "economist (sample)", "uk": "економістка (зразок)", "ru": "экономист (образец)"},
        {"en": ("Olga Kovalchuk",)},
    ),
    SampleItem(
        "Q900000009",
        (_HUMAN,),
        {"mul": "Petr Moroz", "ru": "Пётр Мороз", "uk": "Петро Мороз", "be": "Пётр Мароз"},
        {"en": "general (sample)", "ru": "генерал (образец)"},
        {"ru": ("Мороз", "Генерал Мороз", "Генерал")},
    ),
    SampleItem(
        "Q900000010",
        (_HUMAN,),
        {"be": "Алесь Касцюк", "be-tarask": "Алесь Касьцюк", "ru": "Олесь Костюк", "en": "Ales Kasciuk"},
        {"en": "poet (sample)", "be": "паэт (узор)"},
    ),
    SampleItem(
        "Q900000011",
        (_HUMAN,),
        {"pl": "Marek Wiśniewski", "en": "Marek Wiśniewski", "ru": "Марек Вишневский"},
        {"en": "diplomat (sample)", "pl": "dyplomata (przykład)", "ru": "дипломат (образец)"},
    ),
    SampleItem(
        "Q900000012",
        (_HUMAN,),
        {"pl": "Katarzyna Wiśniewska", "en": "Katarzyna Wiśniewska"},
        {"en": "architect (sample)", "pl": "architektka (przykład)"},
    ),
    SampleItem(
        "Q900000013",
        (_BANK,),
        {"ru": "Северный Двинский Банк", "en": "Northern Dvina Bank", "be": "Паўночны Дзвінскі Банк"},
        {"en": "bank (sample)", "ru": "банк (образец)"},
        {"ru": ("СДБ", "Двинский банк", "банк"), "en": ("NDB",)},
    ),
    SampleItem(
        "Q900000014",
        (_LAW,),
        {"ru": "Закон о мостах", "en": "Bridges Act"},
        {"en": "law (sample)", "ru": "закон (образец)"},
    ),
)

# Items that were merged into others: their old numbers.
MERGED: Mapping[str, str] = {"Q900000099": "Q900000001"}
