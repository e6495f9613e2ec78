# How a story developed: the picture, the card, the list of stories.

# The picture.
picture-first = першым, { $at }
picture-more = { $count ->
    [one] і яшчэ { $count } крыніца
    [few] і яшчэ { $count } крыніцы
   *[many] і яшчэ { $count } крыніц
}
picture-caption = Хроніка «{ $title }»: { $reports }, { $sources }, { $languages }; { $since } – { $until } UTC. Першай была крыніца { $first }.
picture-failed = Малюнак гэтым разам не атрымаўся. Усё, што на ім было б, ёсць у тэксце вышэй.

# The card of a story.
reports-count = { $count ->
    [one] { $count } публікацыя
    [few] { $count } публікацыі
   *[many] { $count } публікацый
}
story-first = Першым: { $source }, { $when }
story-cites = Хто на каго спасылаецца
story-cited = { $name } ← { $who }
story-goes-on = Працягвае: { $title } · { $when }
story-went-on = Працяг: { $title } · { $when }
story-timeline = Як развівалася
story-repeats = паўтор
story-folded = … і яшчэ { $count } …
story-none = Тут яшчэ не было ніводнага сюжэта. /latest пакажа, што ёсць.
story-none-of = За апошнія 7 дзён ніводнага сюжэта: { $name }.
story-not-here = Сюжэта { $number }, які быў бы бачны гэтаму чату, няма.
reports-head = Усе публікацыі, { $first }–{ $last } з { $count }

# Why reports stand together, by what the grouping says in English.
together-head = Чаму разам?
together-line = { $source }: { $reasons } ({ $score })
together-first = { $source }: { $reasons }
joining-the-first-report = першая публікацыя
joining-the-same-words = тыя самыя словы
joining-nearly-the-same-words = амаль тыя самыя словы
joining-a-part-of-it = частка іншай публікацыі
joining-it-and-more = іншая публікацыя і яшчэ нешта
joining-about-the-same-article = пра той самы артыкул
joining-a-digest = агляд розных падзей
joining-across-languages = на розных мовах
joining-names = імёны: { $values }
joining-the-same-meaning = той жа сэнс: { $values }
joining-numbers = лічбы: { $values }
joining-things = пра што: { $values }
joining-words-alike = падабенства слоў: { $values }
joining-said-by-people = так сказалі людзі

# Which sentence is from where.
whence-head = Адкуль узяты кароткі выклад
whence-none = Выкладу няма: у публікацыях толькі загаловак.

# Parting and joining.
apart-head = Якая публікацыя не з гэтага сюжэта?
apart-alone = У гэтым сюжэце адна публікацыя, падзяляць няма чаго.
apart-done = «{ $title }» цяпер асобны сюжэт. Надалей падабенства тут мае быць большым.
apart-undone = Гэта зноў адзін сюжэт.
same-head = Які сюжэт той самы? Усе яго публікацыі пяройдуць сюды.
same-none = Іншых нядаўніх сюжэтаў, з якімі яго можна злучыць, няма.
same-done = Цяпер гэта адзін сюжэт.

# The list of stories.
latest-by = { $first } і яшчэ { $count }

# Buttons.
button-picture = Хроніка
button-reports = Усе публікацыі
button-together = Чаму разам?
button-whence = Адкуль выклад
button-apart = Не той сюжэт
button-same = Той самы сюжэт, што…
button-one-report = { $label }
button-number = { $count }
button-dark = Цёмны
button-light = Светлы
button-before = ← { $title }
button-after = { $title } →
button-fresh = Новых: { $count }

# The menu of commands.
command-story = як развіваўся сюжэт
