start-what = Dozor czuwa nad serwisami informacyjnymi i kanałami Telegrama i daje znać, gdy ktoś obserwowany zostanie wspomniany, w dowolnym języku, raz na wątek.
start-sources = Czytam { $count ->
    [one] { $count } źródło.
    [few] { $count } źródła.
   *[many] { $count } źródeł.
}
start-newest = Ostatni dokument { $ago }.
start-watching = { $count ->
    [one] Jest tu { $count } obserwacja.
    [few] Są tu { $count } obserwacje.
   *[many] Jest tu { $count } obserwacji.
}
start-stranger = Ten bot działa na zaproszenie. Wpuścić cię może jego właściciel; twój numer to { $number }.
right-stranger = Ten bot działa na zaproszenie. Wpuścić cię może jego właściciel; twój numer to { $number }.
right-admins = Obserwacje tej grupy mogą zmieniać tylko jej administratorzy. Możesz mieć własne:
right-owner = To mogą zrobić tylko właściciele bota.
group-welcome = Dozor już tu jest. Administrator może napisać /watch i nazwę; powiadomienia będą wtedy przychodzić na ten czat. Resztę pokaże /help.
unknown-command = Nie znam polecenia { $name }. Co znam, pokaże /help.
slow-down = To było szybko. Poczekaj chwilę i spróbuj ponownie.
failed-for-now = Tym razem się nie udało. Nic się nie zmieniło; spróbuj ponownie za minutę.
owner-poison = Aktualizacji { $number } nie dało się odczytać, została odłożona. Pozostałe poszły dalej. ({ $why })

help-what = Regularnie czytam serwisy informacyjne i publiczne kanały Telegrama, szukam obserwowanych nazw we wszystkich zwykłych zapisach i wysyłam jedno powiadomienie na wątek, z krótkim streszczeniem i powodem. Przekaż mi wpis, a zachowam go razem z pochodzeniem.
help-commands =
    /watch NAZWA: powiadamiaj o osobie, organizacji lub miejscu
    /watch NAZWA od 7 dni: i to, co było w tym czasie
    /watch NAZWA & NAZWA: tylko gdy mowa o obu
    /unwatch NAZWA: nie obserwuj
    /watches: co obserwuje ten czat
    /sources: co jest czytane i w jakim jest stanie
    /source add ADRES: dodaj witrynę, kanał RSS, kanał Telegrama
    /source remove NAZWA: nie słuchaj już tego źródła
    /latest: najnowsze wątki
    /story, /story NAZWA: jak rozwijał się wątek, z rysunkiem
    /status: co robię i dlaczego może nic nie być
    /mute 8 h: cicha noc
    /updates: czy dawać znać, gdy wątek się rozwija
    /language: w jakim języku tu mówię
    /privacy i /delete_my_data: co jest przechowywane i jak to usunąć
help-owner = To twój bot. /invite tworzy jednorazowy odnośnik dla kogoś innego.

privacy =
    Co jest przechowywane: numer, tytuł i język tego czatu; co obserwuje; o czym go powiadomiono; wpisy przekazane do mnie wraz z pochodzeniem.
    Wiadomości od samego Telegrama są przechowywane do czasu obsłużenia, a ich numery o dwa dni dłużej.
    Po co: by raz powiadomić ten czat o tym, o co prosił. Jak długo: do polecenia /delete_my_data.
    Kto to widzi: właściciel bota. Nic nie jest sprzedawane, udostępniane ani używane do trenowania czegokolwiek.
    Obserwowana nazwa może zostać wyszukana w Wikidanych, bez podawania, dla kogo.
forget-sure = { $count ->
    [0] Wszystko o tym czacie zostanie usunięte: wysłane powiadomienia, wpisy w archiwum.
    [one] Wszystko o tym czacie zostanie usunięte: { $count } obserwacja, wysłane powiadomienia, wpisy w archiwum.
    [few] Wszystko o tym czacie zostanie usunięte: { $count } obserwacje, wysłane powiadomienia, wpisy w archiwum.
   *[many] Wszystko o tym czacie zostanie usunięte: { $count } obserwacji, wysłane powiadomienia, wpisy w archiwum.
} Nie da się tego cofnąć.
forget-kept = Nic nie usunięto.
forget-done = Wszystko usunięto.

invite-made = Ten odnośnik wpuszcza jedną osobę, raz, w ciągu siedmiu dni: { $link }
invite-accepted = Masz już dostęp.
invite-not-valid = To zaproszenie zostało użyte albo jest za stare. Poproś o nowe.

language-which = W jakim języku mam tu mówić?
language-set = Mówię tu teraz po polsku.

watch-whom = Kogo obserwować? Wyślij nazwę, w dowolnym języku.
watch-several = Pod nazwą «{ $name }» znam kilka możliwości. Którą obserwować?
watch-perhaps = Przez «{ $name }» możesz rozumieć:
watch-begun = Obserwuję od teraz.
watch-already = Ta obserwacja już tu jest.
watch-lately = Ostatnie 7 dni: { $count ->
    [one] { $count } wątek.
    [few] { $count } wątki.
   *[many] { $count } wątków.
}
watch-nothing-lately = Nic w ostatnich 7 dniach.
watch-mode-strict = Tylko pewne dopasowania.
watch-mode-normal = Pewne i prawdopodobne dopasowania.
watch-mode-wide = Także możliwe dopasowania.
watch-muted = ⏸ Cisza do { $when }.
watch-no-name = Nie ma tu nazwy. Napisz /watch i nazwę.
watch-name-too-long = Liczba znaków: { $length }, a nazwa może mieć najwyżej { $limit }. Wyślij krótszą.
watch-name-too-short = Nazwa musi mieć co najmniej dwie litery.
watch-too-many = Ten czat ma już największą możliwą liczbę obserwacji: { $limit }. Miejsce można zwolnić przez /watches.
watch-not-here = Tej obserwacji już tu nie ma.
watch-entity-gone = Nie wiem już, o kogo chodziło. Napisz /watch i nazwę jeszcze raz.
watches-head = { $count ->
    [one] Ten czat ma { $count } obserwację.
    [few] Ten czat ma { $count } obserwacje.
   *[many] Ten czat ma { $count } obserwacji.
}
watches-none = Ten czat nikogo jeszcze nie obserwuje. Aby zacząć, napisz /watch i nazwę.
unwatch-nothing = Nie ma tu obserwacji { $name }. Jakie są, pokaże /watches.
unwatch-which = Do { $name } pasuje kilka obserwacji. Którą zakończyć?
unwatch-which-of-all = Którą obserwację zakończyć?
mute-how-long = Na jak długo cisza?
mute-begun = ⏸ Na tym czacie cisza do { $when }. Nic z tego czasu nie przyjdzie później.
mute-ended = Na ten czat znów przychodzą powiadomienia.

source-which = Które źródło? Napisz /source add i adres: witryna, kanał RSS, @kanał lub odnośnik t.me.
source-looking = Sprawdzam { $address } …
source-failed = Nie udało się dodać: { $why }.
source-nothing = Nie ma tam nic, co umiem odczytać. Co sprawdzono:
source-added = Dodano ({ $kind }). To, co było tam wcześniej, jest zachowane, ale bez powiadomień.
source-known = Już czytane ({ $kind }); teraz słucha tego źródła także ten czat.
source-newest = Najnowsze stamtąd:
source-removed = { $name }: już tu nie słychać.
source-back = { $name }: znów tu słychać.
source-unknown = Nie ma tu źródła { $name }. Jakie są, pokaże /sources.
source-remove-which = Pasuje kilka. Które usunąć?
source-not-here = Ten czat nie słucha tego źródła.
source-too-many = Ten czat ma już największą możliwą liczbę własnych źródeł: { $limit }. Miejsce można zwolnić przez /source remove.
sources-head = { $count ->
    [one] Ten czat słucha { $count } źródła:
    [few] Ten czat słucha { $count } źródeł:
   *[many] Ten czat słucha { $count } źródeł:
}
sources-none = Ten czat nie słucha żadnych źródeł. Aby zacząć, napisz /source add i adres.

latest-head = Najnowsze z obserwacji:
latest-none = Nic w ostatnich 7 dniach.

status-all-well = Wszystko w porządku.
status-some-trouble = Prawie wszystko w porządku.
status-no-preview-mend = Zrób mnie administratorem kanału albo użyj zamiast niego jego witryny.
status-watches = Na tym czacie: { $watches }; w ostatnich 24 godzinach: { $alerts }.
status-waiting = { $count ->
    [one] { $count } wiadomość czeka na wysłanie.
    [few] { $count } wiadomości czekają na wysłanie.
   *[many] { $count } wiadomości czeka na wysłanie.
}
status-in-doubt = { $count ->
    [one] O { $count } wiadomości nie wiadomo, czy dotarła.
    [few] O { $count } wiadomościach nie wiadomo, czy dotarły.
   *[many] O { $count } wiadomościach nie wiadomo, czy dotarły.
}
status-chat-muted = ⏸ Na tym czacie cisza do { $when }.
status-never-found = { $name }: dlaczego nic? Nie było jeszcze wzmianki.
status-found = { $name }: ostatnia wzmianka { $ago }.
status-updates = Aktualizacje: oczekujące { $new }, odłożone { $poison }.
status-deliveries = Wiadomości: oczekujące { $todo }, niepewne { $doubt }, odrzucone przez Telegram { $dead }.

archived-as = W archiwum jako A-{ $number }
archived-mentions = Wzmianki: { $names }
archived-nobody = Brak wzmianek o kimś, kogo znam.
archived-undone = Znów zapomniane.
origin-channel = Pochodzenie potwierdzone przez Telegram: kanał i numer wpisu.
origin-chat = Pochodzenie potwierdzone przez Telegram: opublikowano w imieniu tej grupy.
origin-user = Pochodzenie potwierdzone przez Telegram: to konto, tego dnia; nie wiadomo, na którym czacie.
origin-hidden-user = Telegram pokazuje tylko nazwę wyświetlaną, a ta niczego nie dowodzi.
origin-none = Wpisane lub skopiowane: to niczego nie dowodzi.

button-add-group = Dodaj mnie do grupy
button-hours = { $count } h
button-manage = { $name }
button-sources = Źródła
button-unmute = Zakończ ciszę
button-watches = Wszystkie obserwacje

command-start = zacznij albo zacznij od nowa
command-help = co potrafię
command-watch = obserwuj nazwę
command-unwatch = nie obserwuj
command-watches = co obserwuje ten czat
command-sources = co jest czytane i w jakim jest stanie
command-source = dodaj lub usuń witrynę albo kanał
command-latest = najnowsze wątki
command-status = co robię i dlaczego może nic nie być
command-mute = cisza na kilka godzin
command-language = w jakim języku tu mówię
command-privacy = co jest przechowywane
command-delete-my-data = usuń wszystko o tym czacie
