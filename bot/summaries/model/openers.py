"""Words that begin sentences with a capital letter and are nobody's name. Pure.

Russian is asked of its dictionary (`bot.matching.dictionary`); these are for the languages that
have none here. A word that is missing costs a summary, one too many might let a name through, so
no word stands here that is also a name.
"""

from __future__ import annotations

from bot.matching.folding import fold
from bot.matching.given_names import groups_of

_ENGLISH = """
a about above according across activists additionally after afterwards again against ahead all almost along
already also although amid among an and another any around as at authorities away because before behind
below beside besides between beyond billions both but by children citizens court crowds deputies despite
doctors documents dozens during each earlier early eight eighteen elections eleven emergency employees even
every everyone experts few fewer fifteen fifty finally firefighters first five following for foreign former
forty four fourteen from further government he health her here his hospitals however hundreds if in
independent inside instead into investigators it its journalists judges last late later lawmakers lawyers
local many meanwhile men military millions ministers more moreover most nearby nearly negotiations neither
new news next nine no nobody none now of officers officials on once one only opposition organisers
organizers other others our outside over parents parliament passengers people per police previously prices
prosecutors protesters protests quoting reports representatives rescue rescuers residents sanctions schools
scientists scores seven several she shelling since six sixty so social soldiers some sources specialists
state students such talks ten that the their them then there these they thirteen thirty this those though
thousands three through throughout thus to today together tomorrow tonight total towards traffic troops
twelve twenty two under unknown until up upon victims volunteers voters was we were what when where whereas
whether which while who whose why with within without witnesses women workers yesterday yet you
"""
_POLISH = """
a aby albo ale ani bez bo być był była było były chociaż co czy dla dlatego do dotychczas druga drugi drugie
dwa dwaj dwie dwóch dziennikarze dzisiaj dziś eksperci gdy gdyby gdzie i ich ile inne inni iż ja jak jakie
jako je jeden jedna jednak jedno jednocześnie jego jej jest jeszcze jeśli jeżeli już każdy kiedy kierowca
kierowcy kilka kilkanaście kilku kilkudziesiąt kolejne kolejny która które który którzy lecz lekarze ludzie
mieszkańcy mimo minister ministerstwo mniej może można na nad nadal natomiast nie niektóre niektórzy niemal
o oba obaj obecnie obok obrońcy od odbyło ofiary około on ona one oni oprócz oraz organizatorzy oskarżeni
osoby oto pacjenci pasażerowie po pod podczas podobno poinformowano poinformował poinformowała policja
policjanci ponad poprzednio potem pozostali pożar prawie premier prezydent prokuratorzy prokuratura
protestujący przeciwko przed przede przedstawiciele przedtem przez przy rannych ratownicy razem rząd setki
sprawca sprawcy strażacy strona są sąd służby ta tak także tam tamtejsze te ten teraz też to trwa trzech
trzy tuż twierdzi tylko tymczasem tysiące u uczestnicy urzędnicy ustawa w wciąż wczesnym wcześniej wczoraj
we według wiadomo wiele wielu wojska wojsko wraz wszyscy wszystkie wtedy wybory wypadek władze wśród z za
zanim zatrzymani zatrzymano zaś zdaniem ze zginęło zginęły zgodnie został została zostało zostały łącznie
źródła żaden żadna że żołnierze
"""
_UKRAINIAN = """
а або адже але без би був була були було більше біля в вже ви вибори винуватець влада внаслідок водій вона
вони все всього всі втім вчора від відтак війська військові він де депутати десятки деякі для до досі другий
діти журналісти жінка жінки з за загалом загинув загинула загинули залишається запис зараз засідання
затримано затримані зокрема зустріч зі йдеться його кожен коли колишній крім кілька люди лікарі мер мешканці
ми між міністерство міністр місцеві на над напередодні наразі народ наступний не немає новий ні ніхто о
обидва один одна однак около окрім он організатори останній ось от очевидці п'ять пасажири перед перший по
повідомили повідомляється поліцейські поліція понад поруч постраждали потім правоохоронці президент прем'єр
при про прокуратура проте протести протягом під пізніше після п’ять разом раніше речник росіяни рятувальники
свідки сили слідство слідчі солдати сотні спершу співробітники станом суд судді сьогодні та так також там
тим тисячі тоді тому три троє ті у уряд усього усі учасники участь учора фахівці хоча це цей ця ці через чи
чиновники чоловік чотири ще що щоб щодо як яка який якщо які і із інший інші їх їхні її
"""
_BELARUSIAN = """
а або абодва агулам адзін адна аднак акрамя актывісты але ахвяры без больш будзе была было былы былі быў ва
ваенныя вайскоўцы верагодна вось выбары вышэй вядзецца вядома горад грамадзяне гэта гэтая гэты гэтыя да
дагэтуль дактары два дзве дзе дзень дзесяткі дзеці дзякуючы дзясяткі для другі ды дэпутаты жанчына жанчыны
журналісты жыхары з з-за за загадзя загінула загінулі загінуў зараз затрымалі затрыманыя затым каб калегі
калі кожны крыніцы кіроўца лекары людзі мы мясцовыя між міліцыя міліцыянты мінулым міністр міністэрства на
нават над найперш намеснік напярэдадні не некалькі некаторыя нельга новы нягледзячы ніхто па паводле пад
падчас пазней пакуль палова паліцыя паліцэйскія пасажыры пасля пацярпелыя перад першы потым пра
праваабаронцы прадстаўнікі праз пракуратура пратэстоўцы пратэсты пры прытым прэзідэнт пяць разам раней
ратавальнікі рашэнне салдаты сведкі сотні спачатку спецыялісты суд суддзі супрацоўнікі сёння сітуацыя тады
так таксама такім там таму трое тры тым тысячы у уваогуле удзельнікі улады урад усе усяго учора хоць цяпер
чатыры чыноўнікі шмат што шэсць эксперты яго яе як якая які якія яна яно яны яшчэ ён і іншыя іх
"""
_WORDS = {
    "en": frozenset(_ENGLISH.split()),
    "pl": frozenset(_POLISH.split()),
    "uk": frozenset(_UKRAINIAN.split()),
    "be": frozenset(_BELARUSIAN.split()),
}
# Ranks and bodies that English and official prose write with a capital, whoever they belong to.
_TITLES = """
affairs agency air armed army bank border center centre chairman chairwoman chancellor city commission
commissioner committee council court culture defence defense department deputy district dr economic economy
education emergencies emergency energy external federal finance forces foreign general government governor
ground guard health house institute interior internal investigative justice king mayor minister ministers
ministry mr mrs ms national navy office parliament party president prime prince prosecutor public queen
region regional republic secretary security service situations spokesman spokesperson spokeswoman sports
square state street supreme transport university
"""
# How verbs of the past end, which may open a sentence there: «Spotkał się z…». Names seldom end so.
_VERBS = {
    "pl": ("ał", "ała", "ało", "ili", "yli", "ano", "ono", "ęto"),
    "uk": ("лися", "лась", "лася", "лося", "вся", "ено", "ано", "али", "или", "іли"),
    "be": ("ліся", "лася", "лося", "ўся", "алі", "ілі", "ылі"),
}
_LONG = 7  # letters
_TITLE_WORDS = frozenset(_TITLES.split())


def opens(word: str, language: str) -> bool:
    """Whether a word in small letters is an ordinary one at the start of a sentence in a language."""
    if word in _WORDS.get(language, frozenset()):
        return True
    return len(word) >= _LONG and word.endswith(_VERBS.get(language, ())) and not groups_of(fold(word))


def is_title(word: str) -> bool:
    """Whether a word in small letters is part of English titles, and says nothing of whose."""
    return word in _TITLE_WORDS
