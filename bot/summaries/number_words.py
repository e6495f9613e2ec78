"""The words of numbers that scale or name a unit, in the five languages and their cases. Pure.

The small numbers that news spells out stand with the stories (`bot.stories.number_words`).
"""

from __future__ import annotations


def _by_word(table: str) -> dict[str, int]:
    """Each line a number and its words; what is indented belongs to the line above."""
    lines = table.strip().replace("\n    ", " ").splitlines()
    rows = (line.split(":") for line in lines)
    return {word.replace("ё", "е"): int(number) for number, words in rows for word in words.split()}


_SCALES = """
1000: тыс тысяча тысячи тысяч тысячу тысячей тысячам тысячами тысячах тис тисяча тисячі тисяч тисячу
    тисячам тисячами тысячай тысячаў tys tysiąc tysiące tysięcy tysiącom tysiącami tysiącach tysiąca
    thousand thousands k
1000000: млн миллион миллиона миллионов миллионы миллионам миллионами миллионах миллиону миллионе мільйон
    мільйона мільйонів мільйони мільйонам мільйонами мільёна мільён мільёны мільёнаў мільёнам mln milion
    miliona miliony milionów milionom million millions mn m
1000000000: млрд миллиард миллиарда миллиардов миллиарды миллиардам мільярд мільярда мільярдів мільярди
    мільярды мільярдаў mld miliard miliarda miliardy miliardów billion billions bn
1000000000000: трлн триллион триллиона триллионов триллионы трильйон трильйона трильйонів трильйони
    трыльён трыльёна трыльёнаў bln bilion biliona biliony bilionów trillion trillions tn
"""
SCALES = _by_word(_SCALES)

_HUNDREDS = """
100: сто ста сотня сотни сотен сотню сотням сотнями сотнях сотні сотень соцень соткі sto stu setki setek
    hundred hundreds
200: двести двухсот двісті двохсот дзвесце dwieście dwustu
300: триста трехсот трьохсот трыста трохсот trzysta trzystu
400: четыреста четырехсот чотириста чотирьохсот чатырыста czterysta czterystu
500: пятьсот пятисот пятсот п'ятсот пяцьсот pięćset pięciuset
600: шестьсот шестисот шістсот шэсцьсот sześćset sześciuset
700: семьсот семисот сімсот семсот siedemset siedmiuset
800: восемьсот восьмисот вісімсот восемсот osiemset ośmiuset
900: девятьсот девятисот девятсот дзевяцьсот dziewięćset dziewięciuset
"""
HUNDREDS = _by_word(_HUNDREDS)

_MORE = """
10: десятки десятков десяткам десятками десятках десяток десятків дзясяткі дзясяткаў dziesiątki dziesiątek
    dozens tens
12: дюжина дюжину tuzin dozen
13: трынаццаці
14: четырнадцати чотирнадцяти чатырнаццаці czternastu
15: пятнадцати пятнадцяти пятнаццаці
16: шестнадцать шестнадцати шістнадцять шістнадцяти шаснаццаць шаснаццаці szesnaście szesnastu sixteen
17: семнадцать семнадцати сімнадцять сімнадцяти сямнаццаць сямнаццаці siedemnaście siedemnastu seventeen
18: восемнадцать восемнадцати вісімнадцять вісімнадцяти васямнаццаць osiemnaście osiemnastu eighteen
19: девятнадцать девятнадцати девятнадцять девятнадцяти дзевятнаццаць dziewiętnaście dziewiętnastu
    nineteen
60: шестьдесят шестидесяти шістдесят шістдесяти шэсцьдзясят sześćdziesiąt sześćdziesięciu sixty
70: семьдесят семидесяти сімдесят сімдесяти семдзесят siedemdziesiąt siedemdziesięciu seventy
80: восемьдесят восьмидесяти вісімдесят восемдзесят osiemdziesiąt osiemdziesięciu eighty
90: девяносто девяноста дзевяноста dziewięćdziesiąt dziewięćdziesięciu ninety
"""
TENS_BEFORE = _by_word(_MORE)

# How the words of a unit begin, and the unit.
UNITS = (
    ("процент", "%"), ("відсот", "%"), ("працэнт", "%"), ("procent", "%"), ("proc", "%"), ("percent", "%"),
    ("доллар", "usd"), ("долар", "usd"), ("dolar", "usd"), ("dollar", "usd"), ("usd", "usd"),
    ("евро", "eur"), ("євро", "eur"), ("еўра", "eur"), ("euro", "eur"), ("eur", "eur"),
    ("руб", "rub"), ("rub", "rub"), ("rouble", "rub"), ("byn", "rub"),
    ("гривн", "uah"), ("гривен", "uah"), ("грн", "uah"), ("грыўн", "uah"), ("грывен", "uah"),
    ("hrywn", "uah"), ("hrywien", "uah"), ("hryvn", "uah"), ("uah", "uah"),
    ("злот", "pln"), ("zł", "pln"), ("zloty", "pln"), ("pln", "pln"),
    ("фунт", "gbp"), ("funt", "gbp"), ("pound", "gbp"), ("gbp", "gbp"),
)  # fmt: skip
