# Карточка наблюдения до и после «Следить», написания, ответы об оповещениях.
button-mode = Режим: { $mode }
button-as-person = Это имя человека
button-as-phrase = Просто эти слова
button-somebody-else = Кто-то другой
button-add-spelling = Добавить написание
button-wrong-person = Не тот человек
button-wrong-match = Не то
button-wrong-named = Не { $name }
button-right = Верно
button-right-named = Это { $name }

watch-looking-up = Выясняю, кто такой «{ $name }» …
watch-looking-through = Ищу «{ $name }» в последних днях …
watch-nobody-else = Больше никого по имени «{ $name }» я не знаю.

draft-nobody = Никто из известных мне.
draft-none-of-those = Значит, никто из них.
draft-seeks-person = Ищу само имя во всех его формах.
draft-seeks-phrase = Ищу сами эти слова.
draft-unasked = Узнать, кто это может быть, сейчас не удалось. Ищу само имя; когда узнаю больше, спрошу, кого вы имели в виду.
draft-forms = Распознаётся как
draft-forms-line = { $language } { $count }: { $words }
draft-more-ways = { $count ->
    [one] и ещё { $count } написание
    [few] и ещё { $count } написания
   *[many] и ещё { $count } написаний
}
draft-in-languages = { $count ->
    [one] на { $count } языке
    [few] на { $count } языках
   *[many] на { $count } языках
}
draft-left-out = не учитывается: { $count }
draft-expression = Сообщаю, когда в тексте есть { $words }.
draft-source-unread = Среди источников этого чата пока нет { $place }: добавить можно через /source add.
draft-since = Что было за { $span }, придёт одним сообщением.
draft-stories = За { $span }: { $stories }
draft-a-day = не больше { $count } в день
draft-loudest = больше всего от «{ $name }» ({ $count })
draft-nothing = За { $span } ничего. Следующее дойдёт до вас.
draft-gone = Эта карточка устарела, ничего не изменено. Напишите /watch и имя ещё раз.
draft-left = Наблюдения нет. Начать заново: /watch и имя.
draft-too-many-names = В наблюдении может быть не больше { $limit } написаний, и столько уже есть.

forms-language = { $language ->
    [ru] Русский
    [uk] Украинский
    [be] Белорусский
    [pl] Польский
    [en] Английский
    [de] Немецкий
    [fr] Французский
    [cs] Чешский
    [lt] Литовский
    [lat] Латиница
    [cyr] Кириллица
   *[other] Другой: { $language }
}
names-head = { $count ->
    [one] Ищу в { $count } написании:
    [few] Ищу в { $count } написаниях:
   *[many] Ищу в { $count } написаниях:
}
names-language = { $language }: { $count }
names-tap = Нажмите, чтобы не учитывать (✗), ещё раз, чтобы вернуть (✓).
names-last = Одно должно остаться. Чтобы закончить, снимите наблюдение.
names-spell = Пришлите ещё одно написание: { $name }.
names-spell-here = Ответьте на это сообщение ещё одним написанием: { $name }.
names-added = Добавлено: { $name }.

digest-head = { $name }, за { $span }: { $stories }
digest-more = и ещё { $count }. Самое новое покажет /latest.
digest-nothing = За { $span } ничего.

watches-week = за неделю { $stories }
watches-wrong = ошибочно { $count }

verdict-wrong = Запомнено: «{ $words }» здесь не { $name }. Похожие упоминания будут весить меньше.
verdict-wrong-name = Запомнено: «{ $phrase }» не { $name }, об этом больше не сообщаю.
verdict-right = Запомнено: «{ $words }» здесь { $name }. Похожие упоминания будут весить больше.
verdict-undone = Ответ отменён. { $name }: всё как раньше.

why-form = Форма: { $form }
form-genitive = родительный
form-dative = дательный
form-accusative = винительный
form-instrumental = творительный
form-locative = предложный
form-vocative = звательный
form-plural = множественное число
form-possessive = притяжательная форма
reason-like-one-you-called-wrong = похоже на то, что вы назвали неверным
reason-like-one-you-called-right = похоже на то, что вы назвали верным
reason-a-name-you-called-wrong = имя, которое вы назвали неверным
