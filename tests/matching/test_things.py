"""Forms of organisations, places and phrases."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.entity import EntityKind
from bot.domain.watch import Watch
from bot.matching.forms.form import Form, Shape
from bot.matching.forms.things import thing_forms
from tests.matching.strategies import watches

ORGANISATION, PLACE, PHRASE = EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.PHRASE


def _forms(name: str, kind: EntityKind = ORGANISATION) -> dict[str, Form]:
    found: dict[str, Form] = {}
    for form in thing_forms(Watch("it", (name,), kind)):
        found.setdefault(" ".join(form.keys), form)
    return found


# A name, and forms of it as they are folded: ё is е, Polish letters lose their tails.
_DECLINED = [
    ("Европейская комиссия", "европейской комиссии; европейскую комиссию; европейской комиссией"),
    ("Министерство обороны России", "министерства обороны россии; министерством обороны россии"),
    ("Государственная дума", "государственной думы; государственную думу; госдума; госдумой"),
    ("Газпром", "газпрома; газпрому; газпромом; газпроме"),
    ("Совет Федерации", "совета федерации; совету федерации"),
    ("газета «Известия»", "газеты известия; газетой известия; известиями"),
    ("Соединённые Штаты Америки", "соединенных штатов америки; соединенным штатам америки"),
    ("МИД", "мида; миду; мидом"),
    ("Національна поліція", "національної поліції; національну поліцію; національною поліцією"),
    ("Верховна Рада України", "верховної ради україни; верховній раді україни"),
    ("Служба безпеки України", "служби безпеки україни; службою безпеки україни; сбу"),
    ("Європейський Союз", "європейського союзу; європейським союзом; єс; евросоюза"),
    ("Вярхоўны суд", "вярхоунага суда; вярхоунаму суду"),
    ("Еўрапейская камісія", "еурапейскай камісіі; еурапейскую камісію"),
    ("Komisja Europejska", "komisji europejskiej; komisje europejska; komisja europejska"),
    ("Sąd Najwyższy", "sadu najwyzszego; sadowi najwyzszemu; sadzie najwyzszym"),
    ("Ministerstwo Obrony Narodowej", "ministerstwa obrony narodowej; ministerstwem obrony narodowej; mon"),
    ("Prawo i Sprawiedliwość", "prawa i sprawiedliwosci; prawem i sprawiedliwoscia; pis"),
    ("Ryanair", "ryanaira; ryanairem; ryanairze"),
    ("Straż Graniczna", "strazy granicznej; straza graniczna"),
    ("Gazeta Wyborcza", "gazety wyborczej; gazecie wyborczej"),
    ("Sojusz Lewicy Demokratycznej", "sojuszu lewicy demokratycznej"),
    ("Савет Бяспекі", "савета бяспекі; савету бяспекі"),
    ("Наша Ніва", "нашай нівы; нашу ніву"),
    ("ДТЕК", "дтеку; дтеком"),
    ("PiS", "право и справедливость"),
    ("Ministry of Defence of Ukraine", "українського міноборони; украинским минобороны; міноборони україни"),
    ("агентство Kollektiv", "агентства kollektiv; агентству kollektiv"),
    (
        "Продовольственная и сельскохозяйственная организация",
        "продовольственной и сельскохозяйственной организации",
    ),
    ("Дойче Банк", "дойче банка; дойче банком"),
    ("Nord Stream 2", "nord streamu 2; nord streamem 2; северного потока 2"),
]
_PLACES = [
    ("Минск", "минска; минску; мінск; мінска; minsk; minska"),
    ("Россия", "россии; россию; рф; росії; rosji; russia"),
    ("Київ", "києва; києву; києвом; киева; kyiv; kijowa"),
    ("Харків", "харкова; харкову; харковом"),
    ("Білорусь", "білорусі; білоруссю; беларуси; belarus"),
    ("Мінск", "мінска; мінску; мінскам"),
    ("Łódź", "lodzi; lodzia"),
    ("Kraków", "krakowa; krakowowi; krakowem; krakowie"),
    ("Варшава", "варшавы; варшаве; warszawy; warszawie"),
    ("Нью-Йорк", "нью йорка; нью йорке; new york"),
    ("Ростов-на-Дону", "ростова на дону; ростове на дону"),
    ("Кам'янець-Подільський", "камянця подільського; камянцем подільським"),
    ("Мачулищи", "мачулищ; мачулищам; мачулищами; мачулищах"),
    ("Нидерланды", "нидерландов; нидерландам; netherlands"),
    ("Соединённые Штаты", "соединенных штатов; сша; usa"),
    ("река Волга", "реки волга; реки волги; волги; волгой"),
    ("Stany Zjednoczone", "stanow zjednoczonych; stanom zjednoczonym; сша"),
    ("Nowy Sącz", "nowego sacza; nowym saczem"),
    ("Грозный", "грозного; грозному; грозном"),
    ("Niemcy", "niemiec; niemczech; германии; німеччині"),
    ("Węgry", "wegier; wegrzech"),
    ("Morze Bałtyckie", "morza baltyckiego; morzem baltyckim"),
    ("Jelenia Góra", "jeleniej gory; jelenia gore"),
    ("Rzeczpospolita Polska", "rzeczpospolitej polskiej; польши"),
    ("Zakopane", "zakopanego; zakopanem; zakopanym"),
    ("Магілёў", "магілева; магілеве"),
    ("Кривий Ріг", "кривого рогу; кривому розі"),
    ("Хмельницький", "хмельницького; хмельницькому"),
    ("Миколаїв", "миколаєва; миколаєві"),
    ("Дністер", "дністра; дністром"),
    ("Турецкая республика", "турции; туреччини; turcji"),
    ("Новодевичье кладбище", "новодевичьего кладбища; новодевичьем кладбище"),
    ("Воробьёвы горы", "воробьевых гор; воробьевым горам"),
    ("Лахор", "лахора; лахоре"),
    ("Біла Церква", "білої церкви; білу церкву"),
]
_CASES = [(name, form, ORGANISATION) for name, forms in _DECLINED for form in forms.split("; ")]
_CASES += [(name, form, PLACE) for name, forms in _PLACES for form in forms.split("; ")]


@pytest.mark.parametrize(
    ("name", "form", "kind"), _CASES, ids=[f"{name}: {form}" for name, form, _ in _CASES]
)
def test_a_name_has_this_form(name: str, form: str, kind: EntityKind) -> None:
    assert form in _forms(name, kind)


_NOT_FORMS = [
    (
        "Министерство обороны России",
        "министерство; министерство обороны; минобороны; россии; министерства россии",
    ),
    ("Европейская комиссия", "комиссия; европейская; комиссии; европейская комиссии"),
    ("газета «Известия»", "газета; газеты; газеты известий"),
    ("НАТО", "нату; наты; натом"),
    ("Токио", "токиа; токию"),
    ("США", "сши; сшу"),
    ("Новая газета", "газета; новой; новая"),
    ("Komisja Europejska", "komisja; komisji; europejskiej"),
    ("Правда", "pravda; prawda"),
    ("Niemcy", "niemcego; niemcym"),
    ("Morze Bałtyckie", "morzego baltyckia; morze baltyckiego"),
    ("Хмельницький", "хмельницькию"),
    ("Российский институт культуры", "рика; рику"),
    ("Ministry of Defence of Ukraine", "українськя міноборони; ministrego of defence of ukraine; минобороны"),
    ("Министерство просвещения", "минпросвещению"),
    ("ВОЗ", "воза; возу; возом"),
    ("ПАР", "пару; пара"),
    ("MON", "mona; monem"),
    ("МО", "минобороны; министерство обороны; моа"),
    ("Комитет защиты журналистов", "комитета защит журналистов; комитет"),
]
_TRAPS = [(name, form) for name, forms in _NOT_FORMS for form in forms.split("; ")]


@pytest.mark.parametrize(("name", "form"), _TRAPS, ids=[f"{name}: {form}" for name, form in _TRAPS])
def test_a_name_does_not_have_this_form(name: str, form: str) -> None:
    assert form not in _forms(name)


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Банк «ВТБ»", "втб"),
        ("ООО «Рога и копыта»", "рога и копыта"),
        ("ПАО Новатэк", "новатэк"),
        ("ТОВ «Епіцентр»", "епіцентр"),
        ("Orlen S.A.", "orlen"),
        ("Siemens AG", "siemens"),
        ("Budimex Sp. z o.o.", "budimex"),
    ],
)
def test_quotes_and_legal_forms_hide_a_name_of_its_own(name: str, inside: str) -> None:
    assert inside in _forms(name)


def test_an_acronym_stands_only_in_capitals_and_its_cases_do_not() -> None:
    forms = _forms("МИД")
    assert forms["мид"].trait.acronym
    assert not forms["мида"].trait.acronym


def test_what_has_several_meanings_is_marked() -> None:
    assert _forms("Европейская комиссия")["ек"].trait.common_word
    assert _forms("Правда")["правду"].trait.common_word
    assert _forms("Орёл", PLACE)["орла"].trait.common_word
    assert not _forms("Газпром")["газпрома"].trait.common_word
    assert not _forms("Минск", PLACE)["минском"].trait.common_word


@pytest.mark.parametrize("name", ["Германия", "Индия", "Калифорния", "Берлин", "Португалия", "Сочи"])
def test_a_place_that_is_hardly_ever_another_word_is_not_marked(name: str) -> None:
    assert not any(
        form.trait.common_word for form in _forms(name, PLACE).values() if form.trait.language == "ru"
    )


def test_every_form_says_where_it_comes_from() -> None:
    forms = _forms("Министерство финансов Украины")
    assert forms["министерство финансов украины"].trait.origin == "as given"
    assert forms["министерством финансов украины"].trait.origin == "Russian instrumental"
    assert forms["мінфін україни"].trait.origin == "another name"
    assert forms["мінфіну україни"].trait.language == "uk"


def test_first_letters_make_an_acronym_of_an_organisation_only() -> None:
    name = "Белорусская ассоциация независимых журналистов"
    assert _forms(name)["банж"].trait.acronym
    assert _forms(name)["банж"].trait.derived
    assert "банж" not in _forms(name, PHRASE)


def test_a_phrase_is_its_words_in_their_cases() -> None:
    forms = _forms("экспорт зерна", PHRASE)
    assert {form.trait.shape for form in forms.values()} == {Shape.PHRASE}
    assert {"экспорт зерна", "экспорта зерна", "экспортом зерна"} <= set(forms)
    assert not {"экспорт", "зерно", "экспорт зерну"} & set(forms)


@pytest.mark.parametrize(
    ("phrase", "form"),
    [
        ("эскадрилья", "эскадрилий"),
        ("эскадрилья", "эскадрильями"),
        ("ядерный реактор", "ядерные реакторы"),
        ("ядерный реактор", "ядерных реакторов"),
        ("военная база НАТО", "военными базами нато"),
    ],
)
def test_a_phrase_of_common_words_has_a_plural(phrase: str, form: str) -> None:
    assert form in _forms(phrase, PHRASE)


def test_names_have_no_plural() -> None:
    assert "россий" not in _forms("Россия", PHRASE)
    assert "европейские комиссии" not in _forms("Европейская комиссия")


def test_common_words_are_not_put_into_other_scripts() -> None:
    assert all(form.keys[0][0] >= "а" for form in _forms("эскадрилья", PHRASE).values())


@pytest.mark.parametrize("kind", [ORGANISATION, PLACE, PHRASE])
@pytest.mark.parametrize("name", ["Министерство иностранных дел России", "Россия", "Białystok", "Ryanair"])
def test_one_name_has_a_bounded_number_of_forms(name: str, kind: EntityKind) -> None:
    assert 3 < len(_forms(name, kind)) < 400


_letters = st.text(st.sampled_from("аеиоуыяіїўьйкнрств -«»'AĄełńwsko0."), max_size=40)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=30), _letters), st.sampled_from([ORGANISATION, PLACE, PHRASE]))
def test_any_name_has_forms_with_keys_and_always_the_same(name: str, kind: EntityKind) -> None:
    watch = Watch("it", (name,), kind)
    forms = list(thing_forms(watch))
    assert all(form.keys and all(form.keys) for form in forms)
    assert all((form.trait.words > 1) == (len(form.keys) > 1) for form in forms)
    assert forms == list(thing_forms(watch))


@pytest.mark.parametrize(
    "name", ["а-" * 3000 + "а", "банк " * 2000, "Б" * 5000, "«" * 500, "Рада-" * 9 + "Рада"]
)
def test_a_name_without_measure_does_no_harm(name: str) -> None:
    assert len(_forms(name)) < 50


@settings(max_examples=60, deadline=None)
@given(watches())
def test_the_typed_names_come_first(watch: Watch) -> None:
    forms = list(thing_forms(watch))
    assert not forms or forms[0].trait.origin == "as given"
