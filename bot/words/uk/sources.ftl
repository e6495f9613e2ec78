health-new = ще не читали
health-ok = гаразд
health-quiet = тихо: публікує менше, ніж зазвичай
health-empty = порожньо: відповідає, але всередині нічого немає
health-throttled = просить зайти пізніше
health-gone = зникло
health-no_preview = без перегляду: власник вимкнув його
health-unreadable = не читається
health-because = { $health }: { $trouble }

sources-count = { $count ->
    [one] { $count } джерело
    [few] { $count } джерела
   *[many] { $count } джерел
}
sources-new = { $count ->
    [one] { $count } ще не читане
    [few] { $count } ще не читані
   *[many] { $count } ще не читані
}
sources-ok = { $count } гаразд
sources-quiet = { $count ->
    [one] { $count } притихло
    [few] { $count } притихли
   *[many] { $count } притихли
}
sources-empty = { $count ->
    [one] { $count } порожнє
    [few] { $count } порожні
   *[many] { $count } порожніх
}
sources-throttled = { $count ->
    [one] { $count } просить зачекати
    [few] { $count } просять зачекати
   *[many] { $count } просять зачекати
}
sources-gone = { $count ->
    [one] { $count } зникло
    [few] { $count } зникли
   *[many] { $count } зникли
}
sources-no_preview = { $count } без перегляду
sources-unreadable = { $count ->
    [one] { $count } не читається
    [few] { $count } не читаються
   *[many] { $count } не читаються
}

source-last-check = Остання перевірка { $ago }
source-last-story = Останній сюжет { $ago }
source-never-checked = Ще не перевіряли
stories-count = { $count ->
    [one] { $count } сюжет
    [few] { $count } сюжети
   *[many] { $count } сюжетів
}
alerts-count = { $count ->
    [one] { $count } сповіщення
    [few] { $count } сповіщення
   *[many] { $count } сповіщень
}
watches-count = { $count ->
    [one] { $count } спостереження
    [few] { $count } спостереження
   *[many] { $count } спостережень
}

kind-feed = стрічка
kind-sitemap = мапа сайту
kind-page = сторінка
kind-channel = канал Telegram

ownership-state = державне
ownership-public = суспільне
ownership-independent = незалежне
ownership-unknown = власник невідомий
