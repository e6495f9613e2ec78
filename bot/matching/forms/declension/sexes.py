"""Whether a name is a man's or a woman's: by the patronymic, the surname's ending, the first name."""

from __future__ import annotations

import re

from bot.matching.forms.declension.paradigm import Sex

_PATRONYMICS = {
    Sex.MAN: r".*([оеєёїйьи]вич|[ьи]ич|[аоеё]віч|[ьт]іч|[aoe]v[iy]ch|[aoe]vi[cč])|оглы|оглу|угли",
    Sex.WOMAN: r".*([оеё]вна|[иі]чна|[ії]вна|[аоеё]ўна|[oei]vna|i[ck]hna|[aeo][uŭ]na)|кызы|гызы|кизи",
}
_SURNAMES = {
    Sex.MAN: r".*([сцз]ьк|[сц]к)ий|.*[сц]кі|.*[сц]к[оы]й|.*[бвгджзклмнпрстфхцчшщ]([оеё]в|[ао]ў|ин|ын)"
    r"|.*(sk|ck)[iíý]|.*sk(iy|ij|y)",
    Sex.WOMAN: r".*([сцз]ьк|[сц]к)а|.*([сц]к|[нвтл])ая|.*([оеёєа]|ьо)ва|.*[бвдзлмнпрст][иіы]на"
    r"|.*(sk|ck)a|.*(sk|ck)a(ya|ia|ja|iya)|.*[oe]va|.*[oe]wa|.*ová",
}
_GIVEN_IN_A = """
никита илья фома лука кузьма савва данила гаврила фока добрыня мустафа муса иса алиша барнаба джошуа
микола микита ілля хома сава саша гнат мікалайка мікола мікіта мікіта лаўрэна янка юрка лявонка базыль
ілья данііла кірыла кузма гаўрыла luka nikita mykola mykyta mikita ilya ilia ilja illia kuba barnaba
kosma bonawentura joshua ezra musa isa mustafa jozsa sasha costa
"""
_MEN = (
    f"{_GIVEN_IN_A} jerzy gregory henry harry anthony antony timothy jeremy larry barry gary terry andy tony"
)
_MEN += " billy bobby jimmy johnny yuri yury yurii yuriy andrii andriy serhii serhiy jurij antoni ignacy"
_MEN += " george mike steve pete luke joe dave bruce pierre serge jacques charles james mate jose janusze"
_WOMEN = """
любовь любов любоў нинель нінель эстер руфь юдифь рахиль кармен элизабет маргарет джейн энн кейт эдит
мишель николь изабель рашель адель нигяр айгуль гюзель гузель асель мэри хиллари марго люси кэти нэнси
джоан элис софи натали эмили мари шарлотт элен сьюзан хелен ким елізабет маргарет меган жизель
elizabeth margaret jane ann anne kate edith carmen helen karen susan sharon ellen joan ruth janet judith
gretchen ingrid astrid mary nancy hillary hilary betty lucy kathy emily sally amy michelle nicole isabelle
adele sophie nathalie natalie marie charlotte catherine claire alice rachel muriel agnes liubov lyubov
lubov miriam kristen kirsten lauren megan kathleen eileen dawn joyce christine caroline valerie louise
diane irene jacqueline annie julie leslie
"""
_EITHER_WORDS = "саша женя валя шура сима юля паша слава sasha zhenya chris alex kim robin ким андреа andrea"
_EITHER = frozenset(_EITHER_WORDS.split())
_MEN_WORDS = frozenset(_MEN.split()) - _EITHER
_WOMEN_WORDS = frozenset(_WOMEN.split()) - _EITHER

_is_womans = re.compile(r".*[аяaąáå]", re.DOTALL).fullmatch
_is_mans = re.compile(
    r".*([бвгґджзклмнпрстфхцчшщйьў]|[бвгдзклмнпрстх]о|[bcćčdfghjklłmnńprsśštvwxzźżž])", re.DOTALL
).fullmatch


def sex_of(given: str, patronymic: str, surname: str) -> Sex:
    """Whose name it is; any part may be "", in any script, in lower case. ANY when nothing tells."""
    first = given.lower()
    return (
        _by_pattern(patronymic.lower(), _PATRONYMICS)
        or _by_list(first)
        or _by_pattern(surname.lower(), _SURNAMES)
        or _by_ending(first)
        or Sex.ANY
    )


def sex_by_surname(surname: str) -> Sex:
    """What the surname alone tells: Путин a man, Тихановская a woman, Шевченко either."""
    return _by_pattern(surname.lower(), _SURNAMES) or Sex.ANY


def _by_pattern(word: str, patterns: dict[Sex, str]) -> Sex | None:
    return next((sex for sex, pattern in patterns.items() if re.fullmatch(pattern, word)), None)


def _by_list(given: str) -> Sex | None:
    if given in _MEN_WORDS:
        return Sex.MAN
    return Sex.WOMAN if given in _WOMEN_WORDS else None


def _by_ending(given: str) -> Sex | None:
    if given in _EITHER:
        return None
    if _is_womans(given):
        return Sex.WOMAN
    return Sex.MAN if _is_mans(given) else None
