health-new = яшчэ не чыталі
health-ok = у парадку
health-quiet = ціха: публікуе менш, чым звычайна
health-empty = пуста: адказвае, але ўнутры нічога няма
health-throttled = просіць зайсці пазней
health-gone = знікла
health-no_preview = без перадпрагляду: уладальнік адключыў яго
health-unreadable = не чытаецца
health-because = { $health }: { $trouble }

sources-count = { $count ->
    [one] { $count } крыніца
    [few] { $count } крыніцы
   *[many] { $count } крыніц
}
sources-new = { $count ->
    [one] { $count } яшчэ не чыталі
    [few] { $count } яшчэ не чыталі
   *[many] { $count } яшчэ не чыталі
}
sources-ok = { $count } у парадку
sources-quiet = { $count ->
    [one] { $count } сціхла
    [few] { $count } сціхлі
   *[many] { $count } сціхлі
}
sources-empty = { $count ->
    [one] { $count } пустая
    [few] { $count } пустыя
   *[many] { $count } пустых
}
sources-throttled = { $count ->
    [one] { $count } просіць пачакаць
    [few] { $count } просяць пачакаць
   *[many] { $count } просяць пачакаць
}
sources-gone = { $count ->
    [one] { $count } знікла
    [few] { $count } зніклі
   *[many] { $count } зніклі
}
sources-no_preview = { $count } без перадпрагляду
sources-unreadable = { $count ->
    [one] { $count } не чытаецца
    [few] { $count } не чытаюцца
   *[many] { $count } не чытаюцца
}

source-last-check = Апошняя праверка { $ago }
source-last-story = Апошні сюжэт { $ago }
source-never-checked = Яшчэ не правяралі
stories-count = { $count ->
    [one] { $count } сюжэт
    [few] { $count } сюжэты
   *[many] { $count } сюжэтаў
}
alerts-count = { $count ->
    [one] { $count } апавяшчэнне
    [few] { $count } апавяшчэнні
   *[many] { $count } апавяшчэнняў
}
watches-count = { $count ->
    [one] { $count } назіранне
    [few] { $count } назіранні
   *[many] { $count } назіранняў
}

kind-feed = стужка
kind-sitemap = карта сайта
kind-page = старонка
kind-channel = канал Telegram

ownership-state = дзяржаўная
ownership-public = грамадская
ownership-independent = незалежная
ownership-unknown = уладальнік невядомы
