"""Words that begin sentences with a capital letter and are nobody's name. Pure.

Russian is asked of its dictionary (`bot.matching.dictionary`); these are for the languages that
have none here. A word that is missing costs a summary, one too many might let a name through, so
no word stands here that is also a name.
"""

from __future__ import annotations

from bot.matching.folding import fold
from bot.matching.given_names import groups_of

_ENGLISH = """
a about above academics according across activists additionally after afterwards again against ahead all
almost along already also although ambassadors amid among an analysts and another any around as at athletes
authorities away because before behind below beside besides between beyond billions both buses businessmen
but by cars ceasefire children citizens companies court critics crowds deliveries demonstrations
demonstrators deputies despite detainees diplomats doctors documents dozens drivers drones during each
earlier early economists eight eighteen elections electricity eleven emergency employees energy engineers
entrepreneurs envoys even every everyone experts explosion explosions exports eyewitnesses families fans
farmers few fewer fifteen fifty finally fire firefighters fires first five flights following for foreign
former forty four fourteen from further gas government hackers he health her here his historians hospitals
hostages however hundreds if imports in independent inflation inside instead into investigators it its
journalists judges last late later lawmakers lawyers leaders local many meanwhile medics men migrants
military millions miners ministers missiles more moreover most nearby nearly negotiations neighbors
neighbours neither new news next nine no nobody none now nurses of officers officials oil on once one only
opposition organisers organizers other others our outside over paramedics parents parliament passengers
pedestrians people per pilots planes police previously prices prisoners prosecutors protesters protests
quoting refugees relatives reports representatives rescue rescuers researchers residents rockets sales
sanctions schools scientists scores seven several shares she shelling ships since six sixty so social
soldiers some sources specialists spokespeople state students such supplies surgeons talks teachers ten that
the their them then there these they thirteen thirty this those though thousands three through throughout
thus to today together tomorrow tonight total tourists towards trade traffic trains trams troops twelve
twenty two under unemployment unknown until up upon victims volunteers voters was water we were what when
where whereas whether which while who whose why with within without witnesses women workers yesterday yet
you
"""
_POLISH = """
a aby adwokat aktywiści albo ale ani atak ataki autobus bez bo budżet burza burze być był była było były
ceny chociaż co czy decyzja dla dlatego do dotychczas dowódca dron drony druga drugi drugie drużyna dwa dwaj
dwie dwóch dyrektor dzieci dziecko dziennikarze dzisiaj dziś eksperci eksport firma gdy gdyby gdzie generał
granica górnicy handel i ich ile import inne inni iż ja jak jakie jako je jeden jedna jednak jedno
jednocześnie jego jej jest jeszcze jeśli jeżeli już każdy kiedy kierowca kierowcy kilka kilkanaście kilku
kilkudziesiąt kobieta kobiety kolejne kolejny kraj kraje która które który którzy kurs lecz lekarze lider
liderzy ludzie mecz miasto mieszkańcy mimo minister ministerstwo mistrzostwa mniej może można mężczyzna
mężczyźni na nad nadal natomiast naukowcy negocjacje nie niektóre niektórzy niemal o oba obaj obecnie obok
obrońcy od odbyło ofiary około on ona one oni opady opozycja oprócz oraz organizatorzy oskarżeni osoby
ostrzał oto pacjenci partia pasażerowie państwo plan po pociąg pod podatek podczas podobno poinformowano
poinformował poinformowała policja policjanci ponad poprzednio posłowie potem pozostali pożar pożary
pracownicy prawie premier prezydent projekt prokurator prokuratorzy prokuratura protest protestujący
protesty przeciwko przed przede przedstawiciele przedtem przez przy rakieta rakiety rannych ratownicy razem
region rodzina rodziny rolnicy rozmowy rzeczniczka rzecznik rząd samolot samoloty sankcje sejm senat setki
spotkanie sprawa sprawca sprawcy spółka strajk strażacy strona studenci sytuacja szef szkoła szpital są sąd
sędzia służby ta tak także tam tamtejsze te ten teraz też to trwa trzech trzy turniej tuż twierdzi tylko
tymczasem tysiące u uczestnicy uczniowie umowa urzędnicy ustawa w wciąż wczesnym wcześniej wczoraj we według
wiadomo wiele wielu wojna wojska wojsko wraz wszyscy wszystkie wtedy wybory wybuch wybuchy wypadek władze
wśród z za zakład zanim zatrzymani zatrzymano zaś zdaniem ze zginęło zginęły zgodnie został została zostało
zostały łącznie śledczy źródła żaden żadna że żołnierze
"""
_UKRAINIAN = """
а або аварія автобус адвокат адже активісти але без безпілотник безпілотники би був була були було бюджет
більше біля в вже ви вибори вибух вибухи винуватець влада внаслідок водій волонтери вона вони все всього всі
втім вчені вчора від відтак війна війська військові він генерал глава голова де депутати держава десятки
деякі директор дитина для до досі дрон дрони другий діти експорт журналісти жінка жінки з за завод загалом
загинув загинула загинули закон залишається запис зараз засідання затримано затримані зокрема зустріч зі
йдеться його керівник кожен коли колишній команда командувач компанія кордон країна країни крім курс кілька
люди лідер лідери лікарня лікарі літак літаки матч медики мер мешканці ми між міністерство міністр місто
місцеві мітинг на над напередодні наразі народ наступний не немає новий ні ніхто о обвинувачений обидва
область обстріл обстріли один одна однак около окрім он опозиція організатори останній ось от очевидці п'ять
партія пасажири переговори перед перший план по повідомили повідомляється податок пожежа поліцейські поліція
понад поруч посадовці постраждали потяг потім правоохоронці президент прем'єр при про прокуратура прокурор
проте протест протести протягом проєкт під підприємство пізніше після п’ять разом район ракета ракети раніше
речник речниця родина росіяни рятувальники рішення санкції свідки сили ситуація слідство слідчий слідчі
солдати сотні спершу справа співробітники станом страйк студенти суд суддя судді сьогодні та так також там
тим тисячі тоді тому торгівля три троє турнір ті у угода удар удари указ уряд усього усі учасники участь
учні учора фахівці хоча це цей ця ці ціни чемпіонат через чи чиновники чоловік чотири школа ще що щоб щодо
як яка який якщо які і із імпорт інший інші їх їхні її
"""
_BELARUSIAN = """
а абвінавачаны або абодва абстрэл аварыя агулам адвакат адзін адна аднак акрамя актывісты але апазіцыя
ахвяры аўтобус бальніца без беспілотнік беспілотнікі больш будзе была было былы былі быў бюджэт ва ваенныя
вайна вайскоўцы валанцёры верагодна вобласць вось вучні выбары выбух выбухі вышэй вядзецца вядома гандаль
генерал горад грамадзяне гэта гэтая гэты гэтыя да дагэтуль дактары два дзве дзе дзень дзесяткі дзеці
дзякуючы дзяржава дзясяткі дзіця для дрон дроны другі ды дырэктар дэпутаты жанчына жанчыны журналісты жыхары
з з-за за завод загадзя загінула загінулі загінуў закон зараз затрымалі затрыманыя затым каб калегі калі
каманда камандуючы кампанія кожны краіна краіны крыніцы курс кіраўнік кіроўца лекары людзі лідар лідары матч
медыкі мужчына мужчыны мы мяжа мясцовыя між міліцыя міліцыянты мінулым міністр міністэрства мітынг на нават
навукоўцы над найперш намеснік напярэдадні не некалькі некаторыя нельга новы нягледзячы ніхто па паводле
пагадненне пад падатак падчас пажар пазней пакуль палова паліцыя паліцэйскія партыя пасажыры пасля
пацярпелыя перад перамовы першы план потым пра праваабаронцы прадпрыемства прадстаўнікі праект праз
пракуратура пракурор пратэст пратэстоўцы пратэсты пры прытым прэзідэнт пяць разам ракета ракеты раней
ратавальнікі рашэнне раён салдаты самалёт самалёты санкцыі сведкі следчы следчыя сотні спачатку спецыялісты
справа страйк студэнты суд суддзя суддзі супрацоўнікі сустрэча сям'я сёння сітуацыя тады так таксама такім
там таму трое тры турнір тым тысячы у уваогуле удар удары удзельнікі указ улады урад усе усяго учора хоць
цэны цягнік цяпер чатыры чыноўнікі чэмпіянат школа шмат што шэсць экспарт эксперты яго яе як якая які якія
яна яно яны яшчэ ён і імпарт іншыя іх
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
