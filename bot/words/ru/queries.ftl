# Выражения: что понято и что в них не так. { $place } показывает место с указателем.

query-and = { $first } и { $last }
query-or = { $first } или { $last }
query-nor = { $first } и не { $last }
query-not = не { $what }
query-but-not = { $what }, но не { $absent }
query-on-condition = { $what }; { $condition }
query-only = только { $what }
query-in-title = { $what } в заголовке
query-near = { $first } рядом с { $last } (между ними не больше { $count ->
    [one] { $count } слова
    [few] { $count } слов
   *[many] { $count } слов
})
query-phrase = «{ $words }» дословно
query-exactly = «{ $words }» буква в букву
query-from = из { $source }
query-in-ru = на русском
query-in-uk = на украинском
query-in-be = на белорусском
query-in-en = на английском
query-in-pl = на польском
query-in-de = на немецком

query-empty = Здесь пока ничего не написано. Например: Шойгу & Лукашенко
query-too-long =
    Это { $length ->
        [one] { $length } знак
        [few] { $length } знака
       *[many] { $length } знаков
    }; в выражении может быть не больше { $limit }. Отсюда начинается лишнее:
    { $place }
query-too-deep =
    Слишком много скобок и знаков друг в друге, больше { $limit }:
    { $place }
query-too-many-terms =
    Это { $count ->
        [one] { $count } слово или фраза
        [few] { $count } слова и фразы
       *[many] { $count } слов и фраз
    }; в выражении может быть не больше { $limit }. Вот первое лишнее:
    { $place }
query-unclosed-quote =
    Здесь кавычка открыта и нигде не закрыта:
    { $place }
query-unopened-quote =
    Здесь закрыта кавычка, которую никто не открывал:
    { $place }
query-unclosed-bracket =
    Здесь скобка открыта и нигде не закрыта:
    { $place }
query-unopened-bracket =
    Здесь закрыта скобка, которую никто не открывал:
    { $place }
query-empty-brackets =
    Между этими скобками ничего нет. Впишите слово или уберите их:
    { $place }
query-nothing-after =
    После «{ $sign }» чего-то не хватает:
    { $place }
query-nothing-before =
    Перед «{ $sign }» чего-то не хватает:
    { $place }
query-lone-sign =
    «{ $sign }» стоит здесь отдельно. Если слова быть не должно, поставьте знак прямо перед ним, без пробела (-футбол):
    { $place }
query-no-letters =
    Здесь должно стоять слово, с буквами или цифрами:
    { $place }
query-star =
    Звёздочка не нужна: слово находится со всеми окончаниями. Напишите его без неё:
    { $place }
query-too-far =
    После ~ пишут, сколько слов может быть между, от 1 до { $limit }:
    { $place }
query-near-needs-words =
    По обе стороны от ~ должно стоять слово или фраза, или несколько через | в скобках:
    { $place }
query-fires-on-everything =
    Под это подойдёт почти всё, что публикуют. Добавьте слово, которое должно быть:
    { $place }
query-unknown-field-perhaps =
    Я не знаю «{ $field }». Может быть, «{ $guess }»?
    { $place }
query-unknown-field =
    Я не знаю «{ $field }». Здесь можно писать lang:, source: и title:. Если это часть названия, возьмите его в кавычки:
    { $place }
query-unknown-language =
    Я не знаю языка { $language }. Я различаю: { $known }
    { $place }
query-unknown-source =
    Источник пишут так: source:@канал или source:example.org
    { $place }
