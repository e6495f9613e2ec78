"""The numbers of the news: words for what is counted, in five languages.

Words are folded. A stem stands for every word that begins with it; a word that ends in "." (which
is taken off) for itself alone. Stems are as long as they must be to mean one thing.
"""

from __future__ import annotations

import re

from bot.stories.number_words import NUMBER_OF
from bot.summaries.number_words import HUNDREDS, TENS_BEFORE


def _matcher(table: str) -> re.Pattern[str]:
    words = table.split()
    return re.compile("|".join(re.escape(one[:-1]) + "$" if one.endswith(".") else one for one in words))


# Of people. What children, soldiers or civilians among them are, is another thing than the whole.
PEOPLE: dict[str, re.Pattern[str]] = {
    what: _matcher(table)
    for what, table in {
        "killed": """погиб убит загиб загин загіну вбит забіт zgin zginę zabit śmierteln
            killed. killing. kills. dead. died. dies. death. deaths.""",
        "injured": """ранен ранени раненн травмирова получилитравм поранен травмован паранен траўмава
            ranny ranni ranne ranion injured. injuring. wounded. wounding. hurt. injuries.""",
        "affected": "пострада постражда пацярпе poszkodowa",
        "missing": "пропавш пропали. зник зніклі zagini missing.",
        "detained": "задержа затрима затрыма zatrzyma detained. detains. detaining.",
        "evacuated": "эвакуир эвакуирова евакуй евакуйова эвакуява эвакуіра ewakuowa evacuated. evacuates.",
        "rescued": "спасен спасён спасли. врятов урятов порятова выратав уратав uratow rescued. rescues.",
        "hospitalised": "госпитализ госпіталіз шпіталіз hospitaliz hospitalis",
        "aboard": "борту. борце. pokładzie. aboard. onboard. board.",
    }.items()
}
PERSON = _matcher("""
    человек чел. люди. людей. людям. людьми. особа. особи. осіб. особам. чоловік. людина. людини.
    чалавек людзей. людзі. асоба. асобы. асоб. osob osób. ludzi. ludzie. ofiar. ofiary. people. person.
    persons. others. victims.
""")
# Between a number and what is counted: helping verbs; words that only measure.
BETWEEN = _matcher("""
    был. была. были. было. стал стали. оказал являют получил есть. було. були. стало. отримал дістал зазнал
    былі. было. атрымал зостал został byli. było. jest. są. odnios was. were. are. is. been. have. has. being.
    sustained. suffered. reported. confirmed. there. on. na. на. found. left. leaving. находил находят
    перебувал знаходзіл znajdował
    не. менее. меньше. менш. менше. как. минимум. по. меньшей. мере. мінімум. щонайменше. найменш. прынамсі.
    co. najmniej. przynajmniej. at. least. more. than. over. более. больше. більше. больш. свыше. понад. звыш.
    ponad. więcej. niż. около. примерно. почти. порядка. близько. приблизно. майже. каля. прыкладна. амаль.
    około. prawie. blisko. about. around. nearly. almost. some. roughly.
    уже. всего. сразу. вже. всього. ўжо. усяго. już. aż. total. of. as. many. до. да. do. to. без. вести.
    безвісти. безвесткі. звестак. toll. число. кількість. колькасць. liczba. a. the.
    выросл возросл увелич достиг составил зросл збільш сягн досяг павяліч вырасл дасягн wzros osiągn wynos
    rose. rises. risen. climbs. climbed. increased. reaches. reached. stands. jumped. jumps. now.
""")
GROWS = _matcher("""
    вырос вырас возрос увелич достиг зрос збільш сягн досяг павял дасяг wzros zwięk osiągn rose. rises. risen.
    climbs. climbed. increased. reaches. reached. jumped. jumps. stands. rising.
""")
# After a number that stands behind what is counted: nothing else may follow that could be counted.
AFTER = _matcher("""
    в. во. у. ў. на. при. после. из. из-за. під. після. внаслідок. пасля. падчас. ад. w. we. po.
    przy. podczas. z. in. at. on. after. near. when. during. from. as. by. since. со. с. за. сообщ повідом
""")

AT_LEAST = _matcher("""
    менее. меньше. минимум. меньшей. более. больше. свыше. щонайменше. менше. понад. більше. мінімум. найменш.
    менш. прынамсі. больш. звыш. najmniej. przynajmniej. ponad. więcej. least. more. over. than.
""")
ABOUT = _matcher("""
    примерно. порядка. почти. приблизно. близько. майже. орієнтовно. каля. прыкладна. амаль.
    около. około. prawie. blisko. niemal. about. around. nearly. almost. roughly. some. приблизительно.
""")
MORE = _matcher("еще. ещё. ще. яшчэ. jeszcze. kolejn another. more. additional")
UP_TO = _matcher("до. да. do. to. up.")
OUT_OF = _matcher("из. із. з. з-поміж. of. out. z. ze. spośród.")
FROM = _matcher("с. со. з. із. зі. from. z. ze. od.")

# "The number of dead in the explosion has risen to 5": how it begins, and what may name the happening.
TOLL = _matcher("число. количество. кількість. колькасць. колькасьць. liczba. bilans. number. toll.")
HAPPENED = _matcher("""
    от. вследствие. во. через. унаслідок. від. внаслідок. пры. з-за. ад. wskutek. od. among. caused. through.
""")

DRONE = _matcher("""
    дрон беспилотник бпла. безпілотник беспілотнік шахед шахід shahed dron drone bezzałogow uav
""")
DOWNED = _matcher("сбит сбил збит збил збіл збіт zestrzel strąc shot. downed. downs.")
LAUNCHED = _matcher("запуст выпуст випуст запусц выпусц wystrzel launched. launches. fired. fires.")
SENTENCED = _matcher("приговор засуд асудз skaza sentenced. jailed. sentences. осудил осужден осуждён")
YEARS = _matcher(
    "лет. года. год. років. роки. рік. рокам. годам. годам. гадоў. гады. lat. lata. rok. years. year."
)
MAGNITUDE = _matcher("магнитуд магнітуд magnitud")
TURNOUT = _matcher("явка. явки. явку. явкою. яўка. яўкі. frekwencj turnout.")
DAMAGE = _matcher("ущерб збитк шкоду. шкоди. шкоду. страт. страты. szkod damage. damages. losses.")
FINE = _matcher("штраф оштраф grzywn fine. fined. fines.")
CURRENCIES: dict[str, re.Pattern[str]] = {
    "₽": _matcher("рубл руб. ₽. rubl ruble rouble"),
    "$": _matcher("доллар долар долл. долар dolar dollar usd. $."),
    "€": _matcher("евро. євро. еўра. euro eur. €."),
    "₴": _matcher("гривен гривн грн. грыўн hrywn hryvni ₴."),
    "zł": _matcher("zł. złot злот zlot pln."),
}
# Anything at all of the above: most sentences have nothing, and need no closer look.
COUNTABLE = re.compile(
    r"\b(?:"
    + "|".join(
        table.pattern.replace("$", r"\b")
        for table in (*PEOPLE.values(), DRONE, SENTENCED, MAGNITUDE, TURNOUT, DAMAGE, FINE)
    )
    + ")",
    re.IGNORECASE,
)

# A sentence with one of these speaks of another time, of a part, or of what may be.
ELSEWHERE = re.compile(
    r"\b(?:ранее|раніше|раней|wcześniej|earlier|previously|напомн\w+|нагада\w+|przypom\w+|recall\w*"
    r"|прошл\w+ год\w*|минул\w+ ро\w+|last year|с начала|з початку|з пачатку|od początku|since"
    r"|за (?:сутки|год|месяц|неделю|время|добу|рік|час|тиждень|месяц|тыдзень)|per (?:day|year)"
    r"|мо(?:гут|жет|гли)|мож(?:уть|е)|могуць|may|might|could|mog[ąęł]\w*|если|якщо|калі|jeśli|if"
    r"|из них|з них|з іх|z nich|of them|of whom|в том числе|у тому числі|у тым ліку|w tym|including"
    r"|просит|запросил\w*|требует|грозит|загрожує|grozi|seeks?|lat temu|years? (?:old|ago)|лет назад"
    r"|років тому|гадоў таму|в возрасте|у віці|ва ўзросце|w wieku|aged)\b",
    re.IGNORECASE,
)

# One, and what else people alone are counted by. "Dozens" and "hundreds" are no numbers here.
_COUNTED = """
1 один одна одного одной одну однієї адзін адна аднаго адну jeden jedna jedną jednego one
2 дваіх
3 трёх траіх
4 четырёх чацвёра чацвера
5 пяцёра п'ять п'ятеро п'яти
6 шасцёра шасцера
7 сямёра сямера
8 восьмеро васьмёра васьмера
9 девятеро дев'ять дев'яти
10 ten
100 ста sto stu
"""
NUMBER_WORDS = {
    **{word: int(number) for word, number in NUMBER_OF.items()},
    **{word: number for word, number in TENS_BEFORE.items() if number > 12},
    **{word: number for word, number in HUNDREDS.items() if number > 100},
    **{word: int(line.split()[0]) for line in _COUNTED.strip().splitlines() for word in line.split()[1:]},
}
SCALES = (
    (re.compile(r"тыс|тис|tys|thousand"), 1_000),
    (re.compile(r"млн$|миллион|мільйон|мільён|million|mln$|milion"), 1_000_000),
    (re.compile(r"млрд$|миллиард|мільярд|billion|mld$|miliard"), 1_000_000_000),
)
