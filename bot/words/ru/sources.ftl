health-new = ещё не читали
health-ok = в порядке
health-quiet = тихо: публикует меньше обычного
health-empty = пусто: отвечает, но внутри ничего нет
health-throttled = просит зайти позже
health-gone = исчез
health-no_preview = без предпросмотра: владелец отключил его
health-unreadable = не читается
health-because = { $health }: { $trouble }

sources-count = { $count ->
    [one] { $count } источник
    [few] { $count } источника
   *[many] { $count } источников
}
sources-new = { $count ->
    [one] { $count } ещё не читан
    [few] { $count } ещё не читаны
   *[many] { $count } ещё не читаны
}
sources-ok = { $count } в порядке
sources-quiet = { $count ->
    [one] { $count } притих
    [few] { $count } притихли
   *[many] { $count } притихли
}
sources-empty = { $count ->
    [one] { $count } пустой
    [few] { $count } пустых
   *[many] { $count } пустых
}
sources-throttled = { $count ->
    [one] { $count } просит подождать
    [few] { $count } просят подождать
   *[many] { $count } просят подождать
}
sources-gone = { $count ->
    [one] { $count } исчез
    [few] { $count } исчезли
   *[many] { $count } исчезли
}
sources-no_preview = { $count } без предпросмотра
sources-unreadable = { $count ->
    [one] { $count } не читается
    [few] { $count } не читаются
   *[many] { $count } не читаются
}

source-last-check = Последняя проверка { $ago }
source-last-story = Последний сюжет { $ago }
source-never-checked = Ещё не проверяли
stories-count = { $count ->
    [one] { $count } сюжет
    [few] { $count } сюжета
   *[many] { $count } сюжетов
}
alerts-count = { $count ->
    [one] { $count } оповещение
    [few] { $count } оповещения
   *[many] { $count } оповещений
}
watches-count = { $count ->
    [one] { $count } наблюдение
    [few] { $count } наблюдения
   *[many] { $count } наблюдений
}

kind-feed = лента
kind-sitemap = карта сайта
kind-page = страница
kind-channel = канал Telegram

ownership-state = государственный
ownership-public = общественный
ownership-independent = независимый
ownership-unknown = владелец неизвестен
