"""First names that are one name: how each language of the region writes it.

One line per name, first those of men, then those of women. Their only use is to tell whether the
word before a surname is a first name, and whether it is the watched person's own or another's.
A first name that is missing here costs a little certainty, never a mention.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.matching.folding import fold, is_cyrillic

_LINES = """
александр олександр аляксандр саша alexander aleksandr alexandr oleksandr aliaksandr aleksander alexandre
алексей олексій аляксей алексій aleksei alexei alexey aleksey oleksii oleksiy aliaksei aleksiej
анатолий анатолій анатоль anatoly anatoli anatolii anatoliy anatol
андрей андрій андрэй andrei andrey andrii andriy andrej andrzej andrew andreas andre
антон anton antoni antony anthony энтони ентоні
аркадий аркадій аркадзь arkady arkadi arkadii arkadz arkadiusz
арсен арсений арсеній арсень arsen arseny arsenii arseniy
артем арцем artem artyom artsiom artiom
артур arthur artur
афанасий опанас апанас afanasy
богдан багдан bohdan bogdan
борис барыс boris borys barys
вадим вадзім vadim vadym vadzim
валентин валянцін валянтін valentin valentyn valiantsin walenty
валерий валерій валерый валера valery valeri valerii valeriy waleri
василий василь васіль vasily vasili vasilii vasyl vasil wasyl wasilij basil
виктор віктор віктар viktor victor wiktor viktar
виталий віталій віталь vitaly vitali vitalii vitaliy vital witalij
владимир володимир уладзімір вова vladimir volodymyr uladzimir wladimir wolodymyr wlodzimierz volodimir
владислав уладзіслаў vladislav vladyslav uladzislau wladyslaw
всеволод vsevolod usevalad
вячеслав в'ячеслав вячаслаў vyacheslav viacheslav vjaceslav wiaczeslaw viachaslau
геннадий геннадій генадзь gennady gennadi gennadii hennadii henadz giennadij
георгий георгій георгі georgy georgi georgii heorhii heorhiy jerzy george джордж ежи єжи georg
герман herman german
глеб гліб gleb hlib hleb
григорий григорій рыгор grigory grigori grigorii hryhorii hryhoriy ryhor grzegorz gregory gregor гжегож
давид davit david dawid дэвид девід дейвид
даниил данило даніїл данила daniil danylo danila daniel дэниел даниэль
денис дзяніс денис denis denys dzianis dennis
дмитрий дмитро дзмітрый дзмітры дима dmitry dmitri dmitrii dmytro dzmitry dmitrij dymitr
евгений євген евген яўген яўгеній женя evgeny evgeni yevgeny yevgeni yevhen yevhenii jewgienij eugene yauhen
егор ягор yegor egor yahor jegor
захар zakhar zachar
иван іван ваня ivan iwan
игорь ігор ігар igor ihor ihar
илья ілля ілья ilya illia ilia ilja
иосиф йосип язэп joseph josef jozef joe джозеф джо
кирилл кирило кірыл кірыла kirill kyrylo kiryl cyryl
константин костянтин канстанцін konstantin kostiantyn kostyantyn kanstantsin konstanty constantine
леонид леонід леанід leonid leanid
лев леў lev leo лео leon леон
лука люк luke lukas lukasz лукаш luka
максим максім maksim maxim maksym maxime
марк marko marek марек mark marc marcus markus
мартин марцін martin marcin martyn марчин
матвей матвій мацвей matvey matvei matvii matthew мэтью mateusz матеуш matteo
михаил михайло міхаіл міхась миша mikhail mykhailo mykhaylo michail michal mikhal michael майкл mike
мирон myron miron
никита микита мікіта nikita mykyta mikita
николай микола мікалай nikolai nikolay mykola mikalai mikolaj nicholas nicolas ніколас николас
олег алег oleg oleh aleh
павел павло павал pavel pavlo pawel paul поль пол paval
петр петро пётр пятро пиотр piotr petr petro pyotr peter питер пітер pierre пьер
платон platon
ринат рінат rinat
роберт robert rob
родион родіон радзівон rodion radion
роман раман roman raman
ростислав rostyslav rostislav
руслан ruslan
рустем рустам rustem rustam
святослав svyatoslav sviatoslav
семен семён сямён semyon semen siamion simon саймон шимон szymon
сергей сергій сяргей сережа sergei sergey serhii serhiy siarhei siergiej sergiej sergej serge serguei
станислав станіслав станіслаў stanislav stanislau stanislaw
степан stepan сцяпан stephen steven стивен stefan стефан szczepan steve
тарас taras
тимофей тимофій цімафей timofey timofei tymofii timothy tim
тимур timur tymur
федор фёдор федір фёдар fedor fyodor fedir fiodar theodore
филипп пилип піліп filipp pylyp philip philippe filip филип
эдуард едуард eduard edward эдвард едвард edouard
эмиль еміль emil emile
эрик ерік erik eric
юлий юлій yuli yulii juliusz julius julian
юрий юрій юрый юра yuri yury yurii yuriy jurij iurii yuras juri
яков яків якаў yakov yakiv jakov jakub якуб jacob james джеймс jacques жак
ян янка jan ян яна john джон jean жан johann hans johannes
ярослав яраслаў yaroslav jaroslaw iaroslav yaraslau jaroslav
адам adam
адольф adolf
альберт albert
бенджамин бенджамін беньямин benjamin ben
билл уильям вільям вильгельм william bill wilhelm will guillaume guillermo
бернар бернард bernard
генри генрі генрих хенрик henry henri heinrich henryk enrique
дональд доналд donald
збигнев збігнєв zbigniew
йенс jens
кшиштоф krzysztof christopher крис chris christoph christophe
карл карло карлос карел carl karl carlos carlo karol charles чарльз шарль
кевин kevin
лех lech
луис луи louis luis ludwig
мариуш mariusz mario
мацей maciej
ольгерд olgierd
рамзан ramzan
реджеп recep
рышард рихард ричард ryszard richard
томас том томаш thomas tom tomas tomasz
тони tony
франк франц франсуа frank franz francois francis francesco
эммануэль еммануель емманюель emmanuel
энди andy
яцек jacek
войцех wojciech
bogumil
luc
kim
olaf олаф
antony
jens
emmanuel
анастасия анастасія настасся настя anastasia anastasiia anastasiya nastassia
александра олександра аляксандра alexandra aleksandra oleksandra
алина аліна alina
алла ала alla
анжела angela ангела
анна ганна аня anna hanna ganna ann anne anya
валентина валянціна valentina valentyna valiantsina
валерия валерія valeria valeriia
вера віра vera vira
вероника вероніка veranika veronika veronica
виктория вікторія вікторыя viktoria victoria viktoriia wiktoria
галина галіна galina halyna halina
дарья дарія дар'я darya daria darja dasha
диана діана diana
евгения євгенія яўгенія evgenia yevgenia yevheniia eugenia
екатерина катерина кацярына катя ekaterina yekaterina kateryna katsiaryna katarzyna katherine catherine kate
елена олена алена алёна лена elena yelena olena alena helena helen
елизавета єлизавета лізавета elizaveta yelizaveta lizaveta elizabeth elzbieta
жанна zhanna jeanne joanna
зинаида зінаїда zinaida
зоя zoya zoe
инна інна inna ina
ирина ірина ірына irina iryna irena irene
кристина крістіна хрысціна kristina christina krystyna christine
ксения ксенія kseniia ksenia xenia
лариса ларыса larisa larysa
лидия лідія лідзія lidia lydia lidiya
любовь любов lyubov liubov
людмила людміла lyudmila ludmila liudmyla
маргарита маргарыта margarita margaret malgorzata
марина марына marina maryna
мария марія марыя мар'я maria mariya mariia marija mary marie maryia
надежда надія надзея nadezhda nadiia nadzeya nadia
наталья наталія наталля natalia nataliya nataliia natalya natallia natalie
нина ніна nina
оксана аксана oksana aksana
олеся алеся olesia alesia
ольга вольга olga olha volha
полина паліна поліна polina palina paulina
раиса раїса raisa
светлана світлана святлана svetlana svitlana sviatlana swietlana
софия софія сафія sofia sophia sofiia zofia
тамара tamara
татьяна тетяна таццяна таня tatiana tatyana tetiana tatsiana
ульяна уляна ulyana uliana
урсула ursula
хиллари hillary
юлия юлія yulia yuliya yuliia julia iuliia
яна yana jana
"""

# Stems of names whose last vowel comes and goes: Павел, Павла; Лев, Льва.
_FLEETING = {"павл": "павел", "льв": "лев"}

_CYRILLIC = "а у ом ем е ы и я ю ей й ой ою ею єю і ї єм ові еві єві ам ям ым ью"
_LATIN = "a u em iem ie owi s"
_ENDINGS = frozenset(_CYRILLIC.split())
_ALL_ENDINGS = _ENDINGS | frozenset(_LATIN.split())
_VOWELS = "аеіийоуыэюяь"


def _table() -> tuple[dict[str, frozenset[int]], dict[str, frozenset[int]]]:
    """key → groups, and stem → groups (Cyrillic only: Latin texts seldom inflect first names)."""
    whole: dict[str, set[int]] = {}
    stems: dict[str, set[int]] = {}
    for group, line in enumerate(_LINES.strip().splitlines()):
        for key in map(fold, line.split()):
            whole.setdefault(key, set()).add(group)
            if is_cyrillic(key) and len(key) > 3:
                stems.setdefault(key[:-1] if key[-1] in _VOWELS else key, set()).add(group)
    for stem, key in _FLEETING.items():
        stems.setdefault(stem, set()).update(whole[key])
    return _frozen(whole), _frozen(stems)


def _frozen(table: dict[str, set[int]]) -> dict[str, frozenset[int]]:
    return {key: frozenset(groups) for key, groups in table.items()}


_whole, _stems = _table()
_NONE: frozenset[int] = frozenset()


@lru_cache(maxsize=4096)
def groups_of(key: str) -> frozenset[int]:
    """Which first names a folded word may be a form of; none if it is no first name we know."""
    groups = _whole.get(key, _NONE)
    if not is_cyrillic(key):
        return groups
    for length in range(max(3, len(key) - 3), len(key)):
        if key[length:] in _ENDINGS:
            groups |= _stems.get(key[:length], _NONE)
    return groups


@lru_cache(maxsize=1024)
def spellings_of(groups: frozenset[int]) -> frozenset[str]:
    """Every way we know of writing these first names."""
    return frozenset(key for key, known in _whole.items() if known & groups)


def is_form_of(key: str, name: str) -> bool:
    """Whether a folded word is this first name in some case («сергеем», "siergieja")."""
    stem = name[:-1] if name[-1:] in _VOWELS else name
    return len(stem) > 2 and key.startswith(stem) and key[len(stem) :] in _ALL_ENDINGS


_patronymic = re.compile(
    r".{2,}(?:[оеа]вич|[оеа]віч|ьич|[оеа]вн|[ії]вн|[ая]ун|[иі]чн|[oea]vich|[oy]vych|[oeiy]vna|auna)"
    r"(?:а|у|ю|ем|ам|е|ы|и|і|ой|ою|ові)?"
).fullmatch


def is_patronymic(key: str) -> bool:
    """Whether a folded word looks like a father's name («Кужугетовичем»)."""
    return _patronymic(key) is not None
