start-what = Dozor obserwuje serwisy informacyjne i kanały Telegrama i daje znać, gdy ktoś wspomni o osobach, które was interesują — w każdym języku, raz na wątek.
start-sources = { $count ->
    [0] Nie ma jeszcze źródeł.
    [one] Czytam { $count } źródło.
    [few] Czytam { $count } źródła.
   *[many] Czytam { $count } źródeł.
}
start-newest = Ostatni wątek { $ago }.
start-watching = { $count ->
    [one] Tutaj { $count } obserwacja.
    [few] Tutaj { $count } obserwacje.
   *[many] Tutaj { $count } obserwacji.
}
start-stranger =
    Dozor obserwuje serwisy informacyjne i kanały Telegrama i daje znać, gdy ktoś wspomni o osobach, które was interesują.

    Działa na zaproszenie. Wpuścić może ten, kto prowadzi tego bota; wasz numer to { $number }.

help-what =
    Dozor czyta serwisy informacyjne i kanały Telegrama i szuka obserwowanych nazwisk, zapisanych cyrylicą i alfabetem łacińskim.

    To, o czym pisze wiele źródeł, jest jednym wątkiem i przychodzi raz; nowe publikacje są dopisywane do tej samej wiadomości. „Dlaczego?” pod powiadomieniem pokazuje znalezione słowa i pewność dopasowania.

    Wpis, który mi przekażecie, trafi do archiwum razem ze swoim pochodzeniem.
help-commands =
    /watch NAZWISKO — daj znać, gdy ktoś o nim wspomni
    /unwatch NAZWISKO — koniec obserwacji
    /watches — kto jest tu obserwowany
    /sources — co jest tu czytane i w jakim jest stanie
    /source add ADRES — czytaj jeszcze jedną witrynę lub kanał
    /source remove NAZWA — już jej nie czytaj
    /latest — najnowsze wątki
    /status — czy wszystko w porządku i czemu nic nie przyszło
    /mute 8 h — przerwa
    /language — język tego czatu
    /privacy — co jest o was przechowywane
    /delete_my_data — usuń to wszystko
help-owner = /invite — link, który wpuści jeszcze jedną osobę

privacy =
    Co jest przechowywane o tym czacie:
    • jego numer, nazwa i język
    • kogo obserwuje, z numerem osoby, która o to prosiła, i jakich źródeł słucha
    • co mu przekazano
    • przekazane wpisy i ich pochodzenie
    • aktualizacje Telegrama w takiej postaci, w jakiej przyszły

    Po co: aby przekazać czatowi to, o co prosił, jeden raz, i niczego nie zgubić w razie przerwy.
    Jak długo: do polecenia /delete_my_data; aktualizacje najwyżej dwa dni.
    Kto to widzi: osoba prowadząca tego bota. Wiadomości idą przez Telegram, którego warunki też obowiązują.
    Usuwanie: /delete_my_data albo przycisk poniżej usuwa wszystko prócz aktualizacji, które znikną w swoje dwa dni.

forget-sure = Zostanie usunięte wszystko, co jest przechowywane o tym czacie: { $count ->
    [0] powiadomienia
    [one] { $count } obserwacja, powiadomienia
    [few] { $count } obserwacje, powiadomienia
   *[many] { $count } obserwacji, powiadomienia
} i wpisy w archiwum. Tego nie da się cofnąć, a powrót może wymagać nowego zaproszenia.
forget-kept = Niczego nie usunięto.
forget-done = Wszystko, co było przechowywane o tym czacie, zostało usunięte. Ostatnie aktualizacje Telegrama znikną w ciągu dwóch dni.

invite-accepted = Zaproszenie przyjęte, jesteście w środku.
invite-not-valid = To zaproszenie zostało już użyte, wygasło albo nigdy nie istniało. Nowe może zrobić ten, kto je wam dał.
invite-made =
    Ten link wpuści jedną osobę, jeden raz, w ciągu siedmiu dni:
    { $link }

language-which = W jakim języku mam tu mówić?
language-set = Od teraz mówię tu po polsku.

# «…» here too: a press of a button finds the typed name between these marks.
watch-several = Nazwie «{ $name }» odpowiada kilka wpisów. Który?
watch-perhaps = Być może «{ $name }» to:
watch-nobody = Nie znam nikogo o nazwie «{ $name }». Mogę obserwować same słowa.
watch-whom = Kogo obserwować? Odpowiedzcie nazwiskiem albo napiszcie je po poleceniu: /watch Szojgu
watch-begun = Obserwuję od tej chwili.
watch-already = To jest tu już obserwowane.
watch-names = Nazwy: { $names }
watch-names-more = Nazwy: { $names } i jeszcze { $count }
watch-just-words = Obserwuję same słowa, tak jak są napisane.
watch-lately = { $count ->
    [one] { $count } wątek w ostatnich 7 dniach
    [few] { $count } wątki w ostatnich 7 dniach
   *[many] { $count } wątków w ostatnich 7 dniach
}
watch-nothing-lately = Żadnego wątku w ostatnich 7 dniach
watch-mode-strict = Tryb: ścisły, tylko pewne dopasowania
watch-mode-normal = Tryb: zwykły, dopasowania pewne i prawdopodobne
watch-mode-wide = Tryb: szeroki, także dopasowania możliwe
watch-muted = ⏸ Cisza do { $when }

watch-entity-gone = Tego wpisu już nie ma. /watch NAZWISKO poszuka od nowa.
watch-not-here = Tej obserwacji już tu nie ma. Jakie są, pokaże /watches.
watch-too-many = { $limit ->
    [one] Ten czat ma { $limit } obserwację i więcej się nie zmieści. Miejsce zwolni /unwatch NAZWISKO.
    [few] Ten czat ma { $limit } obserwacje i więcej się nie zmieści. Miejsce zwolni /unwatch NAZWISKO.
   *[many] Ten czat ma { $limit } obserwacji i więcej się nie zmieści. Miejsce zwolni /unwatch NAZWISKO.
}
watch-no-name = Nie ma tu nazwiska. Pisze się tak: /watch Szojgu
watch-name-too-long = Ta nazwa jest za długa. Znaków w niej: { $length }, a mieści się { $limit }.
watch-name-too-short = Ta nazwa jest za krótka: potrzebne są co najmniej dwie litery lub cyfry.

watches-none = Nikt nie jest tu jeszcze obserwowany. Zaczyna się tak: /watch NAZWISKO
watches-head = { $count ->
    [one] Tutaj { $count } obserwacja:
    [few] Tutaj { $count } obserwacje:
   *[many] Tutaj { $count } obserwacji:
}
unwatch-nothing = Nie ma tu obserwacji o nazwie „{ $name }”. Jakie są, pokaże /watches.
unwatch-which = Nazwie „{ $name }” odpowiada kilka obserwacji. Którą zakończyć?

mute-how-long = Jak długo ma tu być cicho?
mute-begun = ⏸ Cisza tutaj do { $when }.
mute-ended = Nie ma przerwy: powiadomienia przychodzą od razu.

source-which =
    /source add ADRES — czytaj witrynę, kanał RSS albo publiczny kanał Telegrama
    /source remove NAZWA — już nie czytaj
    /sources — co jest tu czytane
source-looking = Sprawdzam { $address } …
source-failed = Nie udało się odczytać: { $why }
source-nothing = Nie ma tam nic, co można śledzić. Czego próbowałem:
source-added = Nowe tutaj: { $kind }. Od teraz czytam.
source-known = Już znane: { $kind }. Od teraz i wy tego słuchacie.
source-newest = Najnowsze tam:
source-unknown = Nie ma tu źródła o nazwie „{ $name }”. Co jest tu czytane, pokaże /sources.
source-remove-which = Pasuje kilka źródeł. Które usunąć?
source-removed = Nie słuchacie już: { $name }.
source-back = Znów słuchacie: { $name }.
source-not-here = Nie słuchacie tego źródła. Co jest tu czytane, pokaże /sources.
source-too-many = { $limit ->
    [one] Ten czat dodał { $limit } źródło i więcej się nie zmieści. Miejsce zwolni /source remove NAZWA.
    [few] Ten czat dodał { $limit } źródła i więcej się nie zmieści. Miejsce zwolni /source remove NAZWA.
   *[many] Ten czat dodał { $limit } źródeł i więcej się nie zmieści. Miejsce zwolni /source remove NAZWA.
}
sources-none = Nie ma tu jeszcze źródeł. Dodaje się tak: /source add ADRES
sources-head = { $count ->
    [one] Czytane jest tu { $count } źródło:
    [few] Czytane są tu { $count } źródła, najpierw te, z którymi coś nie tak:
   *[many] Czytanych jest tu { $count } źródeł, najpierw te, z którymi coś nie tak:
}

latest-none = Nie ma jeszcze wątków o tych, których obserwujecie.
latest-head = Najnowsze wątki
status-all-well = Wszystko w porządku.
status-some-trouble = Nie wszystkie źródła da się odczytać.
status-no-preview-mend = Dodajcie mnie do kanału jako administratora albo weźcie zamiast niego witrynę.
status-watches = { $watches }: dziś { $alerts }
status-waiting = { $count ->
    [one] { $count } powiadomienie czeka na wysłanie
    [few] { $count } powiadomienia czekają na wysłanie
   *[many] { $count } powiadomień czeka na wysłanie
}
status-in-doubt = { $count ->
    [one] { $count } powiadomienie mogło nie dotrzeć: Telegram go nie potwierdził
    [few] { $count } powiadomienia mogły nie dotrzeć: Telegram ich nie potwierdził
   *[many] { $count } powiadomień mogło nie dotrzeć: Telegram ich nie potwierdził
}
status-chat-muted = ⏸ Cisza tutaj do { $when }
status-never-found = { $name }: jeszcze bez wzmianki
status-found = { $name }: ostatnia wzmianka { $ago }
status-updates = Aktualizacje: czeka { $new }, odłożono { $poison }
status-deliveries = Doręczenia: czeka { $todo }, niepewnych { $doubt }, niedoręczonych { $dead }

archived-as = W archiwum pod numerem A-{ $number }
archived-mentions = Wspomina: { $names }
archived-nobody = Nie wspomina nikogo z obserwowanych
archived-undone = Usunięto z archiwum.
origin-channel = Pochodzenie potwierdzone przez Telegram: kanał i numer wpisu
origin-chat = Pochodzenie potwierdzone przez Telegram: czat, w którego imieniu napisano, ale nie sama wiadomość
origin-user = Pochodzenie potwierdzone przez Telegram: kto napisał, ale nie gdzie
origin-hidden-user = Telegram pokazuje tylko nazwę z profilu, która niczego nie dowodzi
origin-none = Wpisane lub skopiowane: niczego nie dowodzi

right-admins = Obserwacje tej grupy mogą zmieniać tylko jej administratorzy. Możecie mieć własne:
right-owner = To mogą tylko osoby prowadzące tego bota.
right-stranger = Ten bot działa na zaproszenie. Wpuścić może ten, kto go prowadzi; wasz numer to { $number }.
unknown-command = Nie znam polecenia { $name }. Co znam, pokaże /help.
slow-down = To za dużo naraz. Można wrócić do tego za minutę.
failed-for-now = Tym razem się nie udało; osoba prowadząca bota zobaczy o tym zapis. Za minutę można spróbować znowu.
group-welcome =
    Dozor da znać tej grupie, gdy wiadomości wspomną o tych, których obserwuje.

    /watch NAZWISKO — zacznij obserwować, dla administratorów
    /watches — kto jest tu obserwowany
    /latest — najnowsze wątki
    /help — cała reszta

    Powiadomienia przychodzą do tematu, w którym zaczęto obserwację.
owner-poison =
    Aktualizacji { $number } nie udało się odczytać i została odłożona; pozostałe przetworzono.
    Dlaczego: { $why }

button-add-group = Dodaj do grupy
button-watch-words = Obserwuj słowa
button-watches = Wszystkie obserwacje
button-newest = Najnowszy wątek
button-manage = { $name }…
button-unmute = Zakończ przerwę
button-all-matches = Także prawdopodobne
button-hours = { $count } h
button-sources = Źródła

command-start = Pierwszy ekran
command-help = Jak to działa i wszystkie polecenia
command-watch = Daj znać, gdy ktoś o kimś wspomni: /watch NAZWISKO
command-unwatch = Koniec obserwacji: /unwatch NAZWISKO
command-watches = Kto jest tu obserwowany
command-sources = Co jest tu czytane i w jakim jest stanie
command-source = Dodaj lub usuń źródło: /source add ADRES
command-latest = Najnowsze wątki
command-status = Czy wszystko w porządku i czemu nic nie przyszło
command-mute = Przerwa: /mute 8 h
command-language = Język tego czatu
command-privacy = Co jest o was przechowywane
command-delete-my-data = Usuń wszystko, co jest przechowywane o tym czacie
