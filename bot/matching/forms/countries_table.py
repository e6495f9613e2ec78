"""The countries that the news of Eastern Europe speak of: a line each.

Names by language, then after "::" the adjective (masculine in the Slavic languages), by which
its ministries are called too. A "?" behind a name: it means something else as well; a "~": it is
doubted when it is found, not when it is typed. What is indented belongs to the line above.
"""

from __future__ import annotations

COUNTRIES = """
ru Россия, Российская Федерация, РФ | uk Росія, Російська Федерація, РФ | be Расія, Расея, Расійская
    Федэрацыя, РФ | pl Rosja, Federacja Rosyjska | en Russia, Russian Federation | de Russland, Russische
    Föderation | fr Russie, Fédération de Russie :: ru российский uk російський be расійскі pl rosyjski en
    Russian
ru Украина | uk Україна | be Украіна | pl Ukraina | en Ukraine | de Ukraine | fr Ukraine :: ru украинский uk
    український be украінскі pl ukraiński en Ukrainian
ru Беларусь, Белоруссия, Республика Беларусь | uk Білорусь, Республіка Білорусь | be Беларусь, Рэспубліка
    Беларусь | pl Białoruś, Republika Białorusi | en Belarus, Republic of Belarus, Byelorussia | de Belarus,
    Weißrussland, Belarus | fr Biélorussie, Bélarus :: ru белорусский uk білоруський be беларускі pl
    białoruski en Belarusian
ru Польша, Республика Польша, Речь Посполитая | uk Польща, Республіка Польща | be Польшча, Рэспубліка
    Польшча | pl Polska, Rzeczpospolita Polska | en Poland, Republic of Poland | de Polen | fr Pologne :: ru
    польский uk польський be польскі pl polski en Polish
ru США, Соединённые Штаты Америки, Соединённые Штаты, Америка~ | uk США, Сполучені Штати Америки, Сполучені
    Штати | be ЗША, Злучаныя Штаты Амерыкі, Злучаныя Штаты | pl USA, Stany Zjednoczone Ameryki, Stany
    Zjednoczone | en USA, United States of America, United States, U.S., U.S.A. | de USA, Vereinigte
    Staaten, Vereinigten Staaten | fr États-Unis, Etats-Unis :: ru американский uk американський be
    амерыканскі pl amerykański en US
ru Великобритания, Соединённое Королевство, Британия | uk Велика Британія, Великобританія, Британія,
    Сполучене Королівство | be Вялікабрытанія, Вялікая Брытанія, Брытанія | pl Wielka Brytania, Zjednoczone
    Królestwo | en United Kingdom, UK, Great Britain, Britain, U.K. | de Großbritannien, Vereinigtes
    Königreich | fr Royaume-Uni, Grande-Bretagne :: ru британский uk британський be брытанскі pl brytyjski
    en British
ru Германия, ФРГ, Федеративная Республика Германия | uk Німеччина, ФРН, Федеративна Республіка Німеччина |
    be Германія, Нямеччына, ФРГ | pl Niemcy, RFN, Republika Federalna Niemiec | en Germany, Federal Republic
    of Germany | de Deutschland, BRD, Bundesrepublik Deutschland | fr Allemagne :: ru немецкий uk німецький
    be нямецкі pl niemiecki en German
ru Франция | uk Франція | be Францыя | pl Francja | en France | de Frankreich | fr France :: ru французский
    uk французький be французскі pl francuski en French
ru Италия | uk Італія | be Італія | pl Włochy | en Italy | de Italien | fr Italie :: ru итальянский uk
    італійський be італьянскі pl włoski en Italian
ru Испания | uk Іспанія | be Іспанія | pl Hiszpania | en Spain | de Spanien | fr Espagne :: ru испанский uk
    іспанський be іспанскі pl hiszpański en Spanish
ru Португалия | uk Португалія | be Партугалія | pl Portugalia | en Portugal | fr Portugal :: ru
    португальский uk португальський be партугальскі pl portugalski en Portuguese
ru Литва, Литовская Республика | uk Литва | be Літва | pl Litwa | en Lithuania | de Litauen | fr Lituanie ::
    ru литовский uk литовський be літоўскі pl litewski en Lithuanian
ru Латвия | uk Латвія | be Латвія | pl Łotwa | en Latvia | de Lettland | fr Lettonie :: ru латвийский uk
    латвійський be латвійскі pl łotewski en Latvian
ru Эстония | uk Естонія | be Эстонія | pl Estonia | en Estonia | de Estland | fr Estonie :: ru эстонский uk
    естонський be эстонскі pl estoński en Estonian
ru Чехия, Чешская Республика | uk Чехія, Чеська Республіка | be Чэхія | pl Czechy, Republika Czeska | en
    Czech Republic, Czechia | de Tschechien | fr Tchéquie, République tchèque :: ru чешский uk чеський be
    чэшскі pl czeski en Czech
ru Словакия | uk Словаччина | be Славакія | pl Słowacja | en Slovakia | de Slowakei | fr Slovaquie :: ru
    словацкий uk словацький be славацкі pl słowacki en Slovak
ru Словения | uk Словенія | be Славенія | pl Słowenia | en Slovenia | de Slowenien | fr Slovénie :: ru
    словенский uk словенський be славенскі pl słoweński en Slovenian
ru Венгрия | uk Угорщина | be Венгрыя | pl Węgry | en Hungary | de Ungarn | fr Hongrie :: ru венгерский uk
    угорський be венгерскі pl węgierski en Hungarian
ru Румыния | uk Румунія | be Румынія | pl Rumunia | en Romania | de Rumänien | fr Roumanie :: ru румынский
    uk румунський be румынскі pl rumuński en Romanian
ru Болгария | uk Болгарія | be Балгарыя | pl Bułgaria | en Bulgaria | de Bulgarien | fr Bulgarie :: ru
    болгарский uk болгарський be балгарскі pl bułgarski en Bulgarian
ru Молдавия, Молдова, Республика Молдова | uk Молдова, Республіка Молдова | be Малдова | pl Mołdawia,
    Republika Mołdawii | en Moldova, Republic of Moldova | de Moldau?, Moldawien, Republik Moldau | fr
    Moldavie :: ru молдавский uk молдовський be малдаўскі pl mołdawski en Moldovan
ru Грузия | uk Грузія | be Грузія | pl Gruzja | en Georgia? | de Georgien | fr Géorgie :: ru грузинский uk
    грузинський be грузінскі pl gruziński en Georgian
ru Армения | uk Вірменія | be Арменія | pl Armenia | en Armenia | de Armenien | fr Arménie :: ru армянский
    uk вірменський be армянскі pl armeński en Armenian
ru Азербайджан | uk Азербайджан | be Азербайджан | pl Azerbejdżan | en Azerbaijan | de Aserbaidschan | fr
    Azerbaïdjan :: ru азербайджанский uk азербайджанський be азербайджанскі pl azerbejdżański en Azerbaijani
ru Казахстан, Республика Казахстан | uk Казахстан | be Казахстан | pl Kazachstan | en Kazakhstan | de
    Kasachstan | fr Kazakhstan :: ru казахстанский uk казахстанський be казахстанскі pl kazachski en Kazakh
ru Узбекистан | uk Узбекистан | be Узбекістан | pl Uzbekistan | en Uzbekistan | de Usbekistan | fr
    Ouzbékistan :: ru узбекский uk узбецький be узбекскі pl uzbecki en Uzbek
ru Киргизия, Кыргызстан | uk Киргизстан, Киргизія | be Кыргызстан, Кіргізія | pl Kirgistan | en Kyrgyzstan |
    de Kirgisistan | fr Kirghizistan :: ru киргизский uk киргизький be кіргізскі pl kirgiski en Kyrgyz
ru Таджикистан | uk Таджикистан | be Таджыкістан | pl Tadżykistan | en Tajikistan | de Tadschikistan | fr
    Tadjikistan :: ru таджикский uk таджицький be таджыкскі pl tadżycki en Tajik
ru Туркмения, Туркменистан | uk Туркменістан | be Туркменістан | pl Turkmenistan | en Turkmenistan | fr
    Turkménistan :: ru туркменский uk туркменський be туркменскі pl turkmeński en Turkmen
ru Турция | uk Туреччина | be Турцыя | pl Turcja | en Turkey?, Türkiye | de Türkei | fr Turquie :: ru
    турецкий uk турецький be турэцкі pl turecki en Turkish
ru Китай, КНР, Китайская Народная Республика | uk Китай, КНР, Китайська Народна Республіка | be Кітай, КНР |
    pl Chiny, ChRL, Chińska Republika Ludowa | en China, PRC, People's Republic of China | de China,
    Volksrepublik China | fr Chine :: ru китайский uk китайський be кітайскі pl chiński en Chinese
ru Тайвань | uk Тайвань | be Тайвань | pl Tajwan | en Taiwan :: ru тайваньский uk тайванський be тайваньскі
    pl tajwański en Taiwanese
ru Япония | uk Японія | be Японія | pl Japonia | en Japan | fr Japon :: ru японский uk японський be японскі
    pl japoński en Japanese
ru Южная Корея, Республика Корея | uk Південна Корея | be Паўднёвая Карэя | pl Korea Południowa | en South
    Korea, Republic of Korea, ROK | de Südkorea | fr Corée du Sud :: ru южнокорейский uk південнокорейський
    be паўднёвакарэйскі pl południowokoreański en South Korean
ru Северная Корея, КНДР | uk Північна Корея, КНДР | be Паўночная Карэя, КНДР | pl Korea Północna, KRLD | en
    North Korea, DPRK | de Nordkorea | fr Corée du Nord :: ru северокорейский uk північнокорейський be
    паўночнакарэйскі pl północnokoreański en North Korean
ru Индия | uk Індія | be Індыя | pl Indie | en India | de Indien | fr Inde :: ru индийский uk індійський be
    індыйскі pl indyjski en Indian
ru Пакистан | uk Пакистан | be Пакістан | pl Pakistan | en Pakistan :: ru пакистанский uk пакистанський be
    пакістанскі pl pakistański en Pakistani
ru Афганистан | uk Афганістан | be Афганістан | pl Afganistan | en Afghanistan :: ru афганский uk афганський
    be афганскі pl afgański en Afghan
ru Иран, Исламская Республика Иран | uk Іран | be Іран | pl Iran | en Iran, Islamic Republic of Iran :: ru
    иранский uk іранський be іранскі pl irański en Iranian
ru Ирак | uk Ірак | be Ірак | pl Irak | en Iraq | de Irak | fr Irak :: ru иракский uk іракський be іракскі
    pl iracki en Iraqi
ru Сирия | uk Сирія | be Сірыя | pl Syria | en Syria | de Syrien | fr Syrie :: ru сирийский uk сирійський be
    сірыйскі pl syryjski en Syrian
ru Израиль | uk Ізраїль | be Ізраіль | pl Izrael | en Israel | fr Israël :: ru израильский uk ізраїльський
    be ізраільскі pl izraelski en Israeli
ru Палестина | uk Палестина | be Палесціна | pl Palestyna | en Palestine | de Palästina :: ru палестинский
    uk палестинський be палесцінскі pl palestyński en Palestinian
ru Ливан | uk Ліван | be Ліван | pl Liban | en Lebanon | de Libanon | fr Liban :: ru ливанский uk ліванський
    be ліванскі pl libański en Lebanese
ru Иордания | uk Йорданія | be Іарданія | pl Jordania | en Jordan? | de Jordanien | fr Jordanie :: ru
    иорданский uk йорданський be іарданскі pl jordański en Jordanian
ru Египет | uk Єгипет | be Егіпет | pl Egipt | en Egypt | de Ägypten | fr Égypte :: ru египетский uk
    єгипетський be егіпецкі pl egipski en Egyptian
ru Саудовская Аравия | uk Саудівська Аравія | be Саудаўская Аравія | pl Arabia Saudyjska | en Saudi Arabia |
    de Saudi-Arabien | fr Arabie saoudite :: ru саудовский uk саудівський be саудаўскі pl saudyjski en Saudi
ru ОАЭ, Объединённые Арабские Эмираты, Эмираты | uk ОАЕ, Об'єднані Арабські Емірати, Емірати | be ААЭ,
    Аб'яднаныя Арабскія Эміраты | pl ZEA, Zjednoczone Emiraty Arabskie | en UAE, United Arab Emirates | de
    VAE, Vereinigte Arabische Emirate | fr Émirats arabes unis :: ru эмиратский uk еміратський be эміратскі
    pl emiracki en Emirati
ru Катар | uk Катар | be Катар | pl Katar | en Qatar :: ru катарский uk катарський be катарскі pl katarski
    en Qatari
ru Йемен | uk Ємен | be Емен | pl Jemen | en Yemen :: ru йеменский uk єменський be еменскі pl jemeński en
    Yemeni
ru Ливия | uk Лівія | be Лівія | pl Libia | en Libya | de Libyen | fr Libye :: ru ливийский uk лівійський be
    лівійскі pl libijski en Libyan
ru Тунис | uk Туніс | be Туніс | pl Tunezja | en Tunisia | de Tunesien | fr Tunisie :: ru тунисский uk
    туніський be туніскі pl tunezyjski en Tunisian
ru Алжир | uk Алжир | be Алжыр | pl Algieria | en Algeria | de Algerien | fr Algérie :: ru алжирский uk
    алжирський be алжырскі pl algierski en Algerian
ru Марокко | uk Марокко | be Марока | pl Maroko | en Morocco | de Marokko | fr Maroc :: ru марокканский uk
    марокканський be мараканскі pl marokański en Moroccan
ru Греция | uk Греція | be Грэцыя | pl Grecja | en Greece | de Griechenland | fr Grèce :: ru греческий uk
    грецький be грэчаскі pl grecki en Greek
ru Кипр | uk Кіпр | be Кіпр | pl Cypr | en Cyprus | de Zypern | fr Chypre :: ru кипрский uk кіпрський be
    кіпрскі pl cypryjski en Cypriot
ru Сербия | uk Сербія | be Сербія | pl Serbia | en Serbia | de Serbien | fr Serbie :: ru сербский uk
    сербський be сербскі pl serbski en Serbian
ru Хорватия | uk Хорватія | be Харватыя | pl Chorwacja | en Croatia | de Kroatien | fr Croatie :: ru
    хорватский uk хорватський be харвацкі pl chorwacki en Croatian
ru Черногория | uk Чорногорія | be Чарнагорыя | pl Czarnogóra | en Montenegro :: ru черногорский uk
    чорногорський be чарнагорскі pl czarnogórski en Montenegrin
ru Босния и Герцеговина, Босния | uk Боснія і Герцеговина | be Боснія і Герцагавіна | pl Bośnia i
    Hercegowina | en Bosnia and Herzegovina, Bosnia | de Bosnien und Herzegowina | fr Bosnie-Herzégovine ::
    ru боснийский uk боснійський be баснійскі pl bośniacki en Bosnian
ru Северная Македония | uk Північна Македонія | be Паўночная Македонія | pl Macedonia Północna | en North
    Macedonia :: ru македонский uk македонський be македонскі pl macedoński en Macedonian
ru Албания | uk Албанія | be Албанія | pl Albania | en Albania | de Albanien | fr Albanie :: ru албанский uk
    албанський be албанскі pl albański en Albanian
ru Косово | uk Косово | be Косава | pl Kosowo | en Kosovo :: ru косовский uk косовський be косаўскі pl
    kosowski en Kosovar
ru Австрия | uk Австрія | be Аўстрыя | pl Austria | en Austria | de Österreich | fr Autriche :: ru
    австрийский uk австрійський be аўстрыйскі pl austriacki en Austrian
ru Швейцария | uk Швейцарія | be Швейцарыя | pl Szwajcaria | en Switzerland | de Schweiz | fr Suisse :: ru
    швейцарский uk швейцарський be швейцарскі pl szwajcarski en Swiss
ru Нидерланды, Голландия | uk Нідерланди, Голландія | be Нідэрланды, Галандыя | pl Holandia, Niderlandy | en
    Netherlands, Holland | de Niederlande | fr Pays-Bas :: ru нидерландский uk нідерландський be
    нідэрландскі pl holenderski en Dutch
ru Бельгия | uk Бельгія | be Бельгія | pl Belgia | en Belgium | de Belgien | fr Belgique :: ru бельгийский
    uk бельгійський be бельгійскі pl belgijski en Belgian
ru Люксембург | uk Люксембург | be Люксембург | pl Luksemburg | en Luxembourg | de Luxemburg :: ru
    люксембургский uk люксембурзький be люксембургскі pl luksemburski en Luxembourgish
ru Дания | uk Данія | be Данія | pl Dania? | en Denmark | de Dänemark | fr Danemark :: ru датский uk
    данський be дацкі pl duński en Danish
ru Швеция | uk Швеція | be Швецыя | pl Szwecja | en Sweden | de Schweden | fr Suède :: ru шведский uk
    шведський be шведскі pl szwedzki en Swedish
ru Норвегия | uk Норвегія | be Нарвегія | pl Norwegia | en Norway | de Norwegen | fr Norvège :: ru
    норвежский uk норвезький be нарвежскі pl norweski en Norwegian
ru Финляндия | uk Фінляндія | be Фінляндыя | pl Finlandia | en Finland | de Finnland | fr Finlande :: ru
    финский uk фінський be фінскі pl fiński en Finnish
ru Исландия | uk Ісландія | be Ісландыя | pl Islandia | en Iceland | de Island | fr Islande :: ru исландский
    uk ісландський be ісландскі pl islandzki en Icelandic
ru Ирландия | uk Ірландія | be Ірландыя | pl Irlandia | en Ireland | de Irland | fr Irlande :: ru ирландский
    uk ірландський be ірландскі pl irlandzki en Irish
ru Канада | uk Канада | be Канада | pl Kanada | en Canada | de Kanada :: ru канадский uk канадський be
    канадскі pl kanadyjski en Canadian
ru Мексика | uk Мексика | be Мексіка | pl Meksyk | en Mexico | de Mexiko | fr Mexique :: ru мексиканский uk
    мексиканський be мексіканскі pl meksykański en Mexican
ru Бразилия | uk Бразилія | be Бразілія | pl Brazylia | en Brazil | de Brasilien | fr Brésil :: ru
    бразильский uk бразильський be бразільскі pl brazylijski en Brazilian
ru Аргентина | uk Аргентина | be Аргенціна | pl Argentyna | en Argentina | de Argentinien | fr Argentine ::
    ru аргентинский uk аргентинський be аргенцінскі pl argentyński en Argentine
ru Венесуэла | uk Венесуела | be Венесуэла | pl Wenezuela | en Venezuela :: ru венесуэльский uk
    венесуельський be венесуэльскі pl wenezuelski en Venezuelan
ru Куба? | uk Куба? | be Куба? | pl Kuba? | en Cuba | de Kuba :: ru кубинский uk кубинський be кубінскі pl
    kubański en Cuban
ru Колумбия | uk Колумбія | be Калумбія | pl Kolumbia | en Colombia | de Kolumbien :: ru колумбийский uk
    колумбійський be калумбійскі pl kolumbijski en Colombian
ru Австралия | uk Австралія | be Аўстралія | pl Australia | en Australia | de Australien | fr Australie ::
    ru австралийский uk австралійський be аўстралійскі pl australijski en Australian
ru Новая Зеландия | uk Нова Зеландія | be Новая Зеландыя | pl Nowa Zelandia | en New Zealand | de Neuseeland
    | fr Nouvelle-Zélande :: ru новозеландский uk новозеландський be новазеландскі pl nowozelandzki en New
    Zealand
ru ЮАР, Южно-Африканская Республика | uk ПАР?, Південно-Африканська Республіка | be ПАР? | pl RPA, Republika
    Południowej Afryki | en South Africa | de Südafrika | fr Afrique du Sud :: ru южноафриканский uk
    південноафриканський be паўднёваафрыканскі pl południowoafrykański en South African
ru Нигерия | uk Нігерія | be Нігерыя | pl Nigeria | en Nigeria :: ru нигерийский uk нігерійський be
    нігерыйскі pl nigeryjski en Nigerian
ru Эфиопия | uk Ефіопія | be Эфіопія | pl Etiopia | en Ethiopia | de Äthiopien | fr Éthiopie :: ru эфиопский
    uk ефіопський be эфіопскі pl etiopski en Ethiopian
ru Судан | uk Судан | be Судан | pl Sudan | en Sudan :: ru суданский uk суданський be суданскі pl sudański
    en Sudanese
ru Мали? | uk Малі? | be Малі? | pl Mali? | en Mali :: ru малийский uk малійський be малійскі pl malijski en
    Malian
ru Вьетнам | uk В'єтнам | be В'етнам | pl Wietnam | en Vietnam :: ru вьетнамский uk в'єтнамський be
    в'етнамскі pl wietnamski en Vietnamese
ru Таиланд | uk Таїланд | be Тайланд | pl Tajlandia | en Thailand | fr Thaïlande :: ru таиландский uk
    таїландський be тайландскі pl tajski en Thai
ru Индонезия | uk Індонезія | be Інданезія | pl Indonezja | en Indonesia | de Indonesien :: ru индонезийский
    uk індонезійський be інданезійскі pl indonezyjski en Indonesian
ru Филиппины | uk Філіппіни | be Філіпіны | pl Filipiny | en Philippines | de Philippinen :: ru филиппинский
    uk філіппінський be філіпінскі pl filipiński en Philippine
ru Монголия | uk Монголія | be Манголія | pl Mongolia | en Mongolia | de Mongolei :: ru монгольский uk
    монгольський be мангольскі pl mongolski en Mongolian
ru Ватикан, Святой Престол | uk Ватикан, Святий Престол | be Ватыкан | pl Watykan, Stolica Apostolska | en
    Vatican, Holy See | de Vatikan :: ru ватиканский uk ватиканський be ватыканскі pl watykański en Vatican
ru СССР, Советский Союз | uk СРСР, Радянський Союз | be СССР, Савецкі Саюз | pl ZSRR, Związek Radziecki | en
    USSR, Soviet Union | de UdSSR, Sowjetunion | fr URSS, Union soviétique :: ru советский uk радянський be
    савецкі pl radziecki en Soviet
"""
