# How a story developed: the picture, the card, the list of stories.

# The picture.
picture-first = первым, { $at }
picture-more = { $count ->
    [one] и ещё { $count } источник
    [few] и ещё { $count } источника
   *[many] и ещё { $count } источников
}
picture-caption = Хроника «{ $title }»: { $reports }, { $sources }, { $languages }; { $since } – { $until } UTC. Первым был источник { $first }.
picture-failed = Рисунок в этот раз не получился. Всё, что на нём было бы, есть в тексте выше.

# The card of a story.
reports-count = { $count ->
    [one] { $count } публикация
    [few] { $count } публикации
   *[many] { $count } публикаций
}
story-first = Первым: { $source }, { $when }
story-cites = Кто на кого ссылается
story-cited = { $name } ← { $who }
story-goes-on = Продолжает: { $title } · { $when }
story-went-on = Продолжение: { $title } · { $when }
story-timeline = Как развивалось
story-repeats = повтор
story-folded = … и ещё { $count } …
story-none = Здесь ещё не было ни одного сюжета. /latest покажет, что есть.
story-none-of = За последние 7 дней ни одного сюжета: { $name }.
story-not-here = Сюжета { $number }, который был бы виден этому чату, нет.
reports-head = Все публикации, { $first }–{ $last } из { $count }

# Why reports stand together, by what the grouping says in English.
together-head = Почему вместе?
together-line = { $source }: { $reasons } ({ $score })
together-first = { $source }: { $reasons }
joining-the-first-report = первая публикация
joining-the-same-words = те же слова
joining-nearly-the-same-words = почти те же слова
joining-a-part-of-it = часть другой публикации
joining-it-and-more = другая публикация и ещё кое-что
joining-about-the-same-article = о той же статье
joining-a-digest = обзор разных событий
joining-across-languages = на разных языках
joining-names = имена: { $values }
joining-the-same-meaning = тот же смысл: { $values }
joining-numbers = числа: { $values }
joining-things = о чём: { $values }
joining-words-alike = сходство слов: { $values }
joining-said-by-people = так сказали люди

# Which sentence is from where.
whence-head = Откуда взято краткое изложение
whence-none = Изложения нет: в публикациях только заголовок.

# Parting and joining.
apart-head = Какая публикация не из этого сюжета?
apart-alone = В этом сюжете одна публикация, разделять нечего.
apart-done = «{ $title }» теперь отдельный сюжет. Впредь сходство здесь должно быть больше.
apart-undone = Это снова один сюжет.
same-head = Какой сюжет тот же самый? Все его публикации перейдут сюда.
same-none = Других недавних сюжетов, с которыми его можно соединить, нет.
same-done = Теперь это один сюжет.

# The list of stories.
latest-by = { $first } и ещё { $count }

# Buttons.
button-picture = Хроника
button-reports = Все публикации
button-together = Почему вместе?
button-whence = Откуда изложение
button-apart = Не тот сюжет
button-same = Тот же сюжет, что…
button-one-report = { $label }
button-number = { $count }
button-dark = Тёмный
button-light = Светлый
button-before = ← { $title }
button-after = { $title } →
button-fresh = Новых: { $count }

# The menu of commands.
command-story = как развивался сюжет
