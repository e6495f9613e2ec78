"""Polish, and foreign names as Polish texts decline them."""

from __future__ import annotations

import pytest

from bot.matching.forms.declension import decline_given, decline_surname
from tests.matching.forms.paradigms import SEXES, Paradigm, paradigms

# sex, nominative | genitive | dative | accusative | instrumental | locative
_SURNAMES = """
m kaczyński | kaczyńskiego | kaczyńskiemu | kaczyńskiego | kaczyńskim | kaczyńskim
w kaczyńska | kaczyńskiej | kaczyńskiej | kaczyńską | kaczyńską | kaczyńskiej
m sikorski | sikorskiego | sikorskiemu | sikorskiego | sikorskim | sikorskim
m słowacki | słowackiego | słowackiemu | słowackiego | słowackim | słowackim
w zawadzka | zawadzkiej | zawadzkiej | zawadzką | zawadzką | zawadzkiej
m tusk | tuska | tuskowi | tuska | tuskiem | tusku
m duda | dudy | dudzie | dudę | dudą | dudzie
w duda | dudy | dudzie | dudę | dudą | dudzie
m kukułka | kukułki | kukułce | kukułkę | kukułką | kukułce
m wałęsa | wałęsy | wałęsie | wałęsę | wałęsą | wałęsie
m ziobro | ziobry | ziobrze | ziobrę | ziobrą | ziobrze
m moniuszko | moniuszki | moniuszce | moniuszkę | moniuszką | moniuszce
m fredro | fredry | fredrze | fredrę | fredrą | fredrze
m łukaszenko | łukaszenki | łukaszence | łukaszenkę | łukaszenką | łukaszence
m łukaszenka | łukaszenki | łukaszence | łukaszenkę | łukaszenką | łukaszence
m sapieha | sapiehy | sapieże | sapiehę | sapiehą | sapieże
m zaręba | zaręby | zarębie | zarębę | zarębą | zarębie
m puzyna | puzyny | puzynie | puzynę | puzyną | puzynie
m rydz-śmigły | rydza-śmigłego | rydzowi-śmigłemu | rydza-śmigłego | rydzem-śmigłym | rydzu-śmigłym
w skłodowska-curie | skłodowskiej-curie | skłodowskiej-curie | skłodowską-curie | skłodowską-curie
m gierek | gierka | gierkowi | gierka | gierkiem | gierku
m gomułka | gomułki | gomułce | gomułkę | gomułką | gomułce
m kopeć | kopcia | kopciowi | kopcia | kopciem | kopciu
m krawiec | krawca | krawcowi | krawca | krawcem | krawcu
m kupiec | kupca | kupcowi | kupca | kupcem | kupcu
m marzec | marca | marcowi | marca | marcem | marcu
m goniec | gońca | gońcowi | gońca | gońcem | gońcu
m wróbel | wróbla | wróblowi | wróbla | wróblem | wróblu
m gołąb | gołębia | gołębiowi | gołębia | gołębiem | gołębiu
m kozioł | kozła | kozłowi | kozła | kozłem | koźle
m orzeł | orła | orłowi | orła | orłem | orle
m sokół | sokoła | sokołowi | sokoła | sokołem | sokole
m dudek | dudka | dudkowi | dudka | dudkiem | dudku
m maciek | maćka | maćkowi | maćka | maćkiem | maćku
m czarnek | czarnka | czarnkowi | czarnka | czarnkiem | czarnku
m hołownia | hołowni | hołowni | hołownię | hołownią | hołowni
m morawiecki | morawieckiego | morawieckiemu | morawieckiego | morawieckim | morawieckim
m batory | batorego | batoremu | batorego | batorym | batorym
m linde | lindego | lindemu | lindego | lindem | lindem
m kos-kamysz | kosa-kamysza | kosowi-kamyszowi | kosa-kamysza | kosem-kamyszem | kosie-kamyszu
m mickiewicz | mickiewicza | mickiewiczowi | mickiewicza | mickiewiczem | mickiewiczu
m nowak | nowaka | nowakowi | nowaka | nowakiem | nowaku
w nowak | nowak | nowak | nowak | nowak | nowak
m szydło | szydły | szydle | szydłę | szydłą | szydle
w szydło | szydło | szydło | szydło | szydło | szydło
m kowal | kowala | kowalowi | kowala | kowalem | kowalu
m biedroń | biedronia | biedroniowi | biedronia | biedroniem | biedroniu
m bąk | bąka | bąkowi | bąka | bąkiem | bąku
m stolarz | stolarza | stolarzowi | stolarza | stolarzem | stolarzu
m lis | lisa | lisowi | lisa | lisem | lisie
m lato | laty | lacie | latę | latą | lacie
m gajos | gajosa | gajosowi | gajosa | gajosem | gajosie
m trump | trumpa | trumpowi | trumpa | trumpem | trumpie
m biden | bidena | bidenowi | bidena | bidenem | bidenie
m obama | obamy | obamie | obamę | obamą | obamie
m macron | macrona | macronowi | macrona | macronem | macronie
m johnson | johnsona | johnsonowi | johnsona | johnsonem | johnsonie
m juncker | junckera | junckerowi | junckera | junckerem | junckerze
m putin | putina | putinowi | putina | putinem | putinie
m ławrow | ławrowa | ławrowowi | ławrowa | ławrowem | ławrowie
w zacharowa | zacharowej | zacharowej | zacharową | zacharową | zacharowej
w cichanouska | cichanouskiej | cichanouskiej | cichanouską | cichanouską | cichanouskiej
w may | may | may | may | may | may
w merkel | merkel | merkel | merkel | merkel | merkel
m blake | blake'a | blake'owi | blake'a | blakiem blake'iem | blake'u
m kennedy | kennedy'ego | kennedy'emu | kennedy'ego | kennedym | kennedym
m murray | murraya | murrayowi | murraya | murrayem | murrayu
m orbán | orbána | orbánowi | orbána | orbánem | orbánie
m scott | scotta | scottowi | scotta | scottem | scotcie
m bush | busha | bushowi | busha | bushem | bushu
m zełenski | zełenskiego | zełenskiemu | zełenskiego | zełenskim | zełenskim
m scholz | scholza | scholzowi | scholza | scholzem | scholzu
m szojgu | szojgu | szojgu | szojgu | szojgu | szojgu
m marx | marksa | marksowi | marksa | marksem | marksie
m chomsky | chomsky'ego | chomsky'emu | chomsky'ego | chomskim | chomskim
m havel | havla | havlowi | havla | havlem | havlu
m verdi | verdiego | verdiemu | verdiego | verdim | verdim
m goethe | goethego | goethemu | goethego | goethem | goethem
m zuckerberg | zuckerberga | zuckerbergowi | zuckerberga | zuckerbergiem | zuckerbergu
m musk | muska | muskowi | muska | muskiem | musku
m kos | kosa | kosowi | kosa | kosem | kosie
m świątek | świątka | świątkowi | świątka | świątkiem | świątku
w świątek | świątek | świątek | świątek | świątek | świątek
m gwóźdź | gwoździa | gwoździowi | gwoździa | gwoździem | gwoździu
m czarzasty | czarzastego | czarzastemu | czarzastego | czarzastym | czarzastym
m mucha | muchy | musze | muchę | muchą | musze
m kania | kani | kani | kanię | kanią | kani
m christie | christiego | christiemu | christiego | christiem | christiem
m defoe | defoego | defoemu | defoego | defoem | defoem
m zełenskij | zełenskiego | zełenskiemu | zełenskiego | zełenskim | zełenskim
m buzek | buzka | buzkowi | buzka | buzkiem | buzku
m zając | zająca | zającowi | zająca | zającem | zającu
m król | króla | królowi | króla | królem | królu
m wójcik | wójcika | wójcikowi | wójcika | wójcikiem | wójciku
m mazur | mazura | mazurowi | mazura | mazurem | mazurze
m tołstoj | tołstoja | tołstojowi | tołstoja | tołstojem | tołstoju
m bandera | bandery | banderze | banderę | banderą | banderze
m sarkozy | sarkozy'ego | sarkozy'emu | sarkozy'ego | sarkozym | sarkozym
m berlusconi | berlusconiego | berlusconiemu | berlusconiego | berlusconim | berlusconim
m erdoğan | erdoğana | erdoğanowi | erdoğana | erdoğanem | erdoğanie
m shakespeare | shakespeare'a | shakespeare'owi | shakespeare'a | shakespeare'em | shakespearze
w matuszczak | matuszczak | matuszczak
m dąb | dęba | dębowi | dęba | dębem | dębie
"""

# The vocative stands last: people are called by their first names.
_GIVEN_NAMES = """
m piotr | piotra | piotrowi | piotra | piotrem | piotrze | piotrze
m paweł | pawła | pawłowi | pawła | pawłem | pawle | pawle
m marek | marka | markowi | marka | markiem | marku | marku
m jacek | jacka | jackowi | jacka | jackiem | jacku | jacku
m jan | jana | janowi | jana | janem | janie | janie
m andrzej | andrzeja | andrzejowi | andrzeja | andrzejem | andrzeju | andrzeju
m jerzy | jerzego | jerzemu | jerzego | jerzym | jerzym | jerzy
m antoni | antoniego | antoniemu | antoniego | antonim | antonim | antoni
m kacper | kacpra | kacprowi | kacpra | kacprem | kacprze | kacprze
m aleksander | aleksandra | aleksandrowi | aleksandra | aleksandrem | aleksandrze | aleksandrze
m michał | michała | michałowi | michała | michałem | michale | michale
m karol | karola | karolowi | karola | karolem | karolu | karolu
m kuba | kuby | kubie | kubę | kubą | kubie | kubo
m bruno | brunona | brunonowi | brunona | brunonem | brunonie | bruno
m siergiej | siergieja | siergiejowi | siergieja | siergiejem | siergieju | siergieju
m witalij | witalija | witalijowi | witalija | witalijem | witaliju | witaliju
m donald | donalda | donaldowi | donalda | donaldem | donaldzie | donaldzie
m mateusz | mateusza | mateuszowi | mateusza | mateuszem | mateuszu | mateuszu
m józef | józefa | józefowi | józefa | józefem | józefie | józefie
m mieszko | mieszka | mieszkowi | mieszka | mieszkiem | mieszku | mieszko
m dmytro | dmytra | dmytrowi | dmytra | dmytrem | dmytrze | dmytrze
m mykoła | mykoły | mykole | mykołę | mykołą | mykole | mykoło
m joe | joego | joemu | joego | joem | joem
m mike | mike'a | mike'owi | mike'a | mikiem | mike'u
w maria | marii | marii | marię | marią | marii | mario
w zofia | zofii | zofii | zofię | zofią | zofii | zofio
w ania | ani | ani | anię | anią | ani | aniu
w anna | anny | annie | annę | anną | annie | anno
w olga | olgi | oldze | olgę | olgą | oldze | olgo
w monika | moniki | monice | monikę | moniką | monice | moniko
w barbara | barbary | barbarze | barbarę | barbarą | barbarze | barbaro
w agata | agaty | agacie | agatę | agatą | agacie | agato
w wanda | wandy | wandzie | wandę | wandą | wandzie | wando
w alicja | alicji | alicji | alicję | alicją | alicji | alicjo
w maja | mai | mai | maję | mają | mai | maju
w urszula | urszuli | urszuli | urszulę | urszulą | urszuli | urszulo
w ewa | ewy | ewie | ewę | ewą | ewie | ewo
w swiatłana | swiatłany | swiatłanie | swiatłanę | swiatłaną | swiatłanie | swiatłano
w natasza | nataszy | nataszy | nataszę | nataszą | nataszy | nataszo
w angela | angeli | angeli | angelę | angelą | angeli | angelo
"""


@pytest.mark.parametrize("case", paradigms(_SURNAMES), ids=str)
def test_a_surname_has_all_its_cases(case: Paradigm) -> None:
    assert case.missing(decline_surname(case.base, "pl", SEXES[case.sex])) == []


@pytest.mark.parametrize("case", paradigms(_GIVEN_NAMES), ids=str)
def test_a_first_name_has_all_its_cases(case: Paradigm) -> None:
    assert case.missing(decline_given(case.base, "pl", SEXES[case.sex])) == []


@pytest.mark.parametrize(
    ("sex", "name", "others"),
    [
        ("m", "kaczyński", "kaczyńska kaczyńskiej kaczyńską"),
        ("w", "kaczyńska", "kaczyński kaczyńskiego kaczyńskiemu"),
        ("w", "nowak", "nowaka nowakowi nowakiem"),
        ("w", "merkel", "merkela merkla merklem"),
        ("w", "zacharowa", "zacharow zacharowem zacharowowi"),
        ("m", "tusk", "tuski tuską tuskę"),
        ("m", "duda", "dud dudowa dudek dudka"),
        ("m", "lis", "lisek liska lisowska"),
    ],
)
def test_a_name_has_not_the_forms_of_another(sex: str, name: str, others: str) -> None:
    forms = {form.word for form in decline_surname(name, "pl", SEXES[sex])}
    assert forms.isdisjoint(others.split())


def test_the_plural_bears_its_name() -> None:
    rules = {form.word: form.rule for form in decline_surname("duda", "pl", SEXES["m"])}
    assert rules["dudowie"] == rules["dudów"] == "plural"
