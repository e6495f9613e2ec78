"""Words that stand beside a surname and say something of it: an office, a street, somebody speaking.

Each list holds the beginnings of folded words, for any ending may follow. They are looked at only
where a name was found, so their number costs nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.matching.normalise import key_of

_OFFICES = """
президент прэзідэнт премьер прэм прем вице министр міністр замминистр министерк глава главы главе главу
главой голова голови голові головою кіраўнік керівник руководител директор гендиректор начальник генерал
полковник подполковник майор капитан капітан лейтенант маршал адмирал адмірал командующ главнокомандующ
командувач депутат сенатор губернатор мэр мер спикер спікер канцлер король королев королів принц князь царь
цар император папа папе папу папой папы патриарх патріарх митрополит епископ кардинал посол посла послу
послом амбасадор дипломат
госсекретар секретар сакратар председател прэдседател старшин лидер лідер вождь диктатор олигарх олігарх
бизнесмен бізнесмен предпринимател миллиардер журналист журналіст блогер писател поэт поет режиссер режисер
актер актрис певец певиц співак спявак художник композитор ученый академик академік профессор професор
доктор адвокат прокурор генпрокурор судь суддя следовател слідч полицейск тренер форвард защитник вратар
футболист хоккеист теннисист боксер чемпион гроссмейстер пресс представител прадстаўнік дырэктар начальнік
галоўнакамандуюч намеснік представник эксперт експерт аналитик политолог оппозиционер экс господин госпожа
пан пані спадар спадарын тов товарищ гражданин брат сестр сын син дочь жена супруг супруга голов руковод
вдова отец мать атаман комбриг комдив шеф бос босс основател засновник владелец соратник president premier
prime minister secretary chief general colonel major captain admiral marshal senator governor mayor speaker
chancellor king queen prince princess emperor pope patriarch ambassador chairman chairwoman chair leader
dictator director head boss founder owner ceo judge prosecutor lawyer professor doctor dr mr mrs ms miss sir
lord lady congressman congresswoman deputy lawmaker mp mep commissioner spokesman spokeswoman journalist
writer actor actress singer coach striker analyst expert negotiator prezydent minist szef szefow przewodnicz
marszał marszal prezes kanclerz gener pułkownik pulkownik kapitan posel posł poseł europose eurodeput
wojewod burmistrz rzecznik ambasador sekretarz komisarz król krol królow ksiaz książ papie arcybiskup biskup
kardynał kardynal dyrektor profesor mecenas adwokat prokurator sędzi sedzi dziennikar pisarz aktor aktork
trener pilkarz piłkarz pan pani panem lider negocjator wicepre prasident präsident kanzler kanzlerin
vorsitzend herr frau président presidente ministre prezident ministr predseda předseda kancler ministras
prezidentas premjeras
"""

# A street, a monument, a ship: what stands behind is never the person.
_PLACES = """
улиц ул проспект пр площад пл бульвар переулок пер шоссе набережн наб памятник бюст имени имен им орден
медал крейсер авианосец фрегат корвет ледокол эсминец теплоход пик остров мыс кратер астероид поселок кубок
турнир памят памяци мемориал станци метро премия премию премией премии преміі премію премія вулиц вул площ
провулок пам'ят пам’ят памʼят станці імені турнір праспект вуліц плошч помнік імя street st avenue ave road
square boulevard bridge monument award prize mount lake island cape crater carrier cruiser frigate ship uss
hms ulic ulica ul plac placu aleja alei aleje most pomnik nagrod order imienia im osiedle strasse straße
platz rue place ulice náměstí namesti gatve gatvė
"""

# A body that may bear a name, and may as well have somebody at its head.
_BODIES = """
стадион мост музей фонд аэропорт институт университет академи школ гимнази больниц завод фабрик театр храм
собор церков церкв стадіон міст аеропорт інститут університет stadium airport museum foundation university
institute college school hospital theatre theater port stadion lotnisko muzeum fundacja uniwersytet szkoł
szkol szpital teatr
"""

# What may be called by a name in quotation marks.
_BEARERS = """
магазин компани фирм ооо зао пао ао оао ресторан кафе отел бренд газет журнал фильм сериал роман опер
спектакл песн групп ракет танк подлодк лодк яхт корабл судн поезд банк клуб бар фонд магазін кампані фірм
тов готел фільм серіал пісн груп човен корабел
"""

_TOWNS = """
город города городе городом городу гор г м місто місті міста містом горад горадзе горада miasto mieście
miescie miasta town city stadt
"""

_THINGS_BEHIND = """
street avenue road square boulevard stadium bridge airport monument museum foundation award prize university
institute college school hospital theatre theater county city island park center centre capital holdings
group inc ltd corp company doctrine class cup arena tower towers капитал групп холдинг банк центр сити стрит
авеню арена тауэр капітал група холдінг strasse straße platz stadion
"""

# Behind a surname that is an adjective: «Сумская область», «Воробьёвы горы».
_DISTRICTS = """
област обл дорог район край округ повіт уезд губерни волост сельсовет міськрад міськрайонн райрад
горисполком горсовет раён вобласц лес гор горы гора горах озер море мор залив пролив остров ліцей лицей школ
гимнази гімназі завод фабрик вокзал шоссе вулиц улиц проспект площад площ собор монастыр монастир церк храм
кладбищ цвинтар ринок рынок парк сад лавр семинари семінарі відділ отдел województw wojewodztw powiat gmin
region district county oblast raion
"""


_SPEECH = """
заяв заяви сказал сообщил подчеркн отмет объяв ответ пояснил призвал предлож считает уверен добав рассказ
напомн признал потребов обвин пообещ подписал прибыл прилетел встрет провел провёл приказ поручил назнач
приех вылетел выступил прокоммент написал зазначи наголос повідом сказав додав пояснив заклик запропон
відповів вважає підписав прибув зустрі написав заявіў сказаў паведам адзнач падпіса прыляце сустрэ said says
told announced warned added stated argued insisted claimed urged met signed tweeted wrote called denied
refused arrived flew powiedzia oświadczy oswiadczy stwierdz podkreśl podkresl doda zapowiedzi przyzna napisa
ocen odpowiedzi wyjaśni apelowa spotka nazwa ogłosi popar zażąda zarzuci skrytykowa wezwa obieca podpisa
przyby odwiedzi przyleci zwolni mianowa prosi sugeruje uważa twierdz mówi pisze zapewni ujawni zaproponowa
"""


def _begins(words: str) -> re.Pattern[str]:
    """Matches folded words with one of these beginnings; one of three letters or less stands whole."""
    stems = sorted({key_of(stem) for stem in words.split()}, key=len, reverse=True)
    whole = [f"{re.escape(stem)}$" if len(stem) < 4 else re.escape(stem) for stem in stems]
    return re.compile("|".join(whole))


_office, _place, _body, _bearer, _town, _thing, _district, _speech = map(
    _begins, (_OFFICES, _PLACES, _BODIES, _BEARERS, _TOWNS, _THINGS_BEHIND, _DISTRICTS, _SPEECH)
)


@lru_cache(maxsize=1 << 13)
def is_office(key: str) -> bool:
    """Whether a folded word is an office, a trade or a form of address: «министра», "Mr"."""
    return _office.match(key) is not None


@lru_cache(maxsize=1 << 13)
def is_named_after(key: str) -> bool:
    """Whether a folded word before a name makes a place or a thing of it: «улица», «имени»."""
    return _place.match(key) is not None


@lru_cache(maxsize=1 << 13)
def is_body(key: str) -> bool:
    """Whether a folded word is a body that may be named after somebody: «театр», "university"."""
    return _body.match(key) is not None


@lru_cache(maxsize=1 << 13)
def is_bearer(key: str) -> bool:
    """Whether a folded word is something that has its name in quotation marks: «крейсер», «газета»."""
    return _bearer.match(key) is not None or _place.match(key) is not None


@lru_cache(maxsize=1 << 13)
def is_town(key: str) -> bool:
    """Whether a folded word says that a town's name follows: «город», "miasto"."""
    return _town.match(key) is not None


@lru_cache(maxsize=1 << 13)
def is_thing_behind(key: str) -> bool:
    """Whether a folded word behind a name makes a place or a thing of it: "Street", «Капитал»."""
    return _thing.match(key) is not None


@lru_cache(maxsize=1 << 13)
def is_district(key: str) -> bool:
    """Whether a folded word behind a name makes it the adjective of a district: «область»."""
    return _district.match(key) is not None


@lru_cache(maxsize=1 << 13)
def is_speech(key: str) -> bool:
    """Whether a folded word is a thing that people do and say in the news: «заявил», "said"."""
    return _speech.match(key) is not None
