# Картка назірання да і пасля «Сачыць», напісанні, адказы пра апавяшчэнні.
button-mode = Рэжым: { $mode }
button-as-person = Гэта імя чалавека
button-as-phrase = Проста гэтыя словы
button-somebody-else = Хтосьці іншы
button-add-spelling = Дадаць напісанне
button-wrong-person = Не той чалавек
button-wrong-match = Не тое
button-wrong-named = Не { $name }
button-right = Правільна
button-right-named = Гэта { $name }

watch-looking-up = Высвятляю, хто такі «{ $name }» …
watch-looking-through = Шукаю «{ $name }» у апошніх днях …
watch-nobody-else = Больш нікога з імем «{ $name }» я не ведаю.

draft-nobody = Ніхто з вядомых мне.
draft-none-of-those = Значыць, ніхто з іх.
draft-seeks-person = Шукаю само імя ва ўсіх яго формах.
draft-seeks-phrase = Шукаю самі гэтыя словы.
draft-unasked = Даведацца, хто гэта можа быць, зараз не ўдалося. Шукаю само імя; калі даведаюся больш, спытаю, каго вы мелі на ўвазе.
draft-forms = Распазнаецца як
draft-forms-line = { $language } { $count }: { $words }
draft-more-ways = { $count ->
    [one] і яшчэ { $count } напісанне
    [few] і яшчэ { $count } напісанні
   *[many] і яшчэ { $count } напісанняў
}
draft-in-languages = { $count ->
    [one] на { $count } мове
    [few] на { $count } мовах
   *[many] на { $count } мовах
}
draft-left-out = не ўлічваецца: { $count }
draft-expression = Апавяшчаю, калі ў тэксце ёсць { $words }.
draft-source-unread = Сярод крыніц гэтага чата пакуль няма { $place }: дадаць можна праз /source add.
draft-since = Што было за { $span }, прыйдзе адным паведамленнем.
draft-stories = За { $span }: { $stories }
draft-a-day = не больш за { $count } у дзень
draft-loudest = найбольш ад «{ $name }» ({ $count })
draft-nothing = За { $span } нічога. Наступнае дойдзе да вас.
draft-gone = Гэта картка састарэла, нічога не зменена. Напішыце /watch і імя яшчэ раз.
draft-left = Назірання няма. Пачаць нанова: /watch і імя.
draft-too-many-names = У назіранні можа быць не больш за { $limit } напісанняў, і столькі ўжо ёсць.

forms-language = { $language ->
    [ru] Руская
    [uk] Украінская
    [be] Беларуская
    [pl] Польская
    [en] Англійская
    [de] Нямецкая
    [fr] Французская
    [cs] Чэшская
    [lt] Літоўская
    [lat] Лацінка
    [cyr] Кірыліца
   *[other] Іншая: { $language }
}
names-head = { $count ->
    [one] Шукаю ў { $count } напісанні:
    [few] Шукаю ў { $count } напісаннях:
   *[many] Шукаю ў { $count } напісаннях:
}
names-language = { $language }: { $count }
names-tap = Націсніце, каб не ўлічваць (✗), яшчэ раз, каб вярнуць (✓).
names-last = Адно мусіць застацца. Каб скончыць, зніміце назіранне.
names-spell = Дашліце яшчэ адно напісанне: { $name }.
names-spell-here = Адкажыце на гэта паведамленне яшчэ адным напісаннем: { $name }.
names-added = Дададзена: { $name }.

digest-head = { $name }, за { $span }: { $stories }
digest-more = і яшчэ { $count }. Самае новае пакажа /latest.
digest-nothing = За { $span } нічога.

watches-week = за тыдзень { $stories }
watches-wrong = памылкова { $count }

verdict-wrong = Запомнена: «{ $words }» тут не { $name }. Падобныя згадкі будуць важыць менш.
verdict-wrong-name = Запомнена: «{ $phrase }» не { $name }, пра гэта больш не апавяшчаю.
verdict-right = Запомнена: «{ $words }» тут { $name }. Падобныя згадкі будуць важыць больш.
verdict-undone = Адказ адменены. { $name }: усё як раней.

why-form = Форма: { $form }
form-genitive = родны
form-dative = давальны
form-accusative = вінавальны
form-instrumental = творны
form-locative = месны
form-vocative = клічны
form-plural = множны лік
form-possessive = прыналежная форма
reason-like-one-you-called-wrong = падобна да таго, што вы назвалі няправільным
reason-like-one-you-called-right = падобна да таго, што вы назвалі правільным
reason-a-name-you-called-wrong = імя, якое вы назвалі няправільным
