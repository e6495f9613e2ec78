"""The words and blocks round an article that a reader has to see through. Data, mostly."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from html import escape


@dataclass(frozen=True, slots=True)
class Words:
    """What a site says around its articles, in its language."""

    menu: tuple[str, ...]
    also: str
    advert: str
    cookies: str
    accept: str
    share: str
    comments: str
    follow: str
    updated: str
    months: str  # January to December in the case that dates use, blanks between
    rights: str


WORDS: dict[str, Words] = {
    "en": Words(
        menu=("News", "Politics", "Economy", "Sport", "Weather", "About us"),
        also="Read also",
        advert="Advertisement. Warm socks from the lake district, free delivery over forty euros.",
        cookies="We use cookies to remember that you have seen this note.",
        accept="Accept all",
        share="Share",
        comments="Comments are closed",
        follow="Follow us on Telegram",
        updated="updated",
        months="January February March April May June July August September October November December",
        rights="Sample site of the Dozor playground. Written for tests, not news.",
    ),
    "ru": Words(
        menu=("Новости", "Общество", "Экономика", "Спорт", "Погода", "Редакция"),
        also="Читайте также",
        advert="Реклама. Тёплые носки с озёр, доставка бесплатно.",
        cookies="Мы используем файлы cookie, чтобы помнить, что вы видели это сообщение.",
        accept="Принять",
        share="Поделиться",
        comments="Комментарии закрыты",
        follow="Подписывайтесь на наш Telegram-канал",
        updated="обновлено",
        months="января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        rights="Сайт-образец для проверки программы. Тексты не являются новостями.",
    ),
    "uk": Words(
        menu=("Новини", "Суспільство", "Економіка", "Спорт", "Погода", "Про нас"),
        also="Читайте також",
        advert="Реклама. Теплі шкарпетки з озер, доставка безкоштовна.",
        cookies="Ми використовуємо файли cookie, щоб пам'ятати, що ви бачили це повідомлення.",
        accept="Погоджуюсь",
        share="Поділитися",
        comments="Коментарі закрито",
        follow="Підписуйтесь на наш Telegram",
        updated="оновлено",
        months="січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        rights="Сайт-зразок для перевірки програми. Тексти не є новинами.",
    ),
    "be": Words(
        menu=("Навіны", "Грамадства", "Культура", "Прырода", "Пра нас"),
        also="Чытайце таксама",
        advert="Рэклама. Цёплыя шкарпэткі з азёраў, дастаўка бясплатная.",
        cookies="Мы выкарыстоўваем файлы cookie, каб памятаць, што вы бачылі гэтае паведамленне.",
        accept="Згода",
        share="Падзяліцца",
        comments="Каментары зачыненыя",
        follow="Падпісвайцеся на наш Telegram",
        updated="абноўлена",
        months=(
            "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада "
            "снежня"
        ),
        rights="Сайт-узор дзеля праверкі праграмы. Тэксты не навіны.",
    ),
    "pl": Words(
        menu=("Wiadomości", "Kraj", "Gospodarka", "Sport", "Pogoda", "O nas"),
        also="Czytaj także",
        advert="Reklama. Ciepłe skarpety znad jezior, dostawa gratis.",
        cookies="Używamy plików cookie, aby pamiętać, że widziałeś ten komunikat.",
        accept="Zgadzam się",
        share="Udostępnij",
        comments="Komentarze wyłączone",
        follow="Obserwuj nas na Telegramie",
        updated="aktualizacja",
        months=(
            "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada "
            "grudnia"
        ),
        rights="Przykładowa strona do sprawdzania programu. Teksty nie są wiadomościami.",
    ),
}


def words_of(language: str) -> Words:
    """The words of a language, English ones for languages that have none here."""
    return WORDS.get(language, WORDS["en"])


def written_date(at: datetime, language: str) -> str:
    """A date as a person writes it: «3 декабря 2022, 14:05»."""
    return f"{at.day} {words_of(language).months.split()[at.month - 1]} {at.year}, {at:%H:%M}"


def menu(language: str, front: str) -> str:
    """The navigation of every page."""
    items = "".join(
        f'<li><a href="{front}#{place}">{escape(word)}</a></li>'
        for place, word in enumerate(words_of(language).menu)
    )
    return f'<nav class="menu" role="navigation"><ul>{items}</ul></nav>'


def cookie_note(language: str) -> str:
    """The note that covers half of a telephone's screen."""
    words = words_of(language)
    return (
        f'<div id="cookie-consent" class="cookie-banner" role="dialog"><p>{escape(words.cookies)}</p>'
        f'<button type="button">{escape(words.accept)}</button></div>'
    )


def advert(language: str) -> str:
    """A paid block; the same on every visit, so that pages keep their ETag."""
    return (
        f'<div class="advertisement ads banner"><a href="#ad">{escape(words_of(language).advert)}</a></div>'
    )


def footer(language: str) -> str:
    """The end of every page."""
    words = words_of(language)
    return (
        f'<footer class="footer"><p>{escape(words.rights)}</p><p>{escape(words.comments)} | '
        f'<a href="#tg">{escape(words.follow)}</a></p></footer>'
    )
