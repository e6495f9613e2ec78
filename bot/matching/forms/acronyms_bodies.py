"""What every state has: ministries and the like, called by its name or by its adjective.

Each line as in the table of organisations; alone these are nobody's. A country's body is found
through "Министерство обороны" and the country: "Минобороны РФ", "Russian Defence Ministry".
"""

from __future__ import annotations

BODIES = """
ru Министерство обороны, Минобороны, МО? | uk Міністерство оборони, Міноборони, МО? | be Міністэрства
    абароны, Мінабароны | pl Ministerstwo Obrony | en Ministry of
    Defence, Ministry of Defense, Defence Ministry, Defense Ministry, MoD? | de Verteidigungsministerium |
    fr ministère de la Défense
ru Министерство иностранных дел, МИД | uk Міністерство закордонних справ, МЗС | be Міністэрства замежных
    спраў, МЗС | pl Ministerstwo Spraw Zagranicznych, MSZ | en Ministry of Foreign Affairs, Foreign
    Ministry, MFA | de Außenministerium | fr ministère des Affaires étrangères
ru Министерство внутренних дел, МВД | uk Міністерство внутрішніх справ, МВС | be Міністэрства ўнутраных
    спраў, МУС? | pl Ministerstwo Spraw Wewnętrznych, Ministerstwo Spraw Wewnętrznych i Administracji, MSW,
    MSWiA | en Ministry of Internal Affairs, Interior Ministry, Ministry of the Interior, MIA? | de
    Innenministerium | fr ministère de l'Intérieur
ru Министерство финансов, Минфин | uk Міністерство фінансів, Мінфін | be Міністэрства фінансаў, Мінфін | pl
    Ministerstwo Finansów | en Ministry of Finance, Finance Ministry | de Finanzministerium
ru Министерство юстиции, Минюст | uk Міністерство юстиції, Мін'юст | be Міністэрства юстыцыі, Мінюст | pl
    Ministerstwo Sprawiedliwości | en Ministry of Justice, Justice Ministry | de Justizministerium
ru Министерство здравоохранения, Минздрав | uk Міністерство охорони здоров'я, МОЗ | be Міністэрства аховы
    здароўя, Мінздароўя, Мінаховы здароўя | pl Ministerstwo Zdrowia | en Ministry of Health, Health Ministry
    | de Gesundheitsministerium
ru Министерство экономики, Минэкономики, Министерство экономического развития, Минэкономразвития | uk
    Міністерство економіки, Мінекономіки | be Міністэрства эканомікі, Мінэканомікі | pl Ministerstwo
    Gospodarki | en Ministry of Economy, Economy Ministry, Ministry of Economic Development | de
    Wirtschaftsministerium
ru Министерство энергетики, Минэнерго | uk Міністерство енергетики, Міненерго | be Міністэрства энергетыкі,
    Мінэнерга | pl Ministerstwo Energii | en Ministry of Energy, Energy Ministry | de Energieministerium
ru Министерство образования, Минобразования, Министерство образования и науки, Минобрнауки | uk Міністерство
    освіти, Міністерство освіти і науки, МОН | be Міністэрства адукацыі, Мінадукацыі | pl Ministerstwo
    Edukacji, Ministerstwo Edukacji Narodowej, MEN? | en Ministry of Education, Education Ministry | de
    Bildungsministerium
ru Министерство просвещения, Минпросвещения, Минпрос | uk Міністерство просвіти | en Ministry of
    Enlightenment
ru Министерство культуры, Минкультуры, Минкульт | uk Міністерство культури, Мінкультури, Мінкульт | be
    Міністэрства культуры, Мінкультуры | pl Ministerstwo Kultury | en Ministry of Culture, Culture Ministry
    | de Kulturministerium
ru Министерство транспорта, Минтранс | uk Міністерство транспорту, Мінтранс | be Міністэрства транспарту,
    Мінтранс | pl Ministerstwo Infrastruktury | en Ministry of Transport, Transport Ministry | de
    Verkehrsministerium
ru Министерство сельского хозяйства, Минсельхоз | uk Міністерство аграрної політики, Мінагрополітики | be
    Міністэрства сельскай гаспадаркі, Мінсельгасхарч | pl Ministerstwo Rolnictwa | en Ministry of
    Agriculture, Agriculture Ministry | de Landwirtschaftsministerium
ru Министерство труда, Минтруд, Министерство труда и социальной защиты | uk Міністерство соціальної
    політики, Мінсоцполітики | be Міністэрства працы і сацыяльнай абароны, Мінпрацы | pl Ministerstwo
    Rodziny i Polityki Społecznej | en Ministry of Labour, Labour Ministry, Labor Ministry
ru Министерство промышленности и торговли, Минпромторг | en Ministry of Industry and Trade
ru Министерство цифрового развития, Минцифры | uk Міністерство цифрової трансформації, Мінцифри | pl
    Ministerstwo Cyfryzacji | en Ministry of Digital Development, Ministry of Digital Transformation
ru Министерство чрезвычайных ситуаций, Министерство по чрезвычайным ситуациям, МЧС | uk Міністерство
    надзвичайних ситуацій, МНС | be Міністэрства па надзвычайных сітуацыях, МНС | en Ministry of Emergency
    Situations, Emergencies Ministry, Emergency Ministry
ru Министерство информации, Мининформ, Мининформации | uk Міністерство інформації | be Міністэрства
    інфармацыі, Мінінфармацыі | pl Ministerstwo Informacji | en Ministry of Information, Information
    Ministry
ru Генеральная прокуратура, Генпрокуратура | uk Генеральна прокуратура, Генпрокуратура | be Генеральная
    пракуратура, Генпракуратура | pl Prokuratura Generalna | en Prosecutor General's Office, General
    Prosecutor's Office
ru Верховный суд | uk Верховний суд | be Вярхоўны суд | pl Sąd Najwyższy | en Supreme Court
ru Конституционный суд | uk Конституційний суд | be Канстытуцыйны суд | pl Trybunał Konstytucyjny | en
    Constitutional Court
ru Генеральный штаб, Генштаб | uk Генеральний штаб, Генштаб | be Генеральны штаб, Генштаб | pl Sztab
    Generalny | en General Staff
ru Следственный комитет, СК? | uk Слідчий комітет | be Следчы камітэт | pl Komitet Śledczy | en
    Investigative Committee
ru Центральный банк, Центробанк, ЦБ? | uk Центральний банк, Центробанк | be Цэнтральны банк, Цэнтрабанк | pl
    Bank Centralny | en Central Bank
ru Национальный банк, Нацбанк | uk Національний банк, Нацбанк | be Нацыянальны банк, Нацбанк | pl Bank
    Narodowy | en National Bank
ru Национальная гвардия, Нацгвардия | uk Національна гвардія, Нацгвардія | be Нацыянальная гвардыя | pl
    Gwardia Narodowa | en National Guard
ru Совет безопасности, Совбез | uk Рада безпеки, Радбез | be Савет бяспекі | pl Rada Bezpieczeństwa | en
    Security Council
ru Совет министров, Совмин | uk Рада міністрів | be Савет міністраў, Саўмін | pl Rada Ministrów | en Council
    of Ministers
ru Государственный пограничный комитет, Госпогранкомитет, ГПК? | uk Державний прикордонний комітет,
    Держприкордонкомітет | be Дзяржаўны пагранічны камітэт, Дзяржпагранкамітэт, ДПК | pl Państwowy Komitet
    Graniczny | en State Border Committee
ru Центральная избирательная комиссия, Центризбирком, ЦИК | uk Центральна виборча комісія, ЦВК | be
    Цэнтральная выбарчая камісія, ЦВК | pl Centralna Komisja Wyborcza, CKW | en Central Election Commission
"""
