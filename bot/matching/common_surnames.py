"""Surnames that very many people bear: alone, they say little of who is meant.

Base forms of men's surnames, as keys. A surname that is missing here is taken for a rare one, which
costs a false alert at times; one too many costs a mention of a bare surname.
"""

from __future__ import annotations

from bot.matching.normalise import key_of

_RUSSIAN = """
иванов смирнов кузнецов попов васильев петров соколов михайлов новиков федоров морозов волков алексеев
лебедев семенов егоров павлов козлов степанов николаев орлов андреев макаров никитин захаров зайцев
соловьев борисов яковлев григорьев романов воробьев сергеев фролов александров дмитриев королев гусев
киселев ильин максимов поляков сорокин виноградов ковалев белов медведев антонов тарасов жуков баранов
филиппов комаров давыдов беляев герасимов богданов осипов сидоров матвеев титов марков миронов крылов
куликов карпов власов мельников денисов гаврилов тихонов казаков афанасьев данилов савельев тимофеев
фомин чернов абрамов мартынов ефимов федотов щербаков назаров калинин исаев чернышев быков маслов
родионов коновалов лазарев воронин климов филатов пономарев голубев кудрявцев прохоров наумов потапов
журавлев овчинников трофимов леонов соболев ермаков колесников гончаров емельянов никифоров грачев
котов гришин ефремов архипов громов кириллов малышев панов моисеев румянцев акимов кондратьев бирюков
горбунов анисимов еремин тихомиров галкин лукьянов михеев скворцов юдин белоусов нестеров симонов
прокофьев харитонов князев цветков левин митрофанов воронов аксенов софронов мальцев логинов горшков
савин краснов майоров демидов елисеев рыбаков сафонов плотников демин хохлов фадеев молчанов игнатов
литвинов ершов ушаков дементьев рябов мухин калашников леонтьев лобанов кузин корнеев евдокимов
бородин платонов некрасов балашов бобров жданов блинов игнатьев коротков муравьев крюков беляков
богомолов дроздов лавров зуев петухов ларин никулин серов терентьев зотов устинов фокин самойлов
константинов сахаров шишкин самсонов черкасов чистяков носов спиридонов карасев авдеев воронцов зверев
владимиров селезнев нечаев кудряшов седов фирсов андрианов панфилов головин терехов ульянов шестаков
агеев никонов селиванов баженов гордеев кожевников пахомов зимин костин широков филимонов ларионов
овсянников сазонов суворов нефедов корнилов любимов львов горбачев копылов лукин токарев кулешов шилов
большаков панкратов родин шаповалов покровский бочаров никольский маркин горелов агафонов березин
ермолаев зубков куприянов трифонов масленников круглов третьяков колосов рожков артамонов шмелев
лаптев лапшин федосеев зиновьев зорин уткин столяров зубов ткачев дорофеев антипов завьялов свиридов
золотарев кулаков мещеряков макеев дьяконов гуляев бондарев поздняков панин ким ли цой хан
"""
_UKRAINIAN = """
мельник шевченко бондаренко коваленко бойко ткаченко кравченко ковальчук коваль олійник шевчук поліщук
ткачук савченко бондар марченко руденко мороз лисенко петренко клименко павленко савчук кравчук кузьменко
пономаренко василенко гончаренко козак панченко гончарук григоренко сидоренко романюк левченко харченко
карпенко литвиненко кравець мартинюк хоменко гаврилюк павлюк мазур костенко шевцов білоус гордієнко
романенко ткач назаренко колесник кушнір іваненко ярошенко костюк демченко зінченко яковенко ковтун
ткаченко тимошенко тимченко кириленко дяченко захарченко сергієнко федоренко прокопенко остапенко
пилипенко пономарьов бабенко герасименко дорошенко мельниченко мартиненко денисенко давиденко
литвин лук'яненко приходько степаненко терещенко нестеренко юрченко семенюк козлов иваненко мельниченко
"""
_BELARUSIAN = """
іваноў казлоў кавалёў кавалеў кавальчук новік жук навіцкі мароз раманоўскі казлоўскі каваленка
шэўчык шаўчук шэўчэнка клімовіч станкевіч паўлаў петрушэнка барысевіч лукашэвіч марозаў пятроў сідарэнка
"""
_POLISH = """
nowak kowalski wisniewski wojcik kowalczyk kaminski lewandowski zielinski szymanski wozniak dabrowski
kozlowski jankowski mazur kwiatkowski wojciechowski krawczyk kaczmarek piotrowski grabowski zajac
pawlowski michalski krol wieczorek jablonski wrobel nowakowski majewski olszewski stepien malinowski
jaworski adamczyk dudek nowicki pawlak gorski witkowski walczak sikora baran rutkowski michalak szewczyk
ostrowski tomaszewski pietrzak zalewski wroblewski marciniak jasinski zawadzki bak jakubowski sadowski
duda wilk chmielewski wlodarczyk borkowski sokolowski szczepanski sawicki kucharski lis kubiak maciejewski
kalinowski mazurek kolodziej wysocki kazmierczak sobczak czarnecki kozak urban glowacki sikorski wasilewski
gajewski ziolkowski makowski laskowski krajewski andrzejewski czerwinski przybylski cieslak blaszczyk
brzezinski borowski szulc kubicki krupa mroz szymczak baranowski zak kaczmarczyk lipinski
"""
_WESTERN = """
smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson
anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis
robinson walker young allen king wright scott torres nguyen hill flores green adams nelson baker hall
rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes
stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard
ramos kim cox ward richardson watson brooks chavez wood james bennett gray mendoza ruiz hughes price
alvarez castillo sanders patel myers long ross foster jimenez powell jenkins perry russell sullivan bell
coleman butler henderson barnes fisher simmons patterson jordan reynolds hamilton graham wallace west cole
muller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schafer koch bauer richter klein
wolf schroder neumann schwarz zimmermann braun hofmann hartmann kruger werner krause lehmann
martin bernard dubois robert richard petit durand leroy moreau simon laurent lefebvre michel david bertrand
roux vincent fournier morel girard rossi russo ferrari esposito bianchi romano ricci
джонсон смит браун джонс миллер дэвис уилсон вилсон андерсон томас тейлор мур джексон мартин ли томпсон
уайт кларк льюис робинсон уокер янг аллен кинг райт скотт хилл грин адамс нельсон бейкер холл кэмпбелл
митчелл картер робертс гомес филлипс эванс тернер паркер эдвардс коллинз стюарт моррис мерфи кук роджерс
морган купер питерсон белл келли говард хьюз шмидт шнайдер фишер вебер мейер майер вагнер беккер шульц
гарсия родригес мартинес эрнандес лопес гонсалес перес санчес рамирес
"""

_KEYS = frozenset(
    key_of(word) for words in (_RUSSIAN, _UKRAINIAN, _BELARUSIAN, _POLISH, _WESTERN) for word in words.split()
)
_WOMENS = (("ова", "ов"), ("ева", "ев"), ("ина", "ин"), ("ская", "ский"), ("ska", "ski"), ("cka", "cki"))


def is_common(surname: str) -> bool:
    """Whether very many people bear this surname (a word as written, in its base form)."""
    key = key_of(surname)
    if key in _KEYS:
        return True
    return any(key.endswith(hers) and key.removesuffix(hers) + his in _KEYS for hers, his in _WOMENS)
