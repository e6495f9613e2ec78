health-new = jeszcze nieczytane
health-ok = w porządku
health-quiet = cisza: publikuje mniej niż zwykle
health-empty = puste: odpowiada, ale nic w nim nie ma
health-throttled = prosi, by przyjść później
health-gone = zniknęło
health-no_preview = bez podglądu: właściciel go wyłączył
health-unreadable = nie da się odczytać
health-because = { $health }: { $trouble }

sources-count = { $count ->
    [one] { $count } źródło
    [few] { $count } źródła
   *[many] { $count } źródeł
}
sources-new = { $count ->
    [one] { $count } jeszcze nieczytane
    [few] { $count } jeszcze nieczytane
   *[many] { $count } jeszcze nieczytanych
}
sources-ok = { $count } w porządku
sources-quiet = { $count ->
    [one] { $count } ucichło
    [few] { $count } ucichły
   *[many] { $count } ucichło
}
sources-empty = { $count ->
    [one] { $count } puste
    [few] { $count } puste
   *[many] { $count } pustych
}
sources-throttled = { $count ->
    [one] { $count } prosi o cierpliwość
    [few] { $count } proszą o cierpliwość
   *[many] { $count } prosi o cierpliwość
}
sources-gone = { $count ->
    [one] { $count } zniknęło
    [few] { $count } zniknęły
   *[many] { $count } zniknęło
}
sources-no_preview = { $count } bez podglądu
sources-unreadable = { $count ->
    [one] { $count } nieczytelne
    [few] { $count } nieczytelne
   *[many] { $count } nieczytelnych
}

source-last-check = Ostatnie sprawdzenie { $ago }
source-last-story = Ostatni wątek { $ago }
source-never-checked = Jeszcze niesprawdzone
stories-count = { $count ->
    [one] { $count } wątek
    [few] { $count } wątki
   *[many] { $count } wątków
}
alerts-count = { $count ->
    [one] { $count } powiadomienie
    [few] { $count } powiadomienia
   *[many] { $count } powiadomień
}
watches-count = { $count ->
    [one] { $count } obserwacja
    [few] { $count } obserwacje
   *[many] { $count } obserwacji
}

kind-feed = kanał RSS
kind-sitemap = mapa witryny
kind-page = strona
kind-channel = kanał Telegrama

ownership-state = państwowe
ownership-public = publiczne
ownership-independent = niezależne
ownership-unknown = właściciel nieznany
