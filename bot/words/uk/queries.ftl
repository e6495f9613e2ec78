# Вирази: що зрозуміло і що в них не так. { $place } показує місце з вказівником.

query-and = { $first } і { $last }
query-or = { $first } або { $last }
query-nor = { $first } і не { $last }
query-not = не { $what }
query-but-not = { $what }, але не { $absent }
query-on-condition = { $what }; { $condition }
query-only = лише { $what }
query-in-title = { $what } у заголовку
query-near = { $first } поруч із { $last } (між ними не більше ніж { $count ->
    [one] { $count } слово
    [few] { $count } слова
   *[many] { $count } слів
})
query-phrase = «{ $words }» дослівно
query-exactly = «{ $words }» літера в літеру
query-from = з { $source }
query-in-ru = російською
query-in-uk = українською
query-in-be = білоруською
query-in-en = англійською
query-in-pl = польською
query-in-de = німецькою

query-empty = Тут поки нічого не написано. Наприклад: Шойгу & Лукашенко
query-too-long =
    Це { $length ->
        [one] { $length } знак
        [few] { $length } знаки
       *[many] { $length } знаків
    }; у виразі може бути не більше { $limit }. Звідси починається зайве:
    { $place }
query-too-deep =
    Забагато дужок і знаків одне в одному, понад { $limit }:
    { $place }
query-too-many-terms =
    Це { $count ->
        [one] { $count } слово або фраза
        [few] { $count } слова й фрази
       *[many] { $count } слів і фраз
    }; у виразі може бути не більше { $limit }. Ось перше зайве:
    { $place }
query-unclosed-quote =
    Тут лапки відкрито й ніде не закрито:
    { $place }
query-unopened-quote =
    Тут закрито лапки, яких ніхто не відкривав:
    { $place }
query-unclosed-bracket =
    Тут дужку відкрито й ніде не закрито:
    { $place }
query-unopened-bracket =
    Тут закрито дужку, якої ніхто не відкривав:
    { $place }
query-empty-brackets =
    Між цими дужками нічого немає. Впишіть слово або приберіть їх:
    { $place }
query-nothing-after =
    Після «{ $sign }» чогось бракує:
    { $place }
query-nothing-before =
    Перед «{ $sign }» чогось бракує:
    { $place }
query-lone-sign =
    «{ $sign }» стоїть тут окремо. Якщо слова бути не повинно, поставте знак просто перед ним, без пробілу (-футбол):
    { $place }
query-no-letters =
    Тут має стояти слово, з літерами або цифрами:
    { $place }
query-star =
    Зірочка не потрібна: слово знаходиться з усіма закінченнями. Напишіть його без неї:
    { $place }
query-too-far =
    Після ~ пишуть, скільки слів може бути між, від 1 до { $limit }:
    { $place }
query-near-needs-words =
    З обох боків ~ має стояти слово чи фраза, або кілька через | у дужках:
    { $place }
query-fires-on-everything =
    Під це підійде майже все, що публікують. Додайте слово, яке має бути:
    { $place }
query-unknown-field-perhaps =
    Я не знаю «{ $field }». Може, «{ $guess }»?
    { $place }
query-unknown-field =
    Я не знаю «{ $field }». Тут можна писати lang:, source: і title:. Якщо це частина назви, візьміть її в лапки:
    { $place }
query-unknown-language =
    Я не знаю мови { $language }. Я розрізняю: { $known }
    { $place }
query-unknown-source =
    Джерело пишуть так: source:@канал або source:example.org
    { $place }
