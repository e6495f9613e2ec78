"""Words of news that say nothing of what a text is about: small words, and words of telling. Pure."""

from __future__ import annotations

from functools import lru_cache

from bot.stories.concepts import folded, languages_of

_WORDS = {
    "ru": """
а без более больше будет будто будут бы был была были было быть в вам вами вас ваш ваша ваши вдоль
ведь весь видимо вместе вместо вне вниз во вокруг вообще вот впрочем времена времени время все всего
всей всем всеми всему всех вскоре всю всюду вся вчера вы г гг где год года годах годов годом году
годы д да дабы даже далее данным дела деле дело день для дней днем дни дня до должен должна должно
должны др другая другие другим других другого другое другой е его едва ее ей ему если есть еще ею же
за завтра затем зато зачем здесь и из изза или им имеет именно иметь имеют ими иногда иной
информации итоге их к каждый как какая какие каким каких какого какое какой ко когда кого ком кому
кроме кто куда лет ли либо лишь людей люди людьми людям меж между менее меньше меня мне мнению много
мной могла могли могло могу могут может можно мой моя мы на над надо накануне нам нами напомним
например нас насчет наш наша наше наши не него нее ней некий нельзя нем нему несколько нет неужели
ни нибудь ним ними них ничего но ну нужно ныне о об оба обе один одна однако одни одним одних одно
одного одной одному около он она они оно опять от отношении ото отсюда очень п по под подо позже
пока после потом потому почему почти поэтому при причем про произошел произошла произошло просто
ради раз раза разве рамках ранее результате ряд ряда ряде с сам сама самая сами само самого самое
самой самом самые самый самых свое своего своей своем своему своею свои своим своими своих свой свою
своя связи себе себя сегодня сейчас сквозь следует слов словам случае снова со собой составил
составила составляет сразу среди стал стала стали стало станет стать т так такая также такие таким
таких такого такое такой такую там твой тд те тебе тебя тем теми теперь тех то тобой тогда того тоже
той только том тому тот тп ту туда тут ты у уж уже ул ходе хоть хотя хотят хочет части часть чего
чей человек человека чем через числа числе число что чтоб чтобы чье чья эта эти этим этими этих это
этого этой этом этому этот эту я является являются
""",
    "uk": """
а або адже аж але б без би близько був буде будуть будь була були було бути більш більше в вам вами
вас ваш ваша ваші весь вже ви вона вони воно все всього всю вся всі всім всіх всієї втім вчора від
відтак він где да далі даними даних дає де день деяких деякі для днем дня дні днів до доки дуже ж же
жоден з за завтра заради зараз зате звязку зокрема зі й його йому ким кого кожен кожна коли колись
кому край крім куди кілька кількох ледь лише людей люди людина людини людьми людям м майже мають має
мене менш менше мені ми могла могли може можна можуть моя між мій на навколо навіть навіщо над
найбільш нам нами напередодні наприклад нас наш наша наше наші не нема немає нею неї низка низки ним
ними нині них но ну ні ніби ніхто нічого о об обидва один одна однак одне одним одних одного одному
одні однієї ось от перед по повинен повинна повинні поза поки понад поряд потрібно потім при про
проте проти протягом під пізніше після р раз рази разі разів раніше результаті рокам роки роком року
років році рр ряд ряду рік сам сама саме самий самі свого свою своя своє своєї свої своїм своїх свій
себе словами слід собі справа справи справі ст став стався стала сталася стали стало сталось сталося
стане сьогодні та так така таке такий таким таких такого також такої такі там твій те тебе теж теми
ти тим тими тих то тобто тобі того тоді той тому тощо треба ту тут тільки у увесь ус усе усього усі
усіх ході хоч хоча хоче хочуть хто це цей цим цими цих цього цьому цю ця ці цій цієї час частина
частини частину часу часі через чи чий чим число числі чого чому ще що щоб щодо я як яка яке який
яким якими яких якого якому якої яку якщо які є і із ім інформацією інформації інша інше інший іншим
інших інші їй їм їх їхня їхні їхній її
""",
    "be": """
а аб або абодва абы ад адбылася адбылося адбыуся адзін адна аднаго аднак адно адной адны адным адных
адразу аж але амаль ані б без бліз бо больш будзе будуць бы была было былі быу быць вакол вам вамі
варта вас ваш ваша вашы вельмі весь вось вы выніку выпадку г гадамі гадоу гады гг год года годам
годзе гэта гэтага гэтай гэтаму гэтая гэткі гэтую гэты гэтым гэтымі гэтых гэтыя да дагэтуль дадзеных
далей дзе дзен дзень для днем дня дні ды дык ей ен есць ж жа з з-за за замест зараз затым заутра
звестках зза зноу каб каго каля калі каму кожны куды кім ледзь ледзьве лепш людзей людзьмі людзям
людзі ля лік лікам ліку магла маглі магчыма мае маюць мая менавіта менш мне мог могуць можа можна
мой мы мяне між на нават над найбольш нам намі напрыклад напярэдадні нас наш наша нашы не нейкі
некалькі некаторых некаторыя нельга нехта нешта ним ну няма ні нібы ніхто нічога о об па паводле
павінен павінна павінны пад падчас пазней паколькі пакуль пасля перад потом потым пра праз пры
прычым раз разам разоу разы раней са сабе сам сама самая само самы самых самыя самі свае сваей
свайго свайму сваю свая сваім сваіх свой сення словамі словах справа справе справы ст стала сталі
стане станецца стау супраць сябе сярод таго тады так такая такога такое таксама такі такіх такія там
таму тая тое той толькі трэба тут ты тым тымі тых тыя тэж у увесь ужо усе уся усяго усіх учора хай
хаця хоць хоча хочуць хто цяпер ці чаго чалавек чалавека чаму час часе частка частку часткі часу чым
што штосьці шэраг шэрагу я яго яе як яка якая якога якое якой якраз якую які якім якіх якія яму яна
яно яны яшчэ і із ім імя імі інфармацыі іншага іншае іншай іншая іншы іншым іншых іншыя іх іхні
""",
    "pl": """
a aby ach acz aczkolwiek albo ale ależ ani aż bardziej bardzo bez blisko bo bowiem by byli być był
była byłby było byłoby były będzie będą chce chcą chociaż choć co coś czas czasie czasu czego czemu
czy czyli czym części część dalej danych dla dlaczego dlatego dni dnia dniach dniu do dopiero doszło
dość dzień dzisiaj dzisiejszy dziś gdy gdyby gdyż gdzie go godz i ich ile im in informacji inna inne
innego inny innych innym innymi itd itp iż ja jak jaka jaki jakich jakie jako je jeden jedna jednak
jednakże jednego jednej jedno jednym jedynie jego jej jemu jest jestem jeszcze jeśli jeżeli jutro
już ją każda każde każdego każdy kiedy kilka kilkoro kilku kim kogo komu kto która które którego
której któremu który których którym którymi którzy którą ku lat lata latach latami lecz liczba
liczby lub ludzi ludzie ludziom m ma mają mam mamy mi miał miała miało mieli mieć mimo między mnie
mniej mnóstwo mną mogą moja moje może można musi muszą my mój na nad nadal nam nami nas nasz nasza
nasze naszych natomiast nawet nich nie niego niej nigdy nim nimi niż no np o oba obie obok od ok
około on ona one oni ono oraz osoba osoby osobę osób po pod podczas podobnie pomimo pomiędzy ponad
ponieważ potem powinien powinna powinni powinno powodu poza prawie proc przed przede przez przy
przypadku później r ramach raz razem razy rok roki roku również sam sama samo się skąd sobie spośród
sprawa sprawie sprawy sprawę stają stał stała stało swego swoich swoim swoja swoje swojego swojej
swoją swój są słów ta tak taka taki takich takie takiego takim także tam te tego tej temu ten teraz
też to tobie tobą toteż trakcie trzeba tu tutaj twój ty tych tylko tym tymi tzw tą tę u ul w wam
wami was wasz wcześniej wczoraj we według więc więcej wobec wraz wszyscy wszystkich wszystkie
wszystkim wszystko wtedy wy wyniku wynosi właśnie wśród z za zanim zawsze zaś zbyt zdaniem ze znów
zostali zostanie został została zostało zostały związku św żaden że żeby
""",
    "en": """
a about above according across added adding after again against ago ahead all almost along already
also although always am amid among an and another any anyone anything are around as at away be
became because become becomes been before being below best better between bit both but by came can
cannot case cases certain co come comes could current currently d day days despite did different do
does doing done down due during each earlier early eg either else etc even ever every everyone
everything few for former from further gave get gets getting give given go goes going gone good got
great had has have having he her here hers herself him himself his how however i ie if in inc
including indeed instead into is it its itself just keep kept kind know known last late later latest
least less let like likely little ll long lot lots ltd made make makes making many may maybe me
might more most mr mrs ms much must my nd near nearly need needed needs neither never next no nor
not nothing now number of off often on once only onto or other others our out over own part people
per perhaps person previous put quite rather rd re really recent recently report reported reportedly
reporting reports s said same saw say saying says see seem seemed seems seen set several shall she
should since so some someone something soon sort spokesman spokesperson spokeswoman st still such t
take taken takes taking tell th than that the their them themselves then there these they thing
things think this those though through thus time times to today told tomorrow tonight too took
toward towards under until unto up upon use used using ve very via vs want wanted wants was way we
well went were what when where whether which while who whom whose why will with within without would
year years yes yesterday yet you your
""",
}

# How words of telling and of pointing begin, whatever their endings.
_BEGINNINGS = {
    "ru": """
говор добав заяви заявл источник котор напис написал некотор нынешн объясн отмет отмеч передае пишет
пишут подробн подчеркн пояснил прошл рассказ сказа следующ сообща сообщен сообщи соответств уточн
читайт читать
""",
    "uk": """
відповідн говор детальн джерел додав додал докладн зазнач заяви йдеться минул наголос написа наступн
пише пишуть повідом пояс розпов сказа тепер уточн читайт
""",
    "be": """
адзнач адпаведн гавор гаворыц дадал дадау заяві заявіу кажа крыніц мінул напіса наступн паведам
падкрэсл падрабязн патлумач піша пішуць расказ распав сказа удакладн цяперашн чытайц
""",
    "pl": """
czytaj mówi napisa następn niektór obecn odpowiedni opowie oświadczył oświadczyła pisze podkreśl
poinform powiedzi relacjon stwierdz szczegół ubiegł wyjaśn zauważy zaznacz źródł
""",
    "en": """
comment describ emphasi explain particular referr respectiv
""",
}

_KEPT_WORDS = 1 << 15
_WHOLE = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_BEGUN = {language: tuple(words.split()) for language, words in _BEGINNINGS.items()}


@lru_cache(_KEPT_WORDS)
def is_common(word: str, language: str) -> bool:
    """Whether a word in small letters says nothing. A language not known is told by the script."""
    return any(_is_common(folded(word, one), one) for one in languages_of(word, language))


def _is_common(word: str, language: str) -> bool:
    return word in _WHOLE[language] or word.startswith(_BEGUN[language])
