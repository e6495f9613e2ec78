"""Names of people and things that are also words, in languages without a dictionary of ours."""

from __future__ import annotations

_ENGLISH = """
abbey ace amber angel apple april archer art august autumn bacon bailey baker bank banks bar barber
barker barn baron bass bay beach bean bear beck bell belle berry best bill bird bishop black blaze blue
bliss bloom bond bone booth bowl bowman boy brand branch bridge bridges brook brooks brown buck bull bunch
burns bush butcher butler cable candy cane cannon carpenter carter cash castle chance chase cherry chief
christian church clay clear cliff cloud coach cole cook cooper corn cotton crane cross crow crystal cruise
curry daisy dale dawn day deal dean destiny dick diamond dolly drake drew driver duke dusty dyer eagle earl
early east ember eve faith falcon fall farmer field fields finch fisher fish fleming flint flood flora flower
flowers ford forest fortune foster fox frank freed freeman french frost fry gale game garden gardener garland
gates gay gem gene ginger glass glen glover gold golden good goods gore grace grant gray green greer grey
ground grove guy hall hand hardy harp hawk hay haze hazel head heath heather heaven hill hills hogg holiday
holly holmes honey hood hook hope horn house hunt hunter iris ivory ivy jack jade jasmine jay jet jewel joy
judge june junior justice keen key kid king kitchen knight lake lamb lance land lane law lay lee lily little
lock long lord love low lucky major mark marsh marshall mason masters may meadow melody mercy miles mill
miller mills mint mist moon moore moss mouse mull myrtle nest nick noble north oak olive page palace palm
park parker parson past patience patient pearl penny pepper perk pike pine pitt plum pole pool poppy porter
pound powers price pride prince prior quick rain ray read reed reeve rice rich ring rivers rob robin rock
rod roman rose rosemary ross rowan ruby rush rusty sage sand sandy savage scarlet self sharp shaw shepherd
shore silver singer skinner sky slaughter small smart smith snow spark speaker spears spring star steel stern
stone storm strange street strong stocks summer summers sunny swan swift sword tanner taylor teller temple
thatcher thorn tiger tiller trump tucker turner tyler usher van vane vest victor viola violet wade waits
walker wall walls ward warden waters wave way weaver webb weeks wells west wheat wheeler white wild will wills
wine winter wise wolf wood woods woody word worth wren wright yard young meta target shell apple visa oracle
orange amazon guardian sun mirror times independent express visa gap boss puma zoom slack uber
"""
_POLISH = """
baran bartek bąk bednarz białek bielak biel bieda bielec bocian borek borowik brzoza bór buk burak chmura
cichy cieśla czapla czarny czech dąb dąbek dobry dudek duda dziedzic dzik dzięcioł gawron gil głowa głód góra
góral górka górny gołąb grab groch gruszka grzyb guzik jabłko jagoda jama jarząb jaskółka jeleń jesień jeż
kaczka kaczor kamień kania kapusta karaś karp kawka kłos kmieć kogut kołodziej komar kos kot kowal kozioł
kozak koza kólka król kruk krawiec krupa kula kwiatek kwiecień lato las lis łoś maj maciek majka malarz
maślanka mazur mech mały mąka miś młynarz mróz mucha niemiec nowy noga obara orzeł orzech osa pająk pasek
piątek piec pietruszka pilot pióro płaza polak poranek ptak rak rogala róg róża rusin ryba rybak rybka rzepka
sikora skiba skowron skowronek słowik sobota sokół sowa sroka stolarz styczeń stępień suchy szewc szczygieł
szczęsny śliwa świerk talar tkacz trąba wilk wiśnia włoch wójcik wójt wrona wróbel zając zdrój zima żaba żak
żuk żuraw prawo wprost fakt polityka rzeczpospolita wolność sprawiedliwość nadzieja
"""
_UKRAINIAN = """
бабич баран береза бик білий біда бідний біль бондар борода борщ бук буряк вареник ведмідь верба вербицька
верес весна вечір вишня вовк воля воробей гай галушка гнат голуб гора горобець гончар гречка грім гриб груша
дзвін дід дуб дяк жук жаба журавель зайчик залізо заєць заруба зима зірка золото зоря калина калинка камінь
кіт клен коваль козак козел коза комар король косар коса крамар кравець крук кріль кривий куліш кухар лис
лисиця лис липа ліс лебідь лелека любов майдан малина мати мельник мед мир мороз муха надія недоля
огірок орел осінь павук пасічник перець півень пиріг писар полонина правда промінь птах радість рак риба рибак
річка роса рудий садок сало світ свобода скляр слава сміх сніг солоха сова сокіл сорока соловей ставок
старий степ стріла тарас ткач туман хмара хліб хміль циган чайка чорний чумак шевчик швець шпак щит щука явір
яблуко голос слуга вітчизна батьківщина справедливість
"""
_BELARUSIAN = """
бацян белы бусел вецер воўк вясна гарох груша дуб жук зіма зорка кавалёк каваль каза камень кароль кот крук
ліс лес мароз мядзведзь надзея ноч пчала радзіма рака сава сокал свабода сонца хлеб чорны шчыт
"""

ENGLISH = frozenset(_ENGLISH.split()) - frozenset(_POLISH.split())
ORDINARY: frozenset[str] = frozenset(f"{_ENGLISH} {_POLISH} {_UKRAINIAN} {_BELARUSIAN}".split())
