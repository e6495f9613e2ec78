"""Whether a name is a man's or a woman's: by the patronymic, the surname's ending, the first name."""

from __future__ import annotations

import re

from bot.matching.folding import fold
from bot.matching.forms.declension.paradigm import Sex
from bot.matching.given_names import is_of_men, is_of_women

_PATRONYMICS = {
    Sex.MAN: r".*([оеєёїйьи]вич|[ьи]ич|[аоеё]віч|[ьт]іч|[aoe]v[iy]ch|[aoe]vi[cč])|оглы|оглу|угли",
    Sex.WOMAN: r".*([оеё]вна|[иі]чна|[ії]вна|[аоеё]ўна|[oei]vna|i[ck]hna|[aeo][uŭ]na)|кызы|гызы|кизи",
}
# Endings that only one sex has; in a short word they may be part of a noun (Сова, Ласка).
_SURNAMES = {
    Sex.MAN: r".*([сцз]ьк|[сц]к)ий|.*[сц]к[іоы]й?|.*[бвгджзклмнпрстфхцчшщ]([оеё]в|[аоеё]ў)"
    r"|.*(sk|ck)(i|í|ý|y|iy|ij)",
    Sex.WOMAN: r"...+([сцз]ьк|[сц]к)а|.*([сц]к|[нвтл])ая|...*([оеёєа]|ьо)ва"
    r"|...+(sk|ck)(a|á|aya|aia|aja)|...+[oe][vw][aá]",
}
# Endings that are a woman's as a rule, and a noun's besides: Щербина.
_NEARLY = {
    Sex.MAN: r"..*[бвгджзклмнпрстфхцчшщ](ин|ын)",
    Sex.WOMAN: r"..*[бвгджзклмнпрстфхцчшщ][иіыї]на",
}
_MEN = """
никита илья фома лука кузьма савва данила гаврила фока добрыня мустафа муса иса барнаба джошуа
микола микита ілля хома сава мікола мікіта лаўрэна янка юрка лявонка ілья данііла кірыла кузма гаўрыла
luka nikita mykola mykyta mikita mikola ilya ilia ilja illia kuba barnaba kosma joshua ezra musa isa mustafa
jerzy gregory henry harry anthony antony timothy jeremy larry barry gary terry andy tony
billy bobby jimmy johnny yuri yury yurii yuriy jurij juri andrii andriy serhii serhiy antoni ignacy
george mike steve pete luke joe dave bruce pierre serge jacques charles james mate jose
"""
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

# Elsewhere in the world men's first names end in -а as well, so with a foreign surname this counts.
_WOMENS = """
ия ія ыя ья 'я ’я ля ея ся та на ела элла елла ила ика іка ыка иса іса еса есса оза еза иза
ольга вольга сандра лара лора вера віра барбара тамара урсула ванда линда лида ліда аида рагнеда ева єва
даша маша наташа ia ja ya na ta ela ella ila ika yka isa issa essa oza osa eza esa iza lisa
olga volha wanda linda lida sandra barbara tamara laura vera wiera wira ursula ewa eva sza
"""
_WOMENS_ENDS = tuple(_WOMENS.split())
_is_womans = re.compile(r".*[аяaąáå]", re.DOTALL).fullmatch
_is_surely_mans = re.compile(r".+[йў]|...+([eia]i|[ieay]j|iy|tri|oly)", re.DOTALL).fullmatch
_is_mans = re.compile(
    r".*([бвгґджзклмнпрстфхцчшщь]|[вдклмнрт]о|[bcćčdfghjklłmnńprsśštvwxzźżž])", re.DOTALL
).fullmatch
_ends_in_a_vowel = re.compile(r".*[аеёєиіїоуыэюяaąeęioóuyáéíýæøåäöü]", re.DOTALL).fullmatch


def sex_of(given: str, patronymic: str, surname: str) -> Sex:
    """Whose name it is; any part may be "", in any script. ANY when nothing tells."""
    first, last = given.lower(), surname.lower()
    return (
        _by_pattern(patronymic.lower(), _PATRONYMICS)
        or _by_list(first)
        or _by_pattern(last, _SURNAMES)
        or _by_ending(first, last)
        or _by_pattern(last, _NEARLY)
        or Sex.ANY
    )


def sex_by_surname(surname: str) -> Sex:
    """What the surname alone tells: Иванов a man, Тихановская a woman, Шевченко and Щербина either."""
    return _by_pattern(surname.lower(), _SURNAMES) or Sex.ANY


def _by_pattern(word: str, patterns: dict[Sex, str]) -> Sex | None:
    return next((sex for sex, pattern in patterns.items() if re.fullmatch(pattern, word)), None)


def _by_list(given: str) -> Sex | None:
    if given in _MEN_WORDS or (_is_surely_mans(given) and given not in _WOMEN_WORDS):
        return Sex.MAN
    if given in _WOMEN_WORDS:
        return Sex.WOMAN
    key = fold(given)
    return Sex.MAN if is_of_men(key) else Sex.WOMAN if is_of_women(key) else None


def _by_ending(given: str, surname: str) -> Sex | None:
    if given in _EITHER:
        return None
    if _is_womans(given):
        tells = _ends_in_a_vowel(surname) or given.endswith(_WOMENS_ENDS)
        return Sex.WOMAN if tells else None
    return Sex.MAN if _is_mans(given) else None
