"""One report told again by many small channels, each in its own manner. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.domain.source import Ownership
from bot.seeds import Outlet, OutletKind, Sample, SampleKind

MANY = 40
PREFIX = "dozor_echo_"
_ABOUT = "Sample channel of the playground. It repeats what others have published."
_LONG_AGO = timedelta(days=-1)

# What stands before the words of another, and after them, in the five languages.
_LEADS = {
    "ru": ("", "Пишут: ", "Коллеги сообщают: ", "Коротко. ", "К этому часу: "),
    "uk": ("", "Пишуть: ", "Колеги повідомляють: ", "Коротко. ", "На цю годину: "),
    "be": ("", "Пішуць: ", "Калегі паведамляюць: ", "Коратка. ", "На гэтую гадзіну: "),
    "pl": ("", "Piszą: ", "Koledzy donoszą: ", "Krótko. ", "O tej godzinie: "),
    "en": ("", "They write: ", "Colleagues report: ", "In short. ", "At this hour: "),
}
_TAILS = {
    "ru": ("", "Следим дальше.", "Подробности позже."),
    "uk": ("", "Стежимо далі.", "Подробиці згодом."),
    "be": ("", "Сочым далей.", "Падрабязнасці пазней."),
    "pl": ("", "Śledzimy dalej.", "Szczegóły później."),
    "en": ("", "We keep following it.", "More later."),
}
_GREETING = {
    "ru": "Канал открыт.",
    "uk": "Канал відкрито.",
    "be": "Канал адкрыты.",
    "pl": "Kanał otwarty.",
    "en": "The channel is open.",
}


def outlets(language: str, many: int = MANY) -> tuple[Outlet, ...]:
    """So many channels of one language, the same ones each time."""
    return tuple(
        Outlet(
            key=f"{PREFIX}{language}_{number:02}",
            kind=OutletKind.CHANNEL,
            title=f"Echo {number:02} ({language}, sample)",
            language=language,
            country="",
            ownership=Ownership.INDEPENDENT,
            about=_ABOUT,
        )
        for number in range(1, many + 1)
    )


def greeting(outlet: Outlet) -> Sample:
    """What has long stood in a channel: an empty one would look broken."""
    text = _GREETING[outlet.language]
    return Sample(f"{outlet.key}-open", outlet, SampleKind.POST, _LONG_AGO, "", "", (text,))


def reposts(original: Sample, paragraphs: Sequence[str], channels: Sequence[Outlet]) -> tuple[Sample, ...]:
    """The same report once in each channel: a lead, its words or most of them, a tail."""
    body = tuple(part for part in paragraphs if part)
    return tuple(
        Sample(
            key=f"{original.key}-{channel.key}",
            outlet=channel,
            kind=SampleKind.POST,
            at=timedelta(days=36_500),  # only when it is asked for
            title="",
            author="",
            paragraphs=_retold(body, number, channel.language),
        )
        for number, channel in enumerate(channels)
    )


def _retold(body: tuple[str, ...], number: int, language: str) -> tuple[str, ...]:
    leads, tails = _LEADS[language], _TAILS[language]
    lead, tail = leads[number % len(leads)], tails[number // len(leads) % len(tails)]
    # Every third tells the beginning only, as long as something is left to tell.
    kept = body[:2] if number % 3 == 2 and len(body) > 2 else body
    told = (lead + kept[0], *kept[1:]) if kept else ()
    return (*told, tail) if tail else told
