# Выразы: што зразумета і што ў іх не так. { $place } паказвае месца з указальнікам.

query-and = { $first } і { $last }
query-or = { $first } або { $last }
query-nor = { $first } і не { $last }
query-not = не { $what }
query-but-not = { $what }, але не { $absent }
query-on-condition = { $what }; { $condition }
query-only = толькі { $what }
query-in-title = { $what } у загалоўку
query-near = { $first } побач з { $last } (паміж імі не больш за { $count ->
    [one] { $count } слова
    [few] { $count } словы
   *[many] { $count } слоў
})
query-phrase = «{ $words }» даслоўна
query-exactly = «{ $words }» літара ў літару
query-from = з { $source }
query-in-ru = па-руску
query-in-uk = па-ўкраінску
query-in-be = па-беларуску
query-in-en = па-англійску
query-in-pl = па-польску
query-in-de = па-нямецку

query-empty = Тут пакуль нічога не напісана. Напрыклад: Шайгу & Лукашэнка
query-too-long =
    Гэта { $length ->
        [one] { $length } знак
        [few] { $length } знакі
       *[many] { $length } знакаў
    }; у выразе можа быць не больш за { $limit }. Адсюль пачынаецца лішняе:
    { $place }
query-too-deep =
    Занадта шмат дужак і знакаў адно ў адным, больш за { $limit }:
    { $place }
query-too-many-terms =
    Гэта { $count ->
        [one] { $count } слова або фраза
        [few] { $count } словы і фразы
       *[many] { $count } слоў і фраз
    }; у выразе можа быць не больш за { $limit }. Вось першае лішняе:
    { $place }
query-unclosed-quote =
    Тут двукоссе адкрыта і нідзе не закрыта:
    { $place }
query-unopened-quote =
    Тут закрыта двукоссе, якога ніхто не адкрываў:
    { $place }
query-unclosed-bracket =
    Тут дужка адкрыта і нідзе не закрыта:
    { $place }
query-unopened-bracket =
    Тут закрыта дужка, якой ніхто не адкрываў:
    { $place }
query-empty-brackets =
    Паміж гэтымі дужкамі нічога няма. Упішыце слова або прыбярыце іх:
    { $place }
query-nothing-after =
    Пасля «{ $sign }» чагосьці не хапае:
    { $place }
query-nothing-before =
    Перад «{ $sign }» чагосьці не хапае:
    { $place }
query-lone-sign =
    «{ $sign }» стаіць тут асобна. Калі слова быць не павінна, пастаўце знак проста перад ім, без прабелу (-футбол):
    { $place }
query-no-letters =
    Тут павінна стаяць слова, з літарамі або лічбамі:
    { $place }
query-star =
    Зорачка не патрэбная: слова знаходзіцца з усімі канчаткамі. Напішыце яго без яе:
    { $place }
query-too-far =
    Пасля ~ пішуць, колькі слоў можа быць паміж, ад 1 да { $limit }:
    { $place }
query-near-needs-words =
    З абодвух бакоў ад ~ павінны стаяць слова або фраза, ці некалькі праз | у дужках:
    { $place }
query-fires-on-everything =
    Пад гэта падыдзе амаль усё, што публікуюць. Дадайце слова, якое павінна быць:
    { $place }
query-unknown-field-perhaps =
    Я не ведаю «{ $field }». Можа, «{ $guess }»?
    { $place }
query-unknown-field =
    Я не ведаю «{ $field }». Тут можна пісаць lang:, source: і title:. Калі гэта частка назвы, вазьміце яе ў двукоссе:
    { $place }
query-unknown-language =
    Я не ведаю мовы { $language }. Я адрозніваю: { $known }
    { $place }
query-unknown-source =
    Крыніцу пішуць так: source:@канал або source:example.org
    { $place }
