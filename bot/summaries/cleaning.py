"""What stands in a text and is not news: datelines, credits, adverts, tails of channels."""

from __future__ import annotations

import re
import unicodedata

# --- Datelines, built from small pieces. Capitals matter in places and names, not elsewhere.
# Blanks are taken possessively, so that a line of a thousand of them is read once.

_MONTH = (
    r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек"
    r"|січ|лют|бер|квіт|трав|черв|лип|серп|вер|жовт|лист|груд"
    r"|студ|сак|крас|чэрв|ліп|жні|кастр|ліст|снеж"
    r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    r"|sty|lut|kwi|maj|cze|lip|sie|wrz|paź|lis|gru)[^\W\d_]*\.?"
)
_YEAR = r"(?:,?\s*+(?:19|20)\d\d(?:\s*+(?:года|году|року|roku|г|р|r)\b\.?)?)?"
_NUMERIC = r"\d{1,2}[./]\d{1,2}(?:[./](?:\d{4}|\d\d))?"
_DATE = rf"(?i:\d{{1,2}}\s++{_MONTH}{_YEAR}|{_MONTH}\s++\d{{1,2}}{_YEAR}|{_NUMERIC})"
_CLOCK = r"\d{1,2}[:.]\d\d(?:\s*+(?:МСК|MSK|UTC|GMT))?"
_NAME = r"[^\W\d_a-zа-яёіїєґўąćęłńóśźż][\w’'-]*+"
_PLACE = rf"{_NAME}(?: {_NAME}){{0,2}}"
_PLACES = rf"{_PLACE}(?:(?:,\s*+|/|\s*+[—–-]\s*+){_PLACE})?"
_HOUSE = (
    r"(?i:(?:итар[ -])?тасс|tass|риа[ -]новости|риа|ria novosti|интерфакс[\w.-]*|interfax[\w.-]*"
    r"|белта|belta|sputnik|спутник|reuters|рейтер|associated press|afp|dpa|pap|reform\.news"
    r"|укр[іи]нформ|ukrinform|ун[іи]ан|unian|унн|рбк[\w-]*|regnum|регнум|bloomberg|xinhua|синьхуа"
    r"|ліга[\w.]*|белапан|belapan|рад[ыи]ё свабода|радио свобода|радіо свобода)|AP\b"
)
_INSIDE = r"[^/()\[\]\n]"
_SIGNED = rf"[/(\[]{_INSIDE}{{0,40}}?(?:{_HOUSE}){_INSIDE}{{0,20}}[/)\]]"  # «/Корр. БЕЛТА/»
_BARE = rf"(?:{_HOUSE})(?:,\s*+{_NAME}\s++{_NAME}(?=\.))?"  # «РИА Новости, Иван Петров»
_BRACKETED = rf"[/(\[]{_INSIDE}{{2,40}}[/)\]]"
_CAPITAL = r"[^\W\d_a-zа-яёіїєґўąćęłńóśźż]"
# A town in capitals, and not a body that does something.
_BODY = r"(?:NATO|OSCE|IAEA|OPEC|UEFA|FIFA|BRICS|UNESCO|НАТО|ОБСЕ|ОПЕК|БРИКС|ЮНЕСКО|МАГАТЭ|МАГАТЕ)\b"
_TOWN = rf"(?!{_BODY})(?:{_CAPITAL}{{2,}}+[ -])?{_CAPITAL}{{4,}}+"
_NEWS = rf"(?={_CAPITAL}(?!{_CAPITAL}))"  # no headline in capitals
_DASH = r"[—–-]"
_REST = r"[\s.,:—–-]*"

_DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        # a place and a date in either order, then a signature, or a dash
        rf"{_PLACES}[,.]\s*+{_DATE}\.?\s*+[,.]?\s*+{_DASH}?\s*+(?:{_SIGNED}|{_BARE}|{_BRACKETED}){_REST}",
        rf"{_DATE},\s*+{_PLACES}\s*+[,.]?\s*+{_DASH}?\s*+(?:{_SIGNED}|{_BARE}|{_BRACKETED}){_REST}",
        rf"{_PLACES}[,.]\s*+{_DATE}\.?\s*+{_DASH}\s++",
        rf"{_PLACE},\s*+{_DATE},\s*+{_NAME}(?:[ -]{_NAME})?\.(?:\s++|$)",  # a house that nobody knows
        # a place and a signature, the date after it or nowhere
        rf"{_PLACES}\s*+{_SIGNED}[.,]?(?:\s*+{_DATE})?(?:\s*+{_DASH}\s*+|\.\s++|\s*+$)",
        rf"{_PLACES}[.,]\s*+{_BARE}[.,]?(?:\s*+{_DATE}\.?)?(?:\s*+{_DASH}\s*+|(?<=\.)\s++|\s*+$)",
        # a signature first
        rf"[/(\[](?:{_HOUSE})[/)\]]\s*+(?:{_DASH}\s*+|{_PLACES},?\s*+{_DATE}{_REST})",
        # a clock, a date and a place on a line of their own
        rf"(?:{_CLOCK}[\s,]++)?{_DATE}(?:[\s,]++(?:в\s++|at\s++|о\s++)?{_CLOCK})?(?:[\s,]++{_PLACES})?\s*+\.?$",
        rf"{_PLACES}[,.]\s*+{_DATE}\.?$",
        # a place and a date, or a town in capitals, and the news at once
        rf"{_PLACES}[,.]\s*+{_DATE}\.\s++{_NEWS}",
        rf"{_TOWN}(?:, {_NAME})?(?:\s++{_DASH}|\.)\s++{_NEWS}(?![^.:\n]{{0,40}}:)",
        rf"{_CLOCK}$",
    )
)

# --- Lines that sell, credit or point elsewhere, by how they begin; one kind of phrase a line.

_BEGINNINGS = r"""
подпис(?:ывай|аться|ись\b|ка на) | подпиш
читайте (?:нас|также|по теме|далее|полностью) | читать (?:далее|также|полностью|нас)
смотрите также | (?:ранее )?по теме\s*: | ранее по теме | материалы по теме
прислать новость | пришлите новость | предложить новость
поддержите (?:нас|проект|редакцию|наш) | поддержать (?:нас|проект|редакцию)
следите за (?:нашими|нами|новостями) | больше новостей | все новости | оставайтесь (?:с нами|в курсе)
нашли ошибку | заметили ошибку | выделите (?:текст|её|ее) | поделиться\s*$ | комментарии\s*$
слушайте (?:также|нас|на) | сохраняйте себе | ставьте (?:лайк|реакц) | делитесь (?:мнением|в комм)
(?:пишите|расскажите|делитесь|обсудим|ждём вас|ждем вас) в комментариях | остальные части
на правах рекламы | реклама\s*(?:[.:]|$) | присоединяйтесь к | наш (?:телеграм|telegram|канал|чат|бот)
подробнее\s*(?:[:—–-]|$|на сайте|по ссылке|читайте) | подробности\s*(?::|по ссылке|на сайте)
підпис(?:уй|ат[иь]с|ка на) | підпиш
читайте (?:також|далі) | читати (?:далі|також|нас) | дивіться також
(?:надіслати|прислати|надішліть) новину | підтрим(?:айте|ати) (?:нас|проєкт|наш)
стежте за (?:нами|нашими|новинами) | більше новин | усі новини | долучай(?:ся|теся|тесь) до
приєднуй(?:ся|теся|тесь) до | помітили помилку | знайшли помилку | детальніше\s*(?:[:—–-]|$|за посиланням)
падпіс(?:вай|ацца) | падпішы | чытай(?:це)? (?:таксама|нас|далей) | чытаць (?:далей|таксама)
глядзіце таксама | даслаць навіну | больш навін | сачыце за (?:намі|нашымі|навінамі)
далучай(?:ся|цеся) да | заўважылі памылку | падрабязней\s*(?:[:—–-]|$)
subskryb | zapisz się | (?:zobacz|czytaj|przeczytaj) (?:też|także|również|więcej|dalej)
śledź nas | obserwuj nas | dołącz do (?:nas|naszego) | polub nas | więcej informacji na
subscribe | sign up (?:for|to) | follow us | read (?:also|more|next|the full) | see also | related\s*:
more on this | join (?:us on|our) | click here | share this | advertisement | sponsored
download our | support us | get our | watch live | listen to our
(?:фото|фота|photo|image|zdjęcie|видео|відео|відэа|video|pic|credit|caption)s?\s*(?:[:©|]|[—–-]\s|$)
(?:источник|джерело|крыніца|source|źródło|автор|аўтар|инфографика|иллюстрация|ілюстрація)\s*[:|]
фото (?:из|пресс|автора|носит|предостав|тасс|риа|белта|reuters) | fot\. | rys\. | © | getty images
(?:скриншот|скріншот|скрыншот|screenshot)\b
иллюстративн\w+ (?:фото|изображ) | ілюстративн\w+ (?:фото|зображ)
"""
_BEGINS = "|".join(part.strip() for part in re.split(r"\n| \| ", _BEGINNINGS) if part.strip())
_JUNK = re.compile(rf"[^\w©]*(?:{_BEGINS})", re.IGNORECASE)
_JUNK_LENGTH = 220  # what is longer says something else as well

# Possessive, so that a line of a thousand dots is read once.
# When and by whom, above the text: "23 November 2026, 11:31 · J. Vale".
_BYLINE = re.compile(rf"\W*{_DATE}(?:,?\s*{_CLOCK})?\s*[·|•]\s*[^,;:!?\n]{{2,40}}")
_ONE_LINK = re.compile(r"[^\w\[]*+(?:\[+[^\[\]\n]{0,80}\]\((?:[^\s()]++|\([^\s()]*+\))++\))++\W*+")
_CLOSING = frozenset(".,;:!?…»”“„«\"'’()[]%‰°+$€₴₽£@#`-")
_LINKS = re.compile(r"(?:(?:https?://|www\.|t\.me/)\S++|[@#]\w++|[^\w@#]++|\d++(?!\w))++")


def dateline(line: str) -> int:
    """How many characters at the start of `line` tell place, date and agency, and no news."""
    found = next(filter(None, (pattern.match(line) for pattern in _DATELINES)), None)
    return found.end() if found else 0


def ornament(line: str) -> int:
    """How many characters at the start of `line` are bullets, signs and pictures."""
    found = re.match(r"(?:[^\w«„“\"'(\[$€£₴+#@`-]|_(?=[^\W_]|_))+|[-–—]\s+", line)
    return found.end() if found else 0


def tail(sentence: str) -> int:
    """How many characters at the end of `sentence` are bare links, signs and pictures."""
    end = len(sentence)
    while True:
        kept = _seen(sentence, end)
        word = max(sentence.rfind(blank, 0, kept) for blank in " \u00a0\n\t") + 1
        if not sentence.startswith(("http://", "https://"), word, kept):
            return len(sentence) - kept
        end = word


def _seen(sentence: str, end: int) -> int:
    """Where the last letter, number or mark of a sentence before `end` ends."""
    while end:
        base = end - 1
        while base and unicodedata.category(sentence[base])[0] == "M":
            base -= 1  # an accent belongs to the letter before it, and so does a picture's colour
        if sentence[base].isalnum() or sentence[base] in _CLOSING:
            return end
        end = base
    return 0


def is_junk(line: str) -> bool:
    """Whether a line or sentence is an advert, a credit, a row of links, or a channel's tail."""
    if _LINKS.fullmatch(line) or _ONE_LINK.fullmatch(line) or _BYLINE.fullmatch(line):
        return True
    if len(line) > _JUNK_LENGTH:
        return False
    parts = [part.strip() for part in re.split(r"[|•·]", line)]
    return any(_JUNK.match(part) for part in parts if part)
