"""Forms and documents for the matching bench, made once and read by every process that is measured."""

from __future__ import annotations

import json
import pickle
import random
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from bot.domain.entity import EntityKind
from bot.domain.watch import Watch
from bot.matching.forms import Form, forms_of

SIZE = 3000  # bytes of UTF-8
DOCUMENTS = 600
_NAMED = 3  # people that the documents name: few enough to be watched at any size

_GIVEN = "Сергей Александр Виктор Ольга Марина Пётр Анна Иван Олег Юрий Елена Дмитрий Николай Мария".split()  # noqa: SIM905
_STARTS = "Бар Вел Гор Дуб Жар Зим Кал Лис Мор Нов Пол Рад Сол Тур Фед Хар Чер Шум Щерб Як".split()  # noqa: SIM905
_MIDDLES = "ан ав ел ен ид ил ин ир ов ок ол ом он ор ос ун ур ут яр яс".split()  # noqa: SIM905
_ENDS = "енко ский ов ин ук ич евич ман ян ава".split()  # noqa: SIM905
_SENTENCES = (
    "После долгого разговора обе стороны остались довольны, хотя и не подписали ни одной бумаги.",
    "По словам очевидцев, мост через реку откроют не раньше осени: не хватает людей и бетона.",
    "Журналистам сообщили, что решение ещё не принято, а документы читает комиссия номер {n}.",
    "Цены на хлеб за неделю почти не изменились, зато подорожали билеты на поезд {n}.",
    "«Мы ничего не обещали», — сказала директор больницы Ольга Ивановна, отвечая на вопрос о ремонте.",
    "У четвер надвечір дощ ущух, і на площі знову зібралися ті, хто чекав на новини.",
    "The committee will meet again on Tuesday, officials said, without naming a date for the vote.",
    "Подробности читайте на сайте https://example.org/news/{n} и в канале @example_news 📌 #новости",
    "Як паведамілі ў міністэрстве, вучэнні скончацца праз тыдзень, а дарогі адкрыюць раней.",
    "Министр не стал отвечать, но позже сказал, что поездка состоится в срок.",
)
_MENTIONS = (
    "Министр {name} вчера прилетел в столицу. Позже {surname} выступил перед журналистами.",
    "О приезде по имени {surname} не сообщали заранее, но {name} сам написал об этом.",
)


def people(seed: int = 7) -> Iterator[Watch]:
    """Invented people without end: many share a first name, hardly any a surname."""
    chance = random.Random(seed)
    number = 0
    while True:
        surname = "".join(map(chance.choice, (_STARTS, _MIDDLES, _MIDDLES, _ENDS)))
        yield Watch(str(number), (f"{chance.choice(_GIVEN)} {surname}",), EntityKind.PERSON)
        number += 1


def write_forms(path: Path, most: int) -> None:
    """Watches with their forms, one pickle after another, until there are `most` forms."""
    with path.open("wb") as file:
        made = 0
        for watch in people():
            forms = tuple(forms_of(watch))[: most - made]
            pickle.dump((watch, [(form.keys, form.trait) for form in forms]), file)
            made += len(forms)
            if made >= most:
                return


def read_forms(path: Path, most: int) -> Iterator[tuple[Watch, list[Form]]]:
    """The first of them, `most` forms in all; nothing is kept, so that memory can be measured."""
    left = most
    with path.open("rb") as file:
        while left > 0:
            watch, forms = pickle.load(file)
            yield watch, [Form(keys, trait) for keys, trait in forms[:left]]
            left -= len(forms)


def documents(texts: str) -> list[str]:
    """Texts of 3 kB that name somebody: cut from "text" in the lines of a file or folder, or invented."""
    chance = random.Random(3)
    names = [watch.names[0] for watch in islice(people(), _NAMED)]
    pool = _texts_of(Path(texts)) if texts else iter(lambda: _invented(chance), "")
    made: list[str] = []
    while len(made) < DOCUMENTS:
        text = _mention(chance.choice(names), chance)
        while len(text.encode()) < SIZE:
            text = f"{text}\n\n{next(pool)}"
        made.append(text.encode()[:SIZE].decode(errors="ignore"))
    return made


def _texts_of(path: Path) -> Iterator[str]:
    """Texts in a random order, for neighbours are of one author, and share words; again if too few."""
    texts = []
    for each in sorted(path.glob("*.jsonl")) if path.is_dir() else [path]:
        with each.open(encoding="utf-8") as file:
            texts += [text for line in file if isinstance(text := json.loads(line).get("text"), str)]
    random.Random(1).shuffle(texts)
    return cycle(texts)


def _mention(name: str, chance: random.Random) -> str:
    return chance.choice(_MENTIONS).format(name=name, surname=name.rsplit(maxsplit=1)[-1])


def _invented(chance: random.Random) -> str:
    return chance.choice(_SENTENCES).format(n=chance.randrange(10_000))
