"""Organisations and places that are called otherwise in another language, or by their letters.

A line for each, with what is indented below: the names by language. A "?" behind a name means that
it stands for other things as well: it is doubted when it is found, and says nothing when typed; a
"~", that it is doubted only when found.
Names that follow from the rules (another case, another script) are not written down.
"""

from __future__ import annotations

ORGANISATIONS = """
ru Европейский союз, Евросоюз, ЕС | uk Європейський Союз, Євросоюз, ЄС | be Еўрапейскі саюз, Еўрасаюз, ЕС |
    pl Unia Europejska, UE | en European Union, EU | de Europäische Union, EU | fr Union européenne, UE
ru Европейская комиссия, Еврокомиссия, ЕК? | uk Європейська комісія, Єврокомісія, ЄК? | be Еўрапейская
    камісія, Еўракамісія | pl Komisja Europejska, KE? | en European Commission, EC? | de Europäische
    Kommission, EU-Kommission | fr Commission européenne
ru Европейский парламент, Европарламент | uk Європейський парламент, Європарламент | be Еўрапейскі
    парламент, Еўрапарламент | pl Parlament Europejski, PE? | en European Parliament, EP? | de Europäisches
    Parlament, EU-Parlament, Europaparlament | fr Parlement européen
ru Европейский совет, Евросовет | uk Європейська рада, Євросовіт | be Еўрапейскі савет | pl Rada Europejska
    | en European Council | de Europäischer Rat | fr Conseil européen
ru Совет Европы | uk Рада Європи | be Савет Еўропы, Рада Еўропы | pl Rada Europy | en Council of Europe,
    CoE? | de Europarat | fr Conseil de l'Europe
ru Парламентская ассамблея Совета Европы, ПАСЕ | uk Парламентська асамблея Ради Європи, ПАРЄ | be
    Парламенцкая асамблея Савета Еўропы, ПАСЕ | pl Zgromadzenie Parlamentarne Rady Europy, ZPRE | en
    Parliamentary Assembly of the Council of Europe, PACE
ru Европейский центральный банк, ЕЦБ | uk Європейський центральний банк, ЄЦБ | be Еўрапейскі цэнтральны
    банк, ЕЦБ | pl Europejski Bank Centralny, EBC | en European Central Bank, ECB | de Europäische
    Zentralbank, EZB | fr Banque centrale européenne, BCE
ru Европейский суд по правам человека, ЕСПЧ | uk Європейський суд з прав людини, ЄСПЛ | be Еўрапейскі суд па
    правах чалавека, ЕСПЧ | pl Europejski Trybunał Praw Człowieka, ETPC | en European Court of Human Rights,
    ECHR | de Europäischer Gerichtshof für Menschenrechte, EGMR | fr Cour européenne des droits de l'homme,
    CEDH
ru Европейский банк реконструкции и развития, ЕБРР | uk Європейський банк реконструкції та розвитку, ЄБРР |
    be Еўрапейскі банк рэканструкцыі і развіцця, ЕБРР | pl Europejski Bank Odbudowy i Rozwoju, EBOR | en
    European Bank for Reconstruction and Development, EBRD
ru Европейский инвестиционный банк, ЕИБ | uk Європейський інвестиційний банк, ЄІБ | pl Europejski Bank
    Inwestycyjny, EBI | en European Investment Bank, EIB
ru Организация Объединённых Наций, ООН | uk Організація Об'єднаних Націй, ООН | be Арганізацыя Аб'яднаных
    Нацый, ААН | pl Organizacja Narodów Zjednoczonych, ONZ | en United Nations, UN, U.N. | de Vereinte
    Nationen, Vereinten Nationen, UNO | fr Nations unies, ONU
ru Совет Безопасности ООН, Совбез ООН, СБ ООН | uk Рада Безпеки ООН, Радбез ООН, РБ ООН | be Савет Бяспекі
    ААН | pl Rada Bezpieczeństwa ONZ, RB ONZ | en UN Security Council, United Nations Security Council, UNSC
    | de UN-Sicherheitsrat | fr Conseil de sécurité de l'ONU
ru Генеральная Ассамблея ООН, Генассамблея ООН, ГА ООН | uk Генеральна Асамблея ООН, Генасамблея ООН | be
    Генеральная Асамблея ААН | pl Zgromadzenie Ogólne ONZ | en UN General Assembly, United Nations General
    Assembly, UNGA
ru НАТО, Североатлантический альянс, Организация Североатлантического договора | uk НАТО,
    Північноатлантичний альянс, Організація Північноатлантичного договору | be НАТА, Паўночнаатлантычны
    альянс | pl NATO, Sojusz Północnoatlantycki, Pakt Północnoatlantycki | en NATO, North Atlantic Treaty
    Organization, North Atlantic Alliance | de NATO, Nato, Nordatlantikpakt | fr OTAN
ru Всемирная организация здравоохранения, ВОЗ | uk Всесвітня організація охорони здоров'я, ВООЗ | be
    Сусветная арганізацыя аховы здароўя, САЗ | pl Światowa Organizacja Zdrowia, WHO | en World Health
    Organization, World Health Organisation, WHO | de Weltgesundheitsorganisation, WHO | fr Organisation
    mondiale de la santé, OMS
ru Международный валютный фонд, МВФ | uk Міжнародний валютний фонд, МВФ | be Міжнародны валютны фонд, МВФ |
    pl Międzynarodowy Fundusz Walutowy, MFW | en International Monetary Fund, IMF | de Internationaler
    Währungsfonds, IWF | fr Fonds monétaire international, FMI
ru Всемирный банк | uk Світовий банк | be Сусветны банк | pl Bank Światowy | en World Bank | de Weltbank |
    fr Banque mondiale
ru Всемирная торговая организация, ВТО | uk Світова організація торгівлі, СОТ | be Сусветная гандлёвая
    арганізацыя, СГА | pl Światowa Organizacja Handlu, WTO | en World Trade Organization, WTO | de
    Welthandelsorganisation, WTO | fr Organisation mondiale du commerce, OMC
ru Организация по безопасности и сотрудничеству в Европе, ОБСЕ | uk Організація з безпеки і співробітництва
    в Європі, ОБСЄ | be Арганізацыя па бяспецы і супрацоўніцтве ў Еўропе, АБСЕ | pl Organizacja
    Bezpieczeństwa i Współpracy w Europie, OBWE | en Organization for Security and Co-operation in Europe,
    OSCE | de Organisation für Sicherheit und Zusammenarbeit in Europa, OSZE | fr OSCE
ru Международное агентство по атомной энергии, МАГАТЭ | uk Міжнародне агентство з атомної енергії, МАГАТЕ |
    be Міжнароднае агенцтва па атамнай энергіі, МАГАТЭ | pl Międzynarodowa Agencja Energii Atomowej, MAEA |
    en International Atomic Energy Agency, IAEA | de Internationale Atomenergiebehörde, IAEA, IAEO | fr
    Agence internationale de l'énergie atomique, AIEA
ru Международный уголовный суд, МУС, Гаагский суд, Гаагский трибунал | uk Міжнародний кримінальний суд, МКС?
    | be Міжнародны крымінальны суд, МКС? | pl Międzynarodowy Trybunał Karny, MTK | en International
    Criminal Court, ICC | de Internationaler Strafgerichtshof, IStGH | fr Cour pénale internationale, CPI
ru Международный суд ООН | uk Міжнародний суд ООН | be Міжнародны суд ААН | pl Międzynarodowy Trybunał
    Sprawiedliwości, MTS? | en International Court of Justice, ICJ | de Internationaler Gerichtshof, IGH |
    fr Cour internationale de justice, CIJ
ru Продовольственная и сельскохозяйственная организация ООН, ФАО
    | uk Продовольча та сільськогосподарська організація ООН, ФАО | en Food and Agriculture Organization, FAO
    | pl Organizacja Narodów Zjednoczonych do spraw Wyżywienia i Rolnictwa, FAO
ru ЮНЕСКО | uk ЮНЕСКО | be ЮНЕСКА | pl UNESCO | en UNESCO | de Unesco
ru ЮНИСЕФ, Детский фонд ООН | uk ЮНІСЕФ | be ЮНІСЕФ | pl UNICEF | en UNICEF
ru Управление Верховного комиссара ООН по делам беженцев, УВКБ ООН, УВКБ | uk УВКБ ООН | be УВКБ ААН | pl
    UNHCR | en UNHCR, UN Refugee Agency
ru Международный комитет Красного Креста, МККК | uk Міжнародний комітет Червоного Хреста, МКЧХ | be
    Міжнародны камітэт Чырвонага Крыжа, МКЧК | pl Międzynarodowy Komitet Czerwonego Krzyża, MKCK | en
    International Committee of the Red Cross, ICRC | de IKRK | fr CICR
ru Красный Крест | uk Червоний Хрест | be Чырвоны Крыж | pl Czerwony Krzyż | en Red Cross | de Rotes Kreuz,
    Roten Kreuz | fr Croix-Rouge
ru Интерпол | uk Інтерпол | be Інтэрпол | pl Interpol | en Interpol, INTERPOL
ru Европол | uk Європол | be Еўрапол | pl Europol | en Europol
ru Организация стран — экспортёров нефти, ОПЕК | uk ОПЕК | be АПЕК | pl OPEC | en OPEC, Organization of the
    Petroleum Exporting Countries
ru Большая семёрка | uk Велика сімка | be Вялікая сямёрка | pl Grupa Siedmiu | en Group of Seven, G7, G-7
ru Большая двадцатка | uk Велика двадцятка | be Вялікая дваццатка | pl Grupa Dwudziestu | en Group of
    Twenty, G20, G-20
ru БРИКС | uk БРІКС | be БРЫКС | pl BRICS | en BRICS
ru Содружество Независимых Государств, СНГ | uk Співдружність Незалежних Держав, СНД | be Садружнасць
    Незалежных Дзяржаў, СНД | pl Wspólnota Niepodległych Państw, WNP | en Commonwealth of Independent
    States, CIS | de GUS | fr CEI
ru Организация Договора о коллективной безопасности, ОДКБ | uk Організація Договору про колективну безпеку,
    ОДКБ | be Арганізацыя Дамовы аб калектыўнай бяспецы, АДКБ | pl Organizacja Układu o Bezpieczeństwie
    Zbiorowym, OUBZ | en Collective Security Treaty Organization, CSTO | de OVKS | fr OTSC
ru Шанхайская организация сотрудничества, ШОС | uk Шанхайська організація співробітництва, ШОС | be
    Шанхайская арганізацыя супрацоўніцтва, ШАС | pl Szanghajska Organizacja Współpracy, SOW | en Shanghai
    Cooperation Organisation, Shanghai Cooperation Organization, SCO | de SOZ | fr OCS
ru Евразийский экономический союз, ЕАЭС | uk Євразійський економічний союз, ЄАЕС | be Еўразійскі эканамічны
    саюз, ЕАЭС | pl Eurazjatycka Unia Gospodarcza, EUG | en Eurasian Economic Union, EAEU, EEU
ru Союзное государство | uk Союзна держава | be Саюзная дзяржава | pl Państwo Związkowe | en Union State
ru Лига арабских государств, ЛАГ | uk Ліга арабських держав | be Ліга арабскіх дзяржаў | pl Liga Państw
    Arabskich | en Arab League, League of Arab States | de Arabische Liga | fr Ligue arabe
ru Африканский союз | uk Африканський союз | be Афрыканскі саюз | pl Unia Afrykańska | en African Union | de
    Afrikanische Union | fr Union africaine
ru Организация экономического сотрудничества и развития, ОЭСР | uk Організація економічного співробітництва
    та розвитку, ОЕСР | be АЭСР | pl Organizacja Współpracy Gospodarczej i Rozwoju | en Organisation for
    Economic Co-operation and Development, OECD | de OECD | fr OCDE
ru Международный олимпийский комитет, МОК | uk Міжнародний олімпійський комітет, МОК | be Міжнародны
    алімпійскі камітэт, МАК? | pl Międzynarodowy Komitet Olimpijski, MKOl | en International Olympic
    Committee, IOC | de Internationales Olympisches Komitee, IOK | fr Comité international olympique, CIO
ru Всемирное антидопинговое агентство, ВАДА | uk Всесвітнє антидопінгове агентство, ВАДА | be Сусветнае
    антыдопінгавае агенцтва | pl Światowa Agencja Antydopingowa, WADA | en World Anti-Doping Agency, WADA
ru ФИФА, Международная федерация футбола | uk ФІФА | be ФІФА | pl FIFA | en FIFA
ru УЕФА | uk УЄФА | be УЕФА | pl UEFA | en UEFA
ru Международная организация труда, МОТ | uk Міжнародна організація праці, МОП | be Міжнародная арганізацыя
    працы, МАП | pl Międzynarodowa Organizacja Pracy, MOP | en International Labour Organization, ILO
ru Организация по запрещению химического оружия, ОЗХО | uk Організація із заборони хімічної зброї, ОЗХЗ | be
    АЗХЗ | pl Organizacja ds. Zakazu Broni Chemicznej, OPCW | en Organisation for the Prohibition of
    Chemical Weapons, OPCW
ru Группа разработки финансовых мер борьбы с отмыванием денег, ФАТФ | uk ФАТФ | be ФАТФ | pl FATF | en FATF,
    Financial Action Task Force
ru Международная амнистия | uk Міжнародна амністія, Amnesty International | be Міжнародная амністыя | pl
    Amnesty International | en Amnesty International
ru Репортёры без границ | uk Репортери без кордонів | be Рэпарцёры без межаў | pl Reporterzy bez Granic | en
    Reporters Without Borders, RSF | de Reporter ohne Grenzen | fr Reporters sans frontières
ru Врачи без границ | uk Лікарі без кордонів | be Лекары без межаў | pl Lekarze bez Granic | en Doctors
    Without Borders, Médecins Sans Frontières, MSF
ru Гринпис | uk Грінпіс | be Грынпіс | pl Greenpeace | en Greenpeace
ru Государственная дума, Госдума, Государственная Дума РФ, Госдума РФ, Дума? | uk Державна дума, Держдума |
    be Дзяржаўная дума, Дзярждума | pl Duma Państwowa | en State Duma | de Staatsduma | fr Douma d'État
ru Совет Федерации, Совфед, СФ? | uk Рада Федерації | be Савет Федэрацыі | pl Rada Federacji | en Federation
    Council | de Föderationsrat
ru Федеральное собрание, Федеральное собрание РФ | uk Федеральні збори | be Федэральны сход | pl
    Zgromadzenie Federalne | en Federal Assembly?
ru Кремль | uk Кремль | be Крэмль | pl Kreml | en Kremlin | de Kreml | fr Kremlin
ru Администрация президента РФ, Администрация президента России, АП РФ | uk Адміністрація президента РФ,
    Адміністрація президента Росії | be Адміністрацыя прэзідэнта Расіі | pl Administracja Prezydenta Rosji |
    en Russian Presidential Administration
ru Федеральная служба безопасности, ФСБ, ФСБ России, ФСБ РФ | uk Федеральна служба безпеки, ФСБ | be
    Федэральная служба бяспекі, ФСБ | pl Federalna Służba Bezpieczeństwa, FSB | en Federal Security Service,
    FSB | de FSB, Inlandsgeheimdienst FSB | fr FSB
ru Служба внешней разведки, СВР | uk Служба зовнішньої розвідки, СЗР | be Служба знешняй разведкі, СЗР | pl
    Służba Wywiadu Zagranicznego, SWR | en Foreign Intelligence Service, SVR
ru Главное разведывательное управление, ГРУ | uk Головне розвідувальне управління, ГРУ | be Галоўнае
    разведвальнае ўпраўленне, ГРУ | pl Główny Zarząd Wywiadowczy, GRU | en GRU, Main Intelligence
    Directorate?
ru Главное управление разведки, ГУР, ГУР МО | uk Головне управління розвідки, ГУР, ГУР МО | be ГУР | pl HUR?
    | en HUR, GUR?
ru Федеральная служба охраны, ФСО | uk Федеральна служба охорони, ФСО | be ФСА | pl Federalna Służba Ochrony
    | en Federal Protective Service, FSO
ru Федеральная служба исполнения наказаний, ФСИН | uk Федеральна служба виконання покарань, ФСВП | be ФСВП |
    pl Federalna Służba Więzienna | en Federal Penitentiary Service, FSIN
ru Росгвардия, Национальная гвардия России, Войска национальной гвардии | uk Росгвардія, Нацгвардія Росії |
    be Расгвардыя | pl Rosgwardia | en Rosgvardia, Russian National Guard
ru Следственный комитет России, Следственный комитет РФ, СК России, СК РФ, Следком | uk Слідчий комітет
    Росії, Слідчий комітет РФ, Слідком | be Следчы камітэт Расіі | pl Komitet Śledczy Rosji, Komitet Śledczy
    Federacji Rosyjskiej | en Investigative Committee of Russia, Russian Investigative Committee
ru Центральная избирательная комиссия, Центризбирком, ЦИК | uk Центральна виборча комісія, Центрвиборчком,
    ЦВК | be Цэнтральная выбарчая камісія, Цэнтрвыбаркам, ЦВК | pl Centralna Komisja Wyborcza, CKW | en
    Central Election Commission, CEC?
ru Центральный банк России, Центробанк России, Банк России, ЦБ РФ, ЦБ России | uk Центральний банк Росії,
    Центробанк РФ, Банк Росії | be Цэнтральны банк Расіі, Банк Расіі | pl Bank Rosji, Centralny Bank Rosji |
    en Bank of Russia, Central Bank of Russia, Russian Central Bank, CBR?
ru Роскомнадзор, РКН, Федеральная служба по надзору в сфере связи | uk Роскомнагляд, РКН | be Раскамнагляд |
    pl Roskomnadzor | en Roskomnadzor
ru Роспотребнадзор | uk Роспотребнагляд | be Распажыўнагляд | pl Rospotriebnadzor | en Rospotrebnadzor
ru Федеральная антимонопольная служба, ФАС | uk Федеральна антимонопольна служба, ФАС | be ФАС | pl
    Federalna Służba Antymonopolowa, FAS | en Federal Antimonopoly Service, FAS
ru Федеральная налоговая служба, ФНС | uk Федеральна податкова служба, ФНС | be ФПС | pl Federalna Służba
    Podatkowa | en Federal Tax Service
ru Единая Россия | uk Єдина Росія | be Адзіная Расія | pl Jedna Rosja | en United Russia | de Einiges
    Russland | fr Russie unie
ru Справедливая Россия | uk Справедлива Росія | be Справядлівая Расія | pl Sprawiedliwa Rosja | en A Just
    Russia, Just Russia
ru ЛДПР, Либерально-демократическая партия России | uk ЛДПР, Ліберально-демократична партія Росії | be ЛДПР
    | pl LDPR, Liberalno-Demokratyczna Partia Rosji | en LDPR, Liberal Democratic Party of Russia
ru КПРФ, Коммунистическая партия Российской Федерации | uk КПРФ, Комуністична партія Російської Федерації |
    be КПРФ | pl KPRF, Komunistyczna Partia Federacji Rosyjskiej | en CPRF, KPRF, Communist Party of the
    Russian Federation
ru Русская православная церковь, РПЦ | uk Російська православна церква, РПЦ | be Руская праваслаўная царква,
    РПЦ | pl Rosyjski Kościół Prawosławny, Rosyjska Cerkiew Prawosławna, RKP | en Russian Orthodox Church,
    ROC? | de Russisch-Orthodoxe Kirche
ru Украинская православная церковь, УПЦ | uk Українська православна церква, УПЦ | be Украінская праваслаўная
    царква | pl Ukraiński Kościół Prawosławny | en Ukrainian Orthodox Church, UOC
ru Православная церковь Украины, ПЦУ | uk Православна церква України, ПЦУ | be Праваслаўная царква Украіны |
    pl Prawosławny Kościół Ukrainy, Kościół Prawosławny Ukrainy | en Orthodox Church of Ukraine, OCU
ru ЧВК Вагнер, ЧВК Вагнера, Группа Вагнера, Вагнеровцы | uk ПВК Вагнер, ПВК Вагнера, Група Вагнера,
    Вагнерівці | be ПВК Вагнер, Група Вагнера | pl Grupa Wagnera | en Wagner Group, Wagner PMC, PMC Wagner |
    de Wagner-Gruppe, Gruppe Wagner | fr groupe Wagner
ru Фонд борьбы с коррупцией, ФБК | uk Фонд боротьби з корупцією, ФБК | be Фонд барацьбы з карупцыяй, ФБК |
    pl Fundacja Walki z Korupcją, FBK | en Anti-Corruption Foundation, FBK
ru Российские железные дороги, РЖД | uk Російська залізниця, РЗ? | be РЧ? | pl Koleje Rosyjskie, RŻD | en
    Russian Railways, RZD
ru Российский фонд прямых инвестиций, РФПИ | uk РФПІ | pl Rosyjski Fundusz Inwestycji Bezpośrednich, RFPI |
    en Russian Direct Investment Fund, RDIF
ru Газпром | uk Газпром | be Газпрам, Газпром | pl Gazprom | en Gazprom
ru Роснефть | uk Роснєфть, Роснафта | be Раснафта | pl Rosnieft, Rosnieft' | en Rosneft
ru Лукойл | uk Лукойл | be Лукойл | pl Łukoil | en Lukoil
ru Сбербанк | uk Сбербанк, Ощадбанк Росії | be Сбербанк, Ашчадбанк Расіі | pl Sbierbank | en Sberbank
ru ВТБ | uk ВТБ | be ВТБ | pl WTB | en VTB
ru Росатом | uk Росатом | be Расатам | pl Rosatom | en Rosatom
ru Роскосмос | uk Роскосмос | be Раскосмас | pl Roskosmos | en Roscosmos, Roskosmos
ru Ростех | uk Ростех | be Растэх | pl Rostech | en Rostec
ru Рособоронэкспорт | uk Рособоронекспорт | be Расабаронэкспарт | pl Rosoboroneksport | en Rosoboronexport
ru Северный поток | uk Північний потік | be Паўночны паток | pl Gazociąg Północny, Nord Stream | en Nord
    Stream | de Nord Stream
ru Северный поток — 2, Северный поток 2 | uk Північний потік — 2 | be Паўночны паток — 2 | pl Nord Stream 2
    | en Nord Stream 2
ru Турецкий поток | uk Турецький потік | be Турэцкі паток | pl Turecki Potok, Turkish Stream | en
    TurkStream, Turkish Stream
ru Верховная Рада, Верховная Рада Украины, ВР Украины | uk Верховна Рада, Верховна Рада України, ВРУ, ВР
    України | be Вярхоўная Рада, Вярхоўная Рада Украіны | pl Rada Najwyższa, Rada Najwyższa Ukrainy,
    Werchowna Rada | en Verkhovna Rada, Supreme Rada, Ukrainian Parliament | de Werchowna Rada | fr
    Verkhovna Rada
ru Служба безопасности Украины, СБУ | uk Служба безпеки України, СБУ | be Служба бяспекі Украіны, СБУ | pl
    Służba Bezpieczeństwa Ukrainy, SBU | en Security Service of Ukraine, SBU | de SBU | fr SBU
ru Вооружённые силы Украины, ВСУ | uk Збройні сили України, ЗСУ | be Узброеныя сілы Украіны, УСУ | pl Siły
    Zbrojne Ukrainy, SZU | en Armed Forces of Ukraine, Ukrainian Armed Forces, AFU | de Streitkräfte der
    Ukraine | fr Forces armées ukrainiennes
ru Вооружённые силы России, Вооружённые силы РФ, ВС РФ, ВС России | uk Збройні сили Росії, Збройні сили РФ,
    ЗС РФ | be Узброеныя сілы Расіі | pl Siły Zbrojne Rosji, Siły Zbrojne Federacji Rosyjskiej | en Russian
    Armed Forces, Armed Forces of Russia
ru Национальное антикоррупционное бюро, НАБУ | uk Національне антикорупційне бюро, НАБУ | be НАБУ | pl
    Narodowe Biuro Antykorupcyjne Ukrainy, NABU | en National Anti-Corruption Bureau, NABU
ru Специализированная антикоррупционная прокуратура, САП | uk Спеціалізована антикорупційна прокуратура, САП
    | be САП | pl Specjalna Prokuratura Antykorupcyjna, SAP? | en Specialized Anti-Corruption Prosecutor's
    Office, SAPO
ru Высший антикоррупционный суд, ВАКС | uk Вищий антикорупційний суд, ВАКС | pl Wyższy Sąd Antykorupcyjny |
    en High Anti-Corruption Court, HACC
ru Государственное бюро расследований, ГБР | uk Державне бюро розслідувань, ДБР | be Дзяржаўнае бюро
    расследаванняў | pl Państwowe Biuro Śledcze | en State Bureau of Investigation
ru Совет национальной безопасности и обороны Украины, СНБО | uk Рада національної безпеки і оборони України,
    РНБО | be Рада нацыянальнай бяспекі і абароны Украіны, РНБА | pl Rada Bezpieczeństwa Narodowego i Obrony
    Ukrainy, RBNiO | en National Security and Defense Council of Ukraine, NSDC
ru Офис президента Украины, ОП? | uk Офіс президента України, Офіс президента, ОПУ, ОП? | be Офіс прэзідэнта
    Украіны | pl Biuro Prezydenta Ukrainy | en Office of the President of Ukraine
ru Национальный банк Украины, Нацбанк Украины, НБУ | uk Національний банк України, Нацбанк України, НБУ | be
    Нацыянальны банк Украіны, НБУ | pl Narodowy Bank Ukrainy, NBU | en National Bank of Ukraine, NBU
ru Нафтогаз | uk Нафтогаз | be Нафтагаз | pl Naftohaz | en Naftogaz
ru Укрэнерго | uk Укренерго | be Укрэнерга | pl Ukrenerho | en Ukrenergo
ru Энергоатом | uk Енергоатом | be Энергаатам | pl Enerhoatom | en Energoatom
ru Укрзализныця, УЗ? | uk Укрзалізниця, УЗ? | be Укрзалізніца | pl Ukrzaliznycia, Koleje Ukraińskie | en
    Ukrzaliznytsia, Ukrainian Railways
ru Слуга народа | uk Слуга народу | be Слуга народа | pl Sługa Narodu | en Servant of the People | de Diener
    des Volkes
ru Европейская солидарность | uk Європейська солідарність | be Еўрапейская салідарнасць | pl Europejska
    Solidarność | en European Solidarity
ru Запорожская АЭС, ЗАЭС | uk Запорізька АЕС, ЗАЕС | be Запарожская АЭС | pl Zaporoska Elektrownia Atomowa,
    Zaporoska Elektrownia Jądrowa | en Zaporizhzhia Nuclear Power Plant, Zaporizhzhia NPP, ZNPP | de
    Kernkraftwerk Saporischschja, AKW Saporischschja
ru Чернобыльская АЭС, ЧАЭС | uk Чорнобильська АЕС, ЧАЕС | be Чарнобыльская АЭС, ЧАЭС | pl Czarnobylska
    Elektrownia Jądrowa, Elektrownia w Czarnobylu | en Chernobyl Nuclear Power Plant, Chornobyl Nuclear
    Power Plant
ru Белорусская АЭС, БелАЭС, Островецкая АЭС | uk Білоруська АЕС, БілАЕС | be Беларуская АЭС, БелАЭС | pl
    Białoruska Elektrownia Jądrowa | en Belarusian Nuclear Power Plant, Belarusian NPP, Astravets Nuclear
    Power Plant
ru Комитет государственной безопасности, КГБ | uk Комітет державної безпеки, КДБ | be Камітэт дзяржаўнай
    бяспекі, КДБ | pl Komitet Bezpieczeństwa Państwowego, KGB | en KGB, State Security Committee | de KGB |
    fr KGB
ru Главное управление по борьбе с организованной преступностью и коррупцией, ГУБОПиК | uk ГУБОЗіК, ГУБОЗиК |
    be ГУБАЗіК | pl GUBOPiK, HUBAZiK | en GUBOPiK, HUBAZIK
ru Совет Республики | uk Рада Республіки | be Савет Рэспублікі | pl Rada Republiki | en Council of the
    Republic
ru Национальное собрание Беларуси | uk Національні збори Білорусі | be Нацыянальны сход Беларусі | pl
    Zgromadzenie Narodowe Białorusi | en National Assembly of Belarus
ru Всебелорусское народное собрание, ВНС | uk Всебілоруські народні збори | be Усебеларускі народны сход,
    УНС | pl Wszechbiałoruskie Zgromadzenie Ludowe | en All-Belarusian People's Assembly
ru Белавиа | uk Белавіа | be Белавія | pl Belavia, Biełavia | en Belavia
ru Беларуськалий | uk Беларуськалій | be Беларуськалій | pl Biełaruśkalij, Belaruskali | en Belaruskali
ru Белтелерадиокомпания, БТ? | uk Белтелерадіокомпанія | be Белтэлерадыёкампанія | pl Biełteleradiokampanija
    | en Belteleradio
ru БелТА | uk БелТА | be БелТА | pl BiełTA | en BelTA
ru Координационный совет белорусской оппозиции | uk Координаційна рада білоруської опозиції | be
    Каардынацыйная рада | pl Rada Koordynacyjna | en Coordination Council
ru Вясна, Правозащитный центр Вясна | uk Правозахисний центр Вясна | be Вясна, Праваабарончы цэнтр Вясна |
    pl Centrum Praw Człowieka Wiasna | en Viasna, Viasna Human Rights Centre
ru Сейм | uk Сейм | be Сейм | pl Sejm | en Sejm
ru Право и справедливость, ПиС | uk Право і справедливість, ПіС | be Права і справядлівасць, ПіС | pl Prawo
    i Sprawiedliwość, PiS | en Law and Justice, PiS | de Recht und Gerechtigkeit, PiS
ru Гражданская платформа | uk Громадянська платформа | be Грамадзянская платформа | pl Platforma
    Obywatelska, PO? | en Civic Platform | de Bürgerplattform
ru Гражданская коалиция | uk Громадянська коаліція | be Грамадзянская кааліцыя | pl Koalicja Obywatelska,
    KO? | en Civic Coalition
ru Конфедерация Свободы и Независимости | uk Конфедерація Свободи і Незалежності | pl Konfederacja Wolność i
    Niepodległość, Konfederacja? | en Confederation Liberty and Independence
ru Польская крестьянская партия | uk Польська селянська партія | be Польская сялянская партыя | pl Polskie
    Stronnictwo Ludowe, PSL | en Polish People's Party, PSL
ru Национальный банк Польши | uk Національний банк Польщі | be Нацыянальны банк Польшчы | pl Narodowy Bank
    Polski, NBP | en National Bank of Poland
ru Агентство внутренней безопасности Польши | uk Агентство внутрішньої безпеки Польщі | be Агенцтва
    ўнутранай бяспекі Польшчы | pl Agencja Bezpieczeństwa Wewnętrznego, ABW | en Internal Security Agency,
    ABW
ru Центральное антикоррупционное бюро | uk Центральне антикорупційне бюро | be Цэнтральнае антыкарупцыйнае
    бюро | pl Centralne Biuro Antykorupcyjne, CBA | en Central Anti-Corruption Bureau
ru Пограничная стража Польши | uk Прикордонна служба Польщі | be Памежная ахова Польшчы | pl Straż Graniczna
    | en Polish Border Guard
pl Najwyższa Izba Kontroli, NIK | ru Верховная контрольная палата Польши | uk Вища контрольна палата Польщі
    | en Supreme Audit Office of Poland
pl Trybunał Konstytucyjny, TK? | ru Конституционный суд, Конституционный трибунал, КС? | uk Конституційний
    суд, Конституційний трибунал, КСУ | be Канстытуцыйны суд | en Constitutional Court, Constitutional
    Tribunal | de Verfassungsgericht
pl Ministerstwo Obrony Narodowej, MON | ru Министерство обороны Польши, Минобороны Польши
    | uk Міністерство оборони Польщі, Міноборони Польщі | be Міністэрства абароны Польшчы
    | en Polish Ministry of Defence, Polish Defence Ministry, Polish Ministry of National Defence
pl Państwowa Komisja Wyborcza, PKW | ru Государственная избирательная комиссия Польши | en National
    Electoral Commission
pl Krajowa Rada Sądownictwa, KRS? | ru Национальный совет правосудия Польши | en National Council of the
    Judiciary
pl Instytut Pamięci Narodowej, IPN | ru Институт национальной памяти Польши | uk Інститут національної
    пам'яті Польщі | en Institute of National Remembrance
pl Zakład Ubezpieczeń Społecznych, ZUS
pl Centralna Komisja Egzaminacyjna, CKE
pl Polska Agencja Prasowa, PAP | en Polish Press Agency
pl Telewizja Polska, TVP | en Polish Television
pl Lasy Państwowe | en State Forests
pl Polska Grupa Zbrojeniowa, PGZ | en Polish Armaments Group
ru Верховный суд | uk Верховний Суд | be Вярхоўны суд | pl Sąd Najwyższy | en Supreme Court | de Oberstes
    Gericht | fr Cour suprême
ru Генеральная прокуратура, Генпрокуратура, ГП? | uk Генеральна прокуратура, Генпрокуратура, Офіс
    генерального прокурора, ОГП | be Генеральная пракуратура, Генпракуратура | pl Prokuratura Generalna | en
    Prosecutor General's Office, General Prosecutor's Office | de Generalstaatsanwaltschaft
ru Генеральный штаб, Генштаб | uk Генеральний штаб, Генштаб | be Генеральны штаб, Генштаб | pl Sztab
    Generalny | en General Staff | de Generalstab
ru Белый дом? | uk Білий дім | be Белы дом | pl Biały Dom | en White House | de Weißes Haus, Weißen Haus |
    fr Maison-Blanche
ru Пентагон | uk Пентагон | be Пентагон | pl Pentagon | en Pentagon, US Department of Defense, US Defense
    Department
ru Государственный департамент США, Госдепартамент, Госдеп, Госдепартамент США, Госдеп США | uk Державний
    департамент США, Держдеп, Держдепартамент, Держдеп США | be Дзяржаўны дэпартамент ЗША, Дзярждэп,
    Дзярждэпартамент | pl Departament Stanu USA, Departament Stanu | en State Department, US State
    Department, Department of State | de US-Außenministerium
ru Центральное разведывательное управление, ЦРУ | uk Центральне розвідувальне управління, ЦРУ | be
    Цэнтральнае разведвальнае ўпраўленне, ЦРУ | pl Centralna Agencja Wywiadowcza, CIA | en Central
    Intelligence Agency, CIA | de CIA | fr CIA
ru Федеральное бюро расследований, ФБР | uk Федеральне бюро розслідувань, ФБР | be Федэральнае бюро
    расследаванняў, ФБР | pl Federalne Biuro Śledcze, FBI | en Federal Bureau of Investigation, FBI | de FBI
    | fr FBI
ru Агентство национальной безопасности, АНБ | uk Агентство національної безпеки, АНБ | be Агенцтва
    нацыянальнай бяспекі, АНБ | pl Agencja Bezpieczeństwa Narodowego, NSA | en National Security Agency, NSA
    | de NSA | fr NSA
ru Министерство финансов США, Минфин США | uk Міністерство фінансів США, Мінфін США | be Міністэрства
    фінансаў ЗША | pl Departament Skarbu USA | en US Treasury, US Department of the Treasury, Treasury
    Department | de US-Finanzministerium
ru Министерство юстиции США, Минюст США | uk Міністерство юстиції США, Мін'юст США | be Міністэрства юстыцыі
    ЗША | pl Departament Sprawiedliwości USA | en US Department of Justice, US Justice Department, Justice
    Department, DOJ | de US-Justizministerium
ru Федеральная резервная система, ФРС | uk Федеральна резервна система, ФРС | be Федэральная рэзервовая
    сістэма, ФРС | pl Rezerwa Federalna, System Rezerwy Federalnej, Fed? | en Federal Reserve, Federal
    Reserve System, Fed?
ru Конгресс США | uk Конгрес США | be Кангрэс ЗША | pl Kongres USA | en US Congress, United States Congress
    | de US-Kongress
ru Сенат США | uk Сенат США | be Сенат ЗША | pl Senat USA | en US Senate, United States Senate | de US-Senat
ru Палата представителей | uk Палата представників | be Палата прадстаўнікоў | pl Izba Reprezentantów | en
    House of Representatives | de Repräsentantenhaus
ru Демократическая партия США | uk Демократична партія США | pl Partia Demokratyczna | en Democratic Party?
ru Республиканская партия США | uk Республіканська партія США | pl Partia Republikańska | en Republican
    Party, GOP
ru НАСА | uk НАСА | be НАСА | pl NASA | en NASA
ru Агентство США по международному развитию | uk Агентство США з міжнародного розвитку | pl Agencja Stanów
    Zjednoczonych ds. Rozwoju Międzynarodowego, USAID | en USAID, US Agency for International Development
ru Радио Свобода, Радио Свободная Европа | uk Радіо Свобода, Радіо Вільна Європа | be Радыё Свабода, Радыё
    Свабодная Еўропа | pl Radio Swoboda, Radio Wolna Europa | en Radio Liberty, Radio Free Europe, RFE/RL |
    de Radio Liberty
ru Немецкая волна, Дойче велле | uk Німецька хвиля, Дойче Велле | be Нямецкая хваля | pl Deutsche Welle, DW?
    | en Deutsche Welle, DW? | de Deutsche Welle
ru Би-би-си | uk Бі-бі-сі | be Бі-бі-сі | pl BBC | en BBC, British Broadcasting Corporation
ru Си-эн-эн | uk Сі-ен-ен | be Сі-эн-эн | pl CNN | en CNN
ru Голос Америки | uk Голос Америки | be Голас Амерыкі | pl Głos Ameryki | en Voice of America, VOA
ru Белсат | uk Белсат | be Белсат | pl Biełsat, Belsat | en Belsat
ru Рейтер, Рейтерс | uk Рейтер, Ройтерс | be Рэйтар | pl Reuters, Agencja Reutera | en Reuters
ru Ассошиэйтед Пресс | uk Ассошіейтед Прес | pl Agencja AP | en Associated Press
ru Франс Пресс, Агентство Франс-Пресс | uk Франс Прес | be Франс Прэс | pl Agencja AFP | en Agence
    France-Presse, AFP | fr Agence France-Presse, AFP
ru Нью-Йорк Таймс | uk Нью-Йорк Таймс | be Нью-Ёрк Таймс | pl New York Times | en New York Times, NYT
ru Вашингтон Пост | uk Вашингтон Пост | be Вашынгтон Пост | pl Washington Post | en Washington Post
ru Уолл-стрит джорнел | uk Волл-стріт джорнел | pl Wall Street Journal | en Wall Street Journal, WSJ
ru Файнэншл таймс | uk Файненшл таймс | pl Financial Times | en Financial Times
ru РИА Новости | uk РІА Новості | be РІА Навіны | pl RIA Nowosti | en RIA Novosti
ru ТАСС | uk ТАСС | be ТАСС | pl TASS | en TASS
ru Интерфакс | uk Інтерфакс | be Інтэрфакс | pl Interfax, Interfaks | en Interfax
ru Бундестаг | uk Бундестаг | be Бундэстаг | pl Bundestag | en Bundestag, German Parliament
ru Бундесвер | uk Бундесвер | be Бундэсвер | pl Bundeswehra, Bundeswehr | en Bundeswehr
ru Христианско-демократический союз, ХДС | uk Християнсько-демократичний союз, ХДС | pl Unia
    Chrześcijańsko-Demokratyczna, CDU | en Christian Democratic Union, CDU | de CDU
ru Социал-демократическая партия Германии, СДПГ | uk Соціал-демократична партія Німеччини, СДПН | pl
    Socjaldemokratyczna Partia Niemiec, SPD | en Social Democratic Party of Germany, SPD | de SPD
ru Альтернатива для Германии, АдГ | uk Альтернатива для Німеччини, АдН | be Альтэрнатыва для Германіі | pl
    Alternatywa dla Niemiec, AfD | en Alternative for Germany, AfD | de Alternative für Deutschland, AfD |
    fr AfD
ru Федеральная разведывательная служба, БНД | uk Федеральна розвідувальна служба, БНД | pl Federalna Służba
    Wywiadowcza, BND | en Federal Intelligence Service, BND | de Bundesnachrichtendienst, BND
ru Национальное объединение | uk Національне об'єднання | pl Zjednoczenie Narodowe | en National Rally | de
    Rassemblement National | fr Rassemblement national
ru Палата общин | uk Палата громад | be Палата абшчын | pl Izba Gmin | en House of Commons
ru Палата лордов | uk Палата лордів | be Палата лордаў | pl Izba Lordów | en House of Lords
ru Лейбористская партия, Лейбористы | uk Лейбористська партія | be Лейбарысцкая партыя | pl Partia Pracy |
    en Labour Party, Labour?
ru Консервативная партия Великобритании, Тори | uk Консервативна партія Великої Британії, Торі | pl Partia
    Konserwatywna, Torysi | en Conservative Party, Tories
ru МИ-6 | uk МІ-6 | be МІ-6 | pl MI6 | en MI6, Secret Intelligence Service
ru МИ-5 | uk МІ-5 | be МІ-5 | pl MI5 | en MI5
ru Правительственная связь Великобритании | pl GCHQ | en GCHQ
ru Моссад | uk Моссад | be Масад | pl Mosad | en Mossad
ru Армия обороны Израиля, ЦАХАЛ | uk Армія оборони Ізраїлю, ЦАХАЛ | be ЦАХАЛ | pl Siły Obronne Izraela,
    Cahal | en Israel Defense Forces, IDF
ru Кнессет | uk Кнесет | be Кнесет | pl Kneset | en Knesset
ru ХАМАС | uk ХАМАС | be ХАМАС | pl Hamas | en Hamas, HAMAS
ru Хезболла, Хизбалла, Хизбулла | uk Хезболла, Гізбалла | be Хезбала | pl Hezbollah | en Hezbollah,
    Hizbollah, Hizbullah
ru Хуситы | uk Хусити | be Хусіты | pl Huti, Ruch Huti | en Houthis, Houthi | de Huthi
ru Талибан | uk Талібан | be Талібан | pl Talibowie, Taliban | en Taliban
ru Исламское государство, ИГИЛ, ДАИШ, ИГ? | uk Ісламська держава, ІДІЛ, ІД? | be Ісламская дзяржава, ІДІЛ |
    pl Państwo Islamskie, ISIS, Daesz | en Islamic State, ISIS, ISIL, Daesh | de Islamischer Staat, IS? | fr
    État islamique, Daech
ru Аль-Каида | uk Аль-Каїда | be Аль-Каіда | pl Al-Kaida | en Al-Qaeda, al-Qaida, Al Qaeda
ru Корпус стражей исламской революции, КСИР | uk Корпус вартових ісламської революції, КВІР | be КВІР | pl
    Korpus Strażników Rewolucji Islamskiej, Strażnicy Rewolucji | en Islamic Revolutionary Guard Corps,
    IRGC, Revolutionary Guards | de Revolutionsgarden
ru Рабочая партия Курдистана, РПК | uk Робітнича партія Курдистану, РПК | pl Partia Pracujących Kurdystanu,
    PKK | en Kurdistan Workers' Party, PKK
ru Коммунистическая партия Китая, КПК | uk Комуністична партія Китаю, КПК | be КПК | pl Komunistyczna Partia
    Chin, KPCh | en Communist Party of China, Chinese Communist Party, CCP
ru Народно-освободительная армия Китая, НОАК | uk Народно-визвольна армія Китаю, НВАК | pl Chińska Armia
    Ludowo-Wyzwoleńcza | en People's Liberation Army, PLA
ru Фейсбук | uk Фейсбук | be Фэйсбук | pl Facebook | en Facebook
ru Твиттер | uk Твіттер | be Твітар | pl Twitter | en Twitter
ru Телеграм, Telegram | uk Телеграм | be Тэлеграм | pl Telegram | en Telegram
ru Ютуб, Ютьюб | uk Ютуб, Ютюб | be Ютуб | pl YouTube | en YouTube
ru ВКонтакте | uk ВКонтакті | be УКантакце | pl WKontaktie | en VKontakte
ru Одноклассники? | uk Однокласники? | en Odnoklassniki
ru Гугл | uk Гугл | be Гугл | pl Google | en Google
ru Майкрософт | uk Майкрософт | be Майкрасофт | pl Microsoft | en Microsoft
ru Эппл | uk Еппл | be Эпл | en Apple?
ru Яндекс | uk Яндекс | be Яндэкс | pl Yandex, Jandeks | en Yandex
ru Тинькофф, Т-Банк | uk Тінькофф | en Tinkoff, T-Bank
ru Альфа-банк | uk Альфа-банк | be Альфа-банк | pl Alfa-Bank | en Alfa-Bank, Alfa Bank
ru Аэрофлот | uk Аерофлот | be Аэрафлот | pl Aerofłot | en Aeroflot
ru Евровидение | uk Євробачення | be Еўрабачанне | pl Eurowizja | en Eurovision
ru Московская биржа, Мосбиржа | uk Московська біржа, Мосбіржа | be Маскоўская біржа | pl Giełda Moskiewska |
    en Moscow Exchange, MOEX
ru Комитет защиты журналистов | uk Комітет захисту журналістів | pl Komitet Ochrony Dziennikarzy | en
    Committee to Protect Journalists, CPJ
ru Хьюман Райтс Вотч | uk Г'юман Райтс Вотч | pl Human Rights Watch | en Human Rights Watch, HRW
ru Трансперенси Интернешнл | uk Трансперенсі Інтернешнл | pl Transparency International | en Transparency
    International
ru Донецкая Народная Республика, ДНР | uk Донецька народна республіка, ДНР | be Данецкая Народная
    Рэспубліка, ДНР | pl Doniecka Republika Ludowa, DRL | en Donetsk People's Republic, DPR, DNR
ru Луганская Народная Республика, ЛНР | uk Луганська народна республіка, ЛНР | be Луганская Народная
    Рэспубліка, ЛНР | pl Ługańska Republika Ludowa, ŁRL | en Luhansk People's Republic, LPR, LNR
ru Приднестровье, ПМР, Приднестровская Молдавская Республика | uk Придністров'я, ПМР | be Прыднястроўе, ПМР
    | pl Naddniestrze | en Transnistria | de Transnistrien | fr Transnistrie
ru Государственная служба по чрезвычайным ситуациям, ГСЧС | uk Державна служба України з надзвичайних
    ситуацій, ДСНС | be ДСНС | pl Państwowa Służba ds. Sytuacji Nadzwyczajnych | en State Emergency Service
ru Территориальная оборона, ТрО | uk Територіальна оборона, ТрО | pl Wojska Obrony Terytorialnej, WOT | en
    Territorial Defense, Territorial Defence
ru Военно-воздушные силы, ВВС | uk Повітряні сили | be Ваенна-паветраныя сілы | pl Siły Powietrzne | en Air
    Force | de Luftwaffe
ru Черноморский флот, ЧФ | uk Чорноморський флот, ЧФ | be Чарнаморскі флот | pl Flota Czarnomorska | en
    Black Sea Fleet | de Schwarzmeerflotte
ru Международная космическая станция, МКС? | uk Міжнародна космічна станція, МКС? | be Міжнародная касмічная
    станцыя | pl Międzynarodowa Stacja Kosmiczna | en International Space Station, ISS | de Internationale
    Raumstation
ru Всемирный экономический форум, ВЭФ? | uk Всесвітній економічний форум, ВЕФ | pl Światowe Forum
    Ekonomiczne | en World Economic Forum, WEF | de Weltwirtschaftsforum
ru Белорусская железная дорога, БЖД | uk Білоруська залізниця, БЗ? | be Беларуская чыгунка, БЧ? | pl Koleje
    Białoruskie | en Belarusian Railways
ru Правительство России, Правительство РФ, Правительство Российской Федерации | uk Уряд Росії, Уряд РФ | be
    Урад Расіі | pl Rząd Rosji | en Russian Government, Government of Russia
ru Кабинет министров Украины, Кабмин Украины | uk Кабінет Міністрів України, Кабмін, КМУ | be Кабінет
    міністраў Украіны | pl Gabinet Ministrów Ukrainy | en Cabinet of Ministers of Ukraine
ru Европейское агентство лекарственных средств, Европейское агентство по лекарственным средствам | uk
    Європейське агентство з лікарських засобів, Європейське агентство лікарських засобів | pl Europejska
    Agencja Leków, EMA? | en European Medicines Agency, EMA? | de Europäische Arzneimittel-Agentur
ru Суд Европейского союза, Суд ЕС, Европейский суд | uk Суд Європейського Союзу, Суд ЄС | be Суд
    Еўрапейскага саюза | pl Trybunał Sprawiedliwości Unii Europejskiej, Trybunał Sprawiedliwości UE, TSUE |
    en Court of Justice of the European Union, European Court of Justice, CJEU, ECJ | de Europäischer
    Gerichtshof, EuGH
ru Еврогруппа | uk Єврогрупа | pl Eurogrupa | en Eurogroup
ru Европейская служба внешних связей | uk Європейська служба зовнішніх справ | pl Europejska Służba Działań
    Zewnętrznych | en European External Action Service, EEAS
ru Банк Англии | uk Банк Англії | be Банк Англіі | pl Bank Anglii | en Bank of England
ru Шотландская национальная партия, ШНП | uk Шотландська національна партія | pl Szkocka Partia Narodowa |
    en Scottish National Party, SNP
ru Демократическая юнионистская партия, ДЮП | uk Демократична юніоністська партія | pl Demokratyczna Partia
    Unionistów, DUP | en Democratic Unionist Party, DUP
ru Либеральные демократы | uk Ліберальні демократи | pl Liberalni Demokraci | en Liberal Democrats, Lib Dems
ru Партия независимости Соединённого Королевства | uk Партія незалежності Сполученого Королівства | pl
    Partia Niepodległości Zjednoczonego Królestwa, UKIP | en UK Independence Party, UKIP
ru Даунинг-стрит | uk Даунінг-стріт | be Даўнінг-стрыт | pl Downing Street | en Downing Street
ru Коллегия выборщиков | uk Колегія виборників | pl Kolegium Elektorów | en Electoral College
ru Центры по контролю и профилактике заболеваний | uk Центри з контролю та профілактики захворювань | pl
    Centra Kontroli i Prewencji Chorób | en Centers for Disease Control and Prevention, CDC
ru Управление по санитарному надзору за качеством пищевых продуктов и медикаментов | pl Agencja Żywności i
    Leków | en Food and Drug Administration, FDA
ru Министерство внутренней безопасности США | uk Міністерство внутрішньої безпеки США | pl Departament
    Bezpieczeństwa Krajowego | en Department of Homeland Security, DHS
ru Секретная служба США | uk Секретна служба США | pl Secret Service | en US Secret Service, Secret Service
ru Капитолий | uk Капітолій | be Капітолій | pl Kapitol | en Capitol
ru Международная организация гражданской авиации, ИКАО | uk Міжнародна організація цивільної авіації, ІКАО |
    be ІКАА | pl Organizacja Międzynarodowego Lotnictwa Cywilnego, ICAO | en International Civil Aviation
    Organization, ICAO
ru Международная ассоциация воздушного транспорта, ИАТА | uk ІАТА | pl Międzynarodowe Zrzeszenie
    Przewoźników Powietrznych, IATA | en International Air Transport Association, IATA
ru Райанэйр, Райанэр, Ryanair | uk Раянейр, Ryanair | be Раянэйр | pl Ryanair | en Ryanair
ru Люфтганза | uk Люфтганза | be Люфтганза | pl Lufthansa | en Lufthansa
ru Боинг | uk Боїнг | be Боінг | pl Boeing | en Boeing
ru Эйрбас, Аэробус | uk Ейрбас, Аеробус | be Эйрбас | pl Airbus | en Airbus
ru Фольксваген | uk Фольксваген | be Фольксваген | pl Volkswagen | en Volkswagen
ru Сименс | uk Сіменс | be Сіменс | pl Siemens | en Siemens
ru Тесла? | uk Тесла? | pl Tesla | en Tesla
ru Хуавей, Хуавэй | uk Хуавей, Гуавей | be Хуавэй | pl Huawei | en Huawei
ru Самсунг | uk Самсунг | be Самсунг | pl Samsung | en Samsung
ru Тикток, ТикТок | uk Тікток, ТікТок | be ТыкТок | pl TikTok | en TikTok
ru Инстаграм | uk Інстаграм | be Інстаграм | pl Instagram | en Instagram
ru Вотсап, Ватсап | uk Вотсап | be Вотсап | pl WhatsApp | en WhatsApp
ru Амазон~ | uk Амазон~ | pl Amazon~ | en Amazon
ru Макдоналдс, Макдональдс | uk Макдональдз, Макдональдс | be Макдональдс | pl McDonald's, McDonalds | en
    McDonald's, McDonalds
ru Икеа, ИКЕА | uk ІКЕА | be ІКЕА | pl Ikea, IKEA | en IKEA, Ikea
ru Пфайзер | uk Пфайзер | be Пфайзер | pl Pfizer | en Pfizer
ru АстраЗенека, Астра Зенека | uk АстраЗенека | be АстраЗенека | pl AstraZeneca | en AstraZeneca
ru Модерна? | uk Модерна? | pl Moderna? | en Moderna
ru Джонсон и Джонсон | uk Джонсон і Джонсон | pl Johnson & Johnson | en Johnson & Johnson
ru Штази | uk Штазі | be Штазі | pl Stasi | en Stasi
ru Вермахт | uk Вермахт | be Вермахт | pl Wehrmacht | en Wehrmacht
ru Солидарность? | uk Солідарність? | be Салідарнасць? | pl Solidarność | en Solidarity?
ru Новатэк | uk Новатек | be Наватэк | pl Nowatek | en Novatek
ru Транснефть | uk Транснєфть, Транснафта | be Транснафта | pl Transnieft | en Transneft
ru Белтрансгаз | uk Белтрансгаз | be Белтрансгаз | pl Biełtransgaz | en Beltransgaz
"""

PLACES = """
ru Москва | uk Москва | be Масква | pl Moskwa | en Moscow | de Moskau | fr Moscou
ru Санкт-Петербург, Петербург, Питер? | uk Санкт-Петербург, Петербург | be Санкт-Пецярбург, Пецярбург | pl
    Petersburg, Sankt Petersburg | en Saint Petersburg, St Petersburg, St. Petersburg | de Sankt Petersburg,
    St. Petersburg | fr Saint-Pétersbourg
ru Киев | uk Київ | be Кіеў | pl Kijów | en Kyiv, Kiev | de Kiew, Kyjiw | fr Kiev, Kyiv
ru Минск | uk Мінськ | be Мінск, Менск | pl Mińsk | en Minsk
ru Варшава | uk Варшава | be Варшава | pl Warszawa | en Warsaw | de Warschau | fr Varsovie
ru Вильнюс | uk Вільнюс | be Вільнюс, Вільня | pl Wilno | en Vilnius
ru Рига | uk Рига | be Рыга | pl Ryga | en Riga
ru Таллин, Таллинн | uk Таллінн, Таллін | be Талін | pl Tallinn, Tallin | en Tallinn
ru Харьков | uk Харків | be Харкаў | pl Charków | en Kharkiv, Kharkov | de Charkiw, Charkow
ru Львов | uk Львів | be Львоў | pl Lwów | en Lviv, Lvov | de Lwiw, Lemberg
ru Одесса | uk Одеса | be Адэса | pl Odessa | en Odesa, Odessa | de Odessa
ru Днепропетровск, Днепр? | uk Дніпро, Дніпропетровськ | be Дніпро? | pl Dniepr?, Dniepropietrowsk | en
    Dnipro, Dnipropetrovsk | de Dnipro
ru Запорожье | uk Запоріжжя | be Запарожжа | pl Zaporoże | en Zaporizhzhia, Zaporizhia, Zaporozhye | de
    Saporischschja
ru Николаев? | uk Миколаїв | be Мікалаеў | pl Mikołajów | en Mykolaiv, Nikolaev | de Mykolajiw
ru Херсон | uk Херсон | be Херсон | pl Chersoń | en Kherson | de Cherson
ru Донецк | uk Донецьк | be Данецк | pl Donieck | en Donetsk | de Donezk
ru Луганск | uk Луганськ | be Луганск | pl Ługańsk | en Luhansk, Lugansk
ru Мариуполь | uk Маріуполь | be Марыупаль | pl Mariupol | en Mariupol
ru Бахмут, Артёмовск | uk Бахмут | be Бахмут | pl Bachmut | en Bakhmut | de Bachmut
ru Чернигов | uk Чернігів | be Чарнігаў | pl Czernihów | en Chernihiv | de Tschernihiw
ru Сумы? | uk Суми? | be Сумы | pl Sumy? | en Sumy
ru Полтава | uk Полтава | be Палтава | pl Połtawa | en Poltava
ru Житомир | uk Житомир | be Жытомір | pl Żytomierz | en Zhytomyr | de Schytomyr
ru Черкассы | uk Черкаси | be Чаркасы | pl Czerkasy | en Cherkasy
ru Черновцы | uk Чернівці | be Чарнаўцы | pl Czerniowce | en Chernivtsi | de Tscherniwzi
ru Ивано-Франковск | uk Івано-Франківськ | be Івана-Франкоўск | pl Iwano-Frankiwsk | en Ivano-Frankivsk
ru Тернополь | uk Тернопіль | be Цярнопаль | pl Tarnopol | en Ternopil
ru Ровно? | uk Рівне? | be Роўна? | pl Równe? | en Rivne
ru Луцк | uk Луцьк | be Луцк | pl Łuck | en Lutsk
ru Ужгород | uk Ужгород | be Ужгарад | pl Użhorod | en Uzhhorod
ru Винница | uk Вінниця | be Вінніца | pl Winnica? | en Vinnytsia
ru Чернобыль | uk Чорнобиль | be Чарнобыль | pl Czarnobyl | en Chernobyl, Chornobyl | de Tschernobyl | fr
    Tchernobyl
ru Крым | uk Крим | be Крым | pl Krym | en Crimea | de Krim | fr Crimée
ru Севастополь | uk Севастополь | be Севастопаль | pl Sewastopol | en Sevastopol | de Sewastopol
ru Донбасс | uk Донбас | be Данбас | pl Donbas | en Donbas, Donbass
ru Азовское море | uk Азовське море | be Азоўскае мора | pl Morze Azowskie | en Sea of Azov, Azov Sea
ru Чёрное море | uk Чорне море | be Чорнае мора | pl Morze Czarne | en Black Sea | de Schwarzes Meer,
    Schwarzen Meer | fr mer Noire
ru Балтийское море | uk Балтійське море | be Балтыйскае мора | pl Morze Bałtyckie, Bałtyk | en Baltic Sea |
    de Ostsee | fr mer Baltique
ru Каспийское море | uk Каспійське море | be Каспійскае мора | pl Morze Kaspijskie | en Caspian Sea
ru Средиземное море, Средиземноморье | uk Середземне море | be Міжземнае мора | pl Morze Śródziemne | en
    Mediterranean Sea, Mediterranean | de Mittelmeer | fr Méditerranée
ru Ла-Манш | uk Ла-Манш | be Ла-Манш | pl Kanał La Manche | en English Channel | de Ärmelkanal
ru Брест | uk Брест, Берестя | be Брэст, Берасце | pl Brześć | en Brest
ru Гродно | uk Гродно | be Гродна, Горадня | pl Grodno | en Grodno, Hrodna
ru Гомель | uk Гомель | be Гомель | pl Homel | en Gomel, Homel
ru Могилёв | uk Могильов | be Магілёў | pl Mohylew | en Mogilev, Mahilyow, Mahiliou
ru Витебск | uk Вітебськ | be Віцебск | pl Witebsk | en Vitebsk, Viciebsk
ru Барановичи | uk Барановичі | be Баранавічы | pl Baranowicze | en Baranovichi, Baranavichy
ru Мачулищи | uk Мачулищі | be Мачулішчы | pl Maczuliszcze | en Machulishchi, Machulishchy
ru Островец | uk Островець | be Астравец | pl Ostrowiec | en Astravets
ru Краков | uk Краків | be Кракаў | pl Kraków | en Krakow, Cracow | de Krakau | fr Cracovie
ru Гданьск | uk Гданськ | be Гданьск | pl Gdańsk | en Gdansk | de Danzig
ru Вроцлав | uk Вроцлав | be Вроцлаў | pl Wrocław | en Wroclaw | de Breslau
ru Познань | uk Познань | be Познань | pl Poznań | en Poznan | de Posen
ru Лодзь | uk Лодзь | be Лодзь | pl Łódź | en Lodz
ru Люблин | uk Люблін | be Люблін | pl Lublin | en Lublin
ru Белосток | uk Білосток | be Беласток | pl Białystok | en Bialystok
ru Жешув | uk Жешув, Ряшів | be Жэшаў | pl Rzeszów | en Rzeszow
ru Перемышль | uk Перемишль | be Пярэмышль | pl Przemyśl | en Przemysl
ru Берлин | uk Берлін | be Берлін | pl Berlin | en Berlin
ru Париж | uk Париж | be Парыж | pl Paryż | en Paris | fr Paris
ru Лондон | uk Лондон | be Лондан | pl Londyn | en London | fr Londres
ru Вашингтон | uk Вашингтон | be Вашынгтон | pl Waszyngton | en Washington
ru Нью-Йорк | uk Нью-Йорк | be Нью-Ёрк | pl Nowy Jork | en New York
ru Брюссель | uk Брюссель | be Брусель | pl Bruksela | en Brussels | de Brüssel | fr Bruxelles
ru Вена? | uk Відень | be Вена | pl Wiedeń | en Vienna | de Wien | fr Vienne
ru Женева | uk Женева | be Жэнева | pl Genewa | en Geneva | de Genf | fr Genève
ru Гаага | uk Гаага | be Гаага | pl Haga | en The Hague | de Den Haag | fr La Haye
ru Прага | uk Прага | be Прага | pl Praga | en Prague | de Prag
ru Братислава | uk Братислава | be Браціслава | pl Bratysława | en Bratislava
ru Будапешт | uk Будапешт | be Будапешт | pl Budapeszt | en Budapest
ru Бухарест | uk Бухарест | be Бухарэст | pl Bukareszt | en Bucharest | de Bukarest
ru Кишинёв | uk Кишинів | be Кішынёў | pl Kiszyniów | en Chisinau, Kishinev
ru София? | uk Софія? | be Сафія? | pl Sofia? | en Sofia?
ru Белград | uk Белград | be Бялград | pl Belgrad | en Belgrade
ru Афины | uk Афіни | be Афіны | pl Ateny | en Athens | de Athen | fr Athènes
ru Рим | uk Рим | be Рым | pl Rzym | en Rome | de Rom
ru Мюнхен | uk Мюнхен | be Мюнхен | pl Monachium | en Munich | de München
ru Кёльн | uk Кельн | be Кёльн | pl Kolonia? | en Cologne | de Köln
ru Лейпциг | uk Лейпциг | be Лейпцыг | pl Lipsk | en Leipzig
ru Стамбул | uk Стамбул | be Стамбул | pl Stambuł | en Istanbul
ru Анкара | uk Анкара | be Анкара | pl Ankara | en Ankara
ru Тбилиси | uk Тбілісі | be Тбілісі | pl Tbilisi | en Tbilisi | de Tiflis
ru Ереван | uk Єреван | be Ерэван | pl Erywań, Erewań | en Yerevan | de Jerewan | fr Erevan
ru Баку | uk Баку | be Баку | pl Baku | en Baku
ru Астана, Нур-Султан | uk Астана, Нур-Султан | be Астана | pl Astana, Nur-Sułtan | en Astana, Nur-Sultan
ru Ташкент | uk Ташкент | be Ташкент | pl Taszkent | en Tashkent | de Taschkent
ru Бишкек | uk Бішкек | be Бішкек | pl Biszkek | en Bishkek | de Bischkek
ru Пекин | uk Пекін | be Пекін | pl Pekin | en Beijing, Peking | de Peking | fr Pékin
ru Шанхай | uk Шанхай | be Шанхай | pl Szanghaj | en Shanghai
ru Гонконг | uk Гонконг | be Ганконг | pl Hongkong | en Hong Kong | de Hongkong
ru Токио | uk Токіо | be Токіа | pl Tokio | en Tokyo
ru Тегеран | uk Тегеран | be Тэгеран | pl Teheran | en Tehran
ru Иерусалим | uk Єрусалим | be Іерусалім | pl Jerozolima | en Jerusalem
ru Тель-Авив | uk Тель-Авів | be Тэль-Авіў | pl Tel Awiw | en Tel Aviv
ru Сектор Газа, Газа? | uk Сектор Гази, Смуга Гази | be Сектар Газа | pl Strefa Gazy | en Gaza Strip, Gaza |
    de Gazastreifen | fr bande de Gaza
ru Западный берег | uk Західний берег | be Заходні бераг | pl Zachodni Brzeg | en West Bank | de
    Westjordanland
ru Дамаск | uk Дамаск | be Дамаск | pl Damaszek | en Damascus | fr Damas
ru Багдад | uk Багдад | be Багдад | pl Bagdad | en Baghdad
ru Каир | uk Каїр | be Каір | pl Kair | en Cairo | de Kairo
ru Кабул | uk Кабул | be Кабул | pl Kabul | en Kabul
ru Нагорный Карабах, Арцах | uk Нагірний Карабах, Арцах | be Нагорны Карабах | pl Górski Karabach, Arcach |
    en Nagorno-Karabakh, Artsakh | de Bergkarabach | fr Haut-Karabagh
ru Южная Осетия | uk Південна Осетія | be Паўднёвая Асеція | pl Osetia Południowa | en South Ossetia | de
    Südossetien
ru Абхазия | uk Абхазія | be Абхазія | pl Abchazja | en Abkhazia | de Abchasien | fr Abkhazie
ru Чечня, Чеченская Республика | uk Чечня | be Чачня | pl Czeczenia | en Chechnya | de Tschetschenien | fr
    Tchétchénie
ru Дагестан | uk Дагестан | be Дагестан | pl Dagestan | en Dagestan
ru Татарстан | uk Татарстан | be Татарстан | pl Tatarstan | en Tatarstan
ru Сибирь | uk Сибір | be Сібір | pl Syberia | en Siberia | de Sibirien | fr Sibérie
ru Калининград | uk Калінінград | be Калінінград | pl Kaliningrad, Królewiec | en Kaliningrad
ru Белгород | uk Бєлгород | be Белгарад | pl Biełgorod | en Belgorod
ru Курск | uk Курськ | be Курск | pl Kursk | en Kursk
ru Ростов-на-Дону | uk Ростов-на-Дону | be Растоў-на-Доне | pl Rostów nad Donem | en Rostov-on-Don
ru Екатеринбург | uk Єкатеринбург | be Екацярынбург | pl Jekaterynburg | en Yekaterinburg, Ekaterinburg | de
    Jekaterinburg
ru Нижний Новгород | uk Нижній Новгород | be Ніжні Ноўгарад | pl Niżny Nowogród, Niżnyj Nowogród | en Nizhny
    Novgorod
ru Великий Новгород | uk Великий Новгород | be Вялікі Ноўгарад | pl Nowogród Wielki | en Veliky Novgorod
ru Дальний Восток | uk Далекий Схід | be Далёкі Усход | pl Daleki Wschód | en Far East
ru Ближний Восток | uk Близький Схід | be Блізкі Усход | pl Bliski Wschód | en Middle East | de Naher Osten,
    Nahen Osten | fr Proche-Orient, Moyen-Orient
ru Европа | uk Європа | be Еўропа | pl Europa | en Europe | de Europa | fr Europe
ru Азия | uk Азія | be Азія | pl Azja | en Asia | de Asien | fr Asie
ru Африка | uk Африка | be Афрыка | pl Afryka | en Africa | de Afrika | fr Afrique
ru Сувалкский коридор | uk Сувальський коридор | be Сувалкскі калідор | pl Przesmyk Suwalski | en Suwalki
    Gap, Suwałki Gap, Suwalki Corridor
ru Беловежская пуща | uk Біловезька пуща | be Белавежская пушча | pl Puszcza Białowieska | en Bialowieza
    Forest, Białowieża Forest
ru Англия | uk Англія | be Англія | pl Anglia | en England | fr Angleterre
ru Шотландия | uk Шотландія | be Шатландыя | pl Szkocja | en Scotland | de Schottland | fr Écosse
ru Уэльс | uk Уельс | be Уэльс | pl Walia | en Wales
ru Северная Ирландия | uk Північна Ірландія | be Паўночная Ірландыя | pl Irlandia Północna | en Northern
    Ireland | de Nordirland | fr Irlande du Nord
ru Гибралтар | uk Гібралтар | be Гібралтар | pl Gibraltar | en Gibraltar
ru Каталония | uk Каталонія | be Каталонія | pl Katalonia | en Catalonia | de Katalonien | fr Catalogne
ru Бавария | uk Баварія | be Баварыя | pl Bawaria | en Bavaria | de Bayern | fr Bavière
ru Калифорния | uk Каліфорнія | be Каліфорнія | pl Kalifornia | en California | de Kalifornien
ru Пенсильвания | uk Пенсильванія | be Пенсільванія | pl Pensylwania | en Pennsylvania
ru Техас | uk Техас | be Тэхас | pl Teksas | en Texas
ru Пенджаб | uk Пенджаб | be Пенджаб | pl Pendżab | en Punjab
ru Исламабад | uk Ісламабад | be Ісламабад | pl Islamabad | en Islamabad
ru Ухань | uk Ухань | be Ухань | pl Wuhan | en Wuhan
ru Мадрид | uk Мадрид | be Мадрыд | pl Madryt | en Madrid
ru Лиссабон | uk Лісабон | be Лісабон | pl Lizbona | en Lisbon | de Lissabon | fr Lisbonne
ru Барселона | uk Барселона | be Барселона | pl Barcelona | en Barcelona
ru Милан? | uk Мілан? | be Мілан? | pl Mediolan | en Milan? | de Mailand
ru Венеция | uk Венеція | be Венецыя | pl Wenecja | en Venice | de Venedig | fr Venise
ru Стокгольм | uk Стокгольм | be Стакгольм | pl Sztokholm | en Stockholm
ru Копенгаген | uk Копенгаген | be Капенгаген | pl Kopenhaga | en Copenhagen | de Kopenhagen | fr Copenhague
ru Хельсинки | uk Гельсінкі | be Хельсінкі | pl Helsinki | en Helsinki
ru Дублин | uk Дублін | be Дублін | pl Dublin | en Dublin
ru Гренландия | uk Гренландія | be Грэнландыя | pl Grenlandia | en Greenland | de Grönland | fr Groenland
ru Арктика | uk Арктика | be Арктыка | pl Arktyka | en Arctic?
ru Борнхольм | uk Борнгольм | be Борнхальм | pl Bornholm | en Bornholm
ru Сахалин | uk Сахалін | be Сахалін | pl Sachalin | en Sakhalin
ru Курильские острова, Курилы | uk Курильські острови, Курили | be Курыльскія астравы | pl Wyspy Kurylskie,
    Kuryle | en Kuril Islands, Kurils
ru Подмосковье, Московская область | uk Підмосков'я, Московська область | be Падмаскоўе | pl Obwód
    moskiewski | en Moscow Region, Moscow Oblast
ru Приморский край, Приморье | uk Приморський край, Примор'я | pl Kraj Nadmorski | en Primorye, Primorsky
    Krai
"""
