# Паведамленне, якое расце: хто ўжо паведаміў, што адбылося потым, шмат сюжэтаў адразу.

card-sources = { $first } і яшчэ { $count ->
    [one] { $count } крыніца
    [few] { $count } крыніцы
   *[many] { $count } крыніц
}: { $others }
card-repeats = { $count ->
    [one] +{ $count } перадрук
    [few] +{ $count } перадрукі
   *[many] +{ $count } перадрукаў
}
card-first = упершыню { $when }
card-disagree = { $what }: { $numbers }
card-joined = Гэта адзін сюжэт з іншым паведамленнем: { $headline }

development-number = Абнаўленне: { $headline }
development-name = Абнаўленне, згадваецца { $name }: { $headline }
development-official = Пацверджана: { $headline }
development-correction = Абвяржэнне або папраўка: { $headline }
development-sources = { $count ->
    [one] { $count } новая крыніца
    [few] { $count } новыя крыніцы
   *[many] { $count } новых крыніц
}

many-head = Адразу шмат сюжэтаў, адным спісам:
many-full = Спіс поўны, працяг будзе ў наступным.

updates-which = Калі сюжэт, пра які я паведамляў, атрымлівае развіццё (у ім з’явілася імя, за якім вы сочыце, змянілася колькасць пацярпелых, яго пацвердзілі ці абверглі), я адказваю на яго паведамленне. Як дасылаць такія адказы?
updates-sound = З гукам
updates-silent = Без гуку
updates-off = Не дасылаць
updates-set-sound = Абнаўленні сюжэтаў прыходзяць з гукам.
updates-set-silent = Абнаўленні сюжэтаў прыходзяць без гуку.
updates-set-off = Абнаўленні сюжэтаў не прыходзяць паведамленнямі, але карткі растуць далей.
command-updates = як прыходзяць абнаўленні сюжэтаў
