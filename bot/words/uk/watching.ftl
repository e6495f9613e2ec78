# Картка спостереження до і після «Стежити», написання, відповіді про сповіщення.
button-mode = Режим: { $mode }
button-as-person = Це ім’я людини
button-as-phrase = Просто ці слова
button-somebody-else = Хтось інший
button-add-spelling = Додати написання
button-wrong-person = Не та людина
button-wrong-match = Не те
button-wrong-named = Не { $name }
button-right = Правильно
button-right-named = Це { $name }

watch-looking-up = З’ясовую, хто такий «{ $name }» …
watch-looking-through = Шукаю «{ $name }» в останніх днях …
watch-nobody-else = Більше нікого на ім’я «{ $name }» я не знаю.

draft-nobody = Ніхто з відомих мені.
draft-none-of-those = Отже, ніхто з них.
draft-seeks-person = Шукаю саме ім’я в усіх його формах.
draft-seeks-phrase = Шукаю самі ці слова.
draft-unasked = Дізнатися, хто це може бути, зараз не вдалося. Шукаю саме ім’я; коли дізнаюся більше, запитаю, кого ви мали на увазі.
draft-forms = Розпізнається як
draft-forms-line = { $language } { $count }: { $words }
draft-more-ways = { $count ->
    [one] і ще { $count } написання
    [few] і ще { $count } написання
   *[many] і ще { $count } написань
}
draft-in-languages = { $count ->
    [one] { $count } мовою
    [few] { $count } мовами
   *[many] { $count } мовами
}
draft-left-out = не враховується: { $count }
draft-expression = Сповіщаю, коли в тексті є { $words }.
draft-source-unread = Серед джерел цього чату поки немає { $place }: додати можна через /source add.
draft-since = Що було за { $span }, надійде одним повідомленням.
draft-stories = За { $span }: { $stories }
draft-a-day = не більше ніж { $count } на день
draft-loudest = найбільше від «{ $name }» ({ $count })
draft-nothing = За { $span } нічого. Наступне дійде до вас.
draft-gone = Ця картка застаріла, нічого не змінено. Напишіть /watch та ім’я ще раз.
draft-left = Спостереження немає. Почати знову: /watch та ім’я.
draft-too-many-names = У спостереженні може бути не більше ніж { $limit } написань, і стільки вже є.

forms-language = { $language ->
    [ru] Російська
    [uk] Українська
    [be] Білоруська
    [pl] Польська
    [en] Англійська
    [de] Німецька
    [fr] Французька
    [cs] Чеська
    [lt] Литовська
    [lat] Латинка
    [cyr] Кирилиця
   *[other] Інша: { $language }
}
names-head = { $count ->
    [one] Шукаю в { $count } написанні:
    [few] Шукаю в { $count } написаннях:
   *[many] Шукаю в { $count } написаннях:
}
names-language = { $language }: { $count }
names-tap = Натисніть, щоб не враховувати (✗), ще раз, щоб повернути (✓).
names-last = Одне має лишитися. Щоб закінчити, зніміть спостереження.
names-spell = Надішліть ще одне написання: { $name }.
names-spell-here = Дайте на це повідомлення відповідь із ще одним написанням: { $name }.
names-added = Додано: { $name }.

digest-head = { $name }, за { $span }: { $stories }
digest-more = і ще { $count }. Найновіше покаже /latest.
digest-nothing = За { $span } нічого.

watches-week = за тиждень { $stories }
watches-wrong = помилково { $count }

verdict-wrong = Запам’ятовано: «{ $words }» тут не { $name }. Схожі згадки важитимуть менше.
verdict-wrong-name = Запам’ятовано: «{ $phrase }» не { $name }, про це більше не сповіщаю.
verdict-right = Запам’ятовано: «{ $words }» тут { $name }. Схожі згадки важитимуть більше.
verdict-undone = Відповідь скасовано. { $name }: усе як раніше.

why-form = Форма: { $form }
form-genitive = родовий
form-dative = давальний
form-accusative = знахідний
form-instrumental = орудний
form-locative = місцевий
form-vocative = кличний
form-plural = множина
form-possessive = присвійна форма
reason-like-one-you-called-wrong = схоже на те, що ви назвали неправильним
reason-like-one-you-called-right = схоже на те, що ви назвали правильним
reason-a-name-you-called-wrong = ім’я, яке ви назвали неправильним
