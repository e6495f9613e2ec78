"""How long matching takes: microseconds for a 3 kB document, by the number of forms.

    python -m tests.bench.bench_match [TEXTS.jsonl]

Documents are made here, of invented sentences; with an argument they are cut from the "text" of
each line of that file. Names are invented too, and share first names as real ones do.
"""

from __future__ import annotations

import json
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot.domain.entity import EntityKind
from bot.domain.watch import Watch
from bot.matching import Matcher
from bot.matching.forms import forms_of
from bot.matching.normalise import key_of, parts_of

SIZE = 3000  # bytes of UTF-8
DOCUMENTS = 300
FORMS = (1_000, 10_000, 100_000)
PASSES = 3

_GIVEN = "Сергей Александр Виктор Ольга Марина Пётр Анна Иван Олег Юрий Елена Дмитрий".split()  # noqa: SIM905
_STARTS = "Бар Вел Гор Дуб Жар Зим Кал Лис Мор Нов Пол Рад Сол Тур Фед Хар Чер Шум Щерб Як".split()  # noqa: SIM905
_MIDDLES = "ан ав ел ен ид ил ин ир ов ок ол ом он ор ос ун ур ут яр яс".split()  # noqa: SIM905
_ENDS = "енко ский ов ин ук ич ало евич ец ман ян ава".split()  # noqa: SIM905
_SENTENCES = (
    "Вчера {a} встретился в столице с {b}, и после долгого разговора обе стороны остались довольны.",
    "По словам очевидцев, мост через реку откроют не раньше осени: не хватает людей и бетона.",
    "{a} сообщил журналистам, что решение ещё не принято, а документы читает комиссия.",
    "Цены на хлеб за неделю почти не изменились, зато подорожали билеты на пригородные поезда.",
    "«Мы ничего не обещали», — сказала {b}, отвечая на вопрос о ремонте городской больницы.",
    "У четверг надвечір дощ ущух, і на площі знову зібралися ті, хто чекав на новини.",
    "The committee will meet again on Tuesday, officials said, without naming a date for the vote.",
    "Подробности читайте на сайте https://example.org/news/2024 и в канале @example_news 📌 #новости",
    "Як паведамілі ў міністэрстве, вучэнні скончацца праз тыдзень, а дарогі адкрыюць раней.",
)


def rows(texts: Path | None = None) -> list[dict[str, Any]]:
    """One row for each number of forms: microseconds a document (warm, cold), of an add and a remove."""
    return [_row(forms, texts) for forms in FORMS]


def _row(forms: int, texts: Path | None) -> dict[str, Any]:
    chance = random.Random(7)
    watches = _watches(forms, chance)
    documents = _cut_from(texts) if texts else _documents(watches, chance)
    before = _memory()
    matcher = Matcher()
    building = _seconds(lambda: [matcher.add(watch) for watch in watches])
    memory = _memory() - before
    cold = _seconds(lambda: _read(matcher, documents, cold=True))
    _read(matcher, documents)
    warm = statistics.median(_seconds(lambda: _read(matcher, documents)) for _ in range(PASSES))
    adding, removing = _changing(matcher, watches)
    return {
        "forms": sum(len(forms_of(watch)) for watch in watches),
        "watches": len(watches),
        "documents": len(documents),
        "found": sum(len(matcher.find(text)) for text in documents),
        "warm_us": _micro(warm / len(documents)),
        "cold_us": _micro(cold / len(documents)),
        "add_us": _micro(adding),
        "remove_us": _micro(removing),
        "build_s": round(building, 2),
        "memory_mb": round(memory, 1),
    }


def _read(matcher: Matcher, documents: list[str], *, cold: bool = False) -> None:
    for text in documents:
        if cold:
            key_of.cache_clear()
            parts_of.cache_clear()
            matcher._starts.forget()
        matcher.find(text)


def _changing(matcher: Matcher, watches: list[Watch]) -> tuple[float, float]:
    """Seconds to remove one watch and to add it again, in place."""
    some = watches[:: max(1, len(watches) // 200)]
    removing = _seconds(lambda: [matcher.remove(watch.id) for watch in some])
    adding = _seconds(lambda: [matcher.add(watch) for watch in some])
    return adding / len(some), removing / len(some)


def _watches(forms: int, chance: random.Random) -> list[Watch]:
    watches: list[Watch] = []
    made = 0
    while made < forms:
        surname = "".join(map(chance.choice, (_STARTS, _MIDDLES, _MIDDLES, _ENDS)))
        names = tuple(f"{chance.choice(_GIVEN)} {surname}{end}" for end in ("", "а", "у"))
        watch = Watch(str(len(watches)), (*names, surname), EntityKind.PERSON)
        watches.append(watch)
        made += len(forms_of(watch))
    return watches


def _documents(watches: list[Watch], chance: random.Random) -> list[str]:
    def document() -> str:
        text = ""
        while len(text.encode()) < SIZE:
            a, b = (chance.choice(watches).names[0] for _ in range(2))
            text += chance.choice(_SENTENCES).format(a=a, b=b) + chance.choice((" ", "\n\n"))
        return text.encode()[:SIZE].decode(errors="ignore")

    return [document() for _ in range(DOCUMENTS)]


def _cut_from(path: Path) -> list[str]:
    documents, rest = [], ""
    for line in path.read_text("utf-8").splitlines():
        rest += json.loads(line)["text"] + "\n\n"
        if len(rest.encode()) >= SIZE:
            documents.append(rest.encode()[:SIZE].decode(errors="ignore"))
            rest = ""
    return documents[:DOCUMENTS]


def _seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _micro(seconds: float) -> float:
    return round(seconds * 1e6, 1)


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    for row in rows(Path(sys.argv[1]) if len(sys.argv) > 1 else None):
        print(json.dumps(row))
