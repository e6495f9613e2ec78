"""How organisations and places are declined in Ukrainian, Belarusian, Polish, and the rest in Russian."""

from __future__ import annotations

from bot.matching.forms.thing_rules import Grammar

# For the words that the Russian dictionary does not know.
_RUSSIAN_NOUNS = """
.           ия   f  ии ии ию ией ии
[гкхжшчщ]   а    f  и е у ой/ей е
.           а    f  ы е у ой е
.           я    f  и е ю ей е
.           ие   n  ия ию = ием ии
.           о    n  а у = ом е
[жцчшщ]     е    n  а у = ем е
.           е    n  я ю = ем е
.           ий   m  ия ию = ием ии
.           й    m  я ю = ем е
.           ец   m  ца цу = цем/цом це
.           ь    m  я ю = ем е
.           ь    f  и и = ью и
.           ы    p  -/ов ам = ами ах
.           и    p  -/ов/ей ам/ям = ами/ями ах/ях
[жцчшщ]     -    m  а у = ем/ом е
[бвгдзклмнпрстфх] - m а у = ом е
"""
_RUSSIAN_ADJECTIVES = """
[гкх]    ий  m  ого ому = им ом
[жшчщ]   ий  m  его ему = им ем
.        ий  m  его ему = им ем
.        ый  m  ого ому = ым ом
.        ой  m  ого ому = ым/им ом
[жшчщ]   ая  f  ей ей ую ей ей
.        ая  f  ой ой ую ой ой
.        яя  f  ей ей юю ей ей
[гкхжшчщ] ое n  ого ому = им ом
.        ое  n  ого ому = ым ом
.        ее  n  его ему = им ем
.        ые  p  ых ым = ыми ых
.        ие  p  их им = ими их
ов|ев|ёв|ин ы p  ых ым = ыми ых
.        ье  n  ьего ьему = ьим ьем
.        ья  f  ьей ьей ью ьей ьей
"""

_UKRAINIAN_NOUNS = """
[жчшщ]      а    f  і і у ею і
.           а    f  и ^і у ою ^і
.           ія   f  ії ії ію ією ії
['’ʼ]       я    n  я ю = ям ї/ю
нн|тт|лл|дд|зз|сс|чч|жж|шш я n я ю = ям і/ю
[аеоує]     я    f  ї ї ю єю ї
.           я    f  і і ю ею і
.           о    n  а у/ові = ом ^і/у
[жцчшщ]     е    n  а у = ем і
н           е    n  ого ому = им ому
.           е    n  я ю = ем і
.           їв   m  єва єву/єву = євом єві/єву
.           ів   m  ова/ева/ову/іва/іву ову/ові/еву/іву = овом/евом/івом ові/еві/іві/ову
п           іль  m  оля/олю олю/олеві = олем олі/олю
.           іг   m  огу/ога огу/огові = огом озі/огу
[тдп]       ер   m  ра/ера/еру ру/еру = ром/ером рі/ері
.           ець  m  ця/цю цю/цеві = цем ці/цю
ст          ь    f  і/и і = ю і
[дтп]       ень  m  ня ню/неві = нем ні/ню
.           ь    f  і і = &ю/ю і
.           ь    m  я/ю ю/еві = ем і/ю
[аеоуєюяі]  й    m  ю/я ю/єві = єм ї/ю
.           и    p  -/ів ам = ами ах
.           і    p  -/ів/ь ам/ям = ами/ями ах/ях
.           ї    p  їв ям = ями ях
[жчшщ]      -    m  а/у у/еві = ем і/у
[жчшщ]      -    f  і і = &ю/ю і
[бвгґдзклмнпрстфхц] - m а/у у/ові = ом ^і/у/ові
"""
_UKRAINIAN_ADJECTIVES = """
.        ій  m  ього ьому = ім ьому/ім
.        ий  m  ого ому = им ому/ім
ськ|цьк|зьк|н|ов|ев|єв|рш|ст|ик|іл|ал|ар а f ої ій у ою ій
на       ша  f  шої шій шу шою шій
н        я   f  ьої ій ю ьою ій
н        є   n  ього ьому = ім ьому
.        е   n  ого ому = им ому
.        і   p  их им = ими их
"""

_BELARUSIAN_NOUNS = """
ств         а    n  а у = ам е
к           а    f  і ^ы/^э у ай/ой ^ы/^э
[гх]        а    f  і ^е у ай/ой ^е
[жрцчш]     а    f  ы ы у ай/ой ы
.           а    f  ы ^е у ай/ой/аю ^е
.           а    n  а у = ам е/у
.           ія   f  іі іі ію іяй іі
.           ыя   f  ыі ыі ыю ыяй ыі
нн|цц|лл|ззя? я  n  я ю = ем/ям і
.           я    f  і і ю яй/ёй і
.           о    n  а у = ом ^е/у
.           ё    n  я ю = ём і
.           е    n  я ю = ем і
.           ец   m  ца/цу цу = цам/цом цы
.           ёў   m  ёва ёву = ёвам ёве
.           аў   m  ава/аву аву = авам аве
.           оў   m  ова/ову ову = овам ове
.           еў   m  ева еву = евам еве
.           ь    f  і і = &ю/ю і
.           ь    m  я/ю ю = ем і/ю
.           й    m  я/ю ю = ем і
.           ы    p  -/аў ам = амі ах
.           і    p  -/аў/яў ам/ям = амі/ямі ах/ях
[кгх]       -    m  а/у у = ам/ом у/^ы/^е
[жрцчш]     -    m  а/у у = ам/ом ы/у
[бвдзлмнпстфў] - m  а/у у = ам/ом ^е/у
"""
_BELARUSIAN_ADJECTIVES = """
.        ая  f  ай ай ую ай/аю ай
.        яя  f  яй яй юю яй яй
на       ша  f  шай шай шу шай шай
[гкх]    ае  n  ага аму = ім ім
.        ае  n  ага аму = ым ым
.        яе  n  яга яму = ім ім
.        ыя  p  ых ым = ымі ых
.        ія  p  іх ім = імі іх
[гкх]    і   m  ага аму = ім ім
н        і   m  яга яму = ім ім
.        ы   m  ага аму = ым ым
"""

_POLISH_NOUNS = """
.           ja   f  ji ji ję ją ji
.           ia   f  ii/i ii/i ię ią ii/i
rzeczpospoli ta  f  tej tej tą/tę tą tej
[eou]       a    f  i i ę ą i
[kg]        a    f  i ^e ę ą ^e
[clj]|sz|cz|rz|dz|ż a f y/i y/i ę ą y/i
.           a    f  y ^e ę ą ^e
[kg]        o    n  a u = iem u
ch          o    n  a u = em u
.           o    n  a u = em ^e/u
.           um   n  = = = = =
.           ie   n  ia iu = iem iu
c           e    p  - om = ami ach
c           e    n  a u = em u
.           e    n  a u = em u
.           ów   m  owa owowi = owem owie
.           ódź  f  odzi odzi = odzią odzi
.           óg   m  ogu ogowi = ogiem ogu
.           ń    m  nia/niu niowi = niem niu
.           ń    f  ni ni = nią ni
.           ć    f  ci ci = cią ci
.           ś    f  si si = sią si
.           ź    f  zi zi = zią zi
.           ź    m  zia/ziu ziowi = ziem ziu
.           l    m  la/lu lowi = lem lu
.           l    f  li li = lą li
.           ec   m  ca/cu/ecu cowi/ecowi = cem/ecem cu/ecu
.           ek   m  ka/ku/eku kowi/ekowi = kiem/ekiem ku/eku
[kg]        -    m  a/u owi = iem u
ch|sz|cz|rz|dz|[cjżhxq] - m a/u owi = em u
ch|sz|cz|rz|dz|[cjżhxq] - f y y = ą y
[cs]ła      w    m  wia wiowi = wiem wiu
[bdfłmnprstwzv] - m a/u owi = em ^e
niem        cy   p  iec com = cami czech
węg         ry   p  ier/rów rom = rami rzech
wło         chy  p  ch chom = chami szech
e           y    m  ya/yu yowi = yem yu
.           y    p  -/ów om = ami ach
.           i    p  -/ów om = ami ach
"""
_POLISH_ADJECTIVES = """
jelen|średn|górn|doln|ostatn|wschodn|zachodn ia f iej iej ią ią iej
[kg]     i   m  iego iemu = im im
[nwłtżrdzpbm]|sz|cz y m ego emu = ym ym
sk|ck|dzk|elk|og a f iej iej ą ą iej
n|ow|sz|cz|ż|ł a f ej ej ą ą ej
[kg]     ie  n  iego iemu = im im
[kg]     ie  p  ich im = imi ich
[nwłtżd]|sz e n  ego emu = ym ym
[nwłtżd]|sz e p  ych ym = ymi ych
"""

_SOFT = {"uk": {"г": "з", "ґ": "з", "к": "ц", "х": "с"}}
_SOFT["be"] = {"г": "з", "к": "ц", "х": "с", "д": "дз", "т": "ц"}
_SOFT["pl"] = {
    "st": "ści", "zd": "ździ", "sł": "śl", "sn": "śni", "ch": "sz", "k": "c", "g": "dz", "h": "sz",
    "t": "ci", "d": "dzi", "r": "rz", "ł": "l",
}  # fmt: skip


def _into(language: str, stem: str) -> str:
    for hard, soft in _SOFT.get(language, {}).items():
        if stem.endswith(hard):
            return stem.removesuffix(hard) + soft
    return stem + "i" if language == "pl" else stem


RUSSIAN = Grammar(_RUSSIAN_NOUNS, _RUSSIAN_ADJECTIVES, lambda stem: stem)
UKRAINIAN = Grammar(_UKRAINIAN_NOUNS, _UKRAINIAN_ADJECTIVES, lambda stem: _into("uk", stem))
BELARUSIAN = Grammar(_BELARUSIAN_NOUNS, _BELARUSIAN_ADJECTIVES, lambda stem: _into("be", stem))
POLISH = Grammar(_POLISH_NOUNS, _POLISH_ADJECTIVES, lambda stem: _into("pl", stem))
