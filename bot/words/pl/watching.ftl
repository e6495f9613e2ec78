# Karta obserwacji przed i po «Obserwuj», zapisy nazwy, odpowiedzi o powiadomieniach.
button-mode = Tryb: { $mode }
button-as-person = To nazwisko osoby
button-as-phrase = Tylko te słowa
button-somebody-else = Ktoś inny
button-add-spelling = Dodaj zapis
button-wrong-person = Nie ta osoba
button-wrong-match = Nie o to chodzi
button-wrong-named = Nie { $name }
button-right = Zgadza się
button-right-named = To { $name }

watch-looking-up = Sprawdzam, kim jest «{ $name }» …
watch-looking-through = Szukam «{ $name }» w ostatnich dniach …
watch-nobody-else = Nie znam nikogo więcej o nazwie «{ $name }».

draft-nobody = Nikt, kogo znam.
draft-none-of-those = A więc nikt z nich.
draft-seeks-person = Szukam samego nazwiska we wszystkich formach.
draft-seeks-phrase = Szukam samych tych słów.
draft-unasked = Nie udało się teraz sprawdzić, kto to może być. Szukam samej nazwy; gdy dowiem się więcej, zapytam, o kogo chodziło.
draft-forms = Rozpoznawane jako
draft-forms-line = { $language } { $count }: { $words }
draft-more-ways = { $count ->
    [one] i jeszcze { $count } zapis
    [few] i jeszcze { $count } zapisy
   *[many] i jeszcze { $count } zapisów
}
draft-in-languages = { $count ->
    [one] w { $count } języku
    [few] w { $count } językach
   *[many] w { $count } językach
}
draft-left-out = pominięte: { $count }
draft-expression = Powiadamiam, gdy w tekście jest { $words }.
draft-source-unread = Wśród źródeł tego czatu nie ma jeszcze { $place }: dodasz przez /source add.
draft-since = To, co było przez { $span }, przyjdzie w jednej wiadomości.
draft-stories = Ostatnie { $span }: { $stories }
draft-a-day = najwyżej { $count } jednego dnia
draft-loudest = najwięcej z «{ $name }» ({ $count })
draft-nothing = Ostatnie { $span }: nic. Następne dotrze tutaj.
draft-gone = Ta karta jest nieaktualna, nic nie zostało zmienione. Napisz /watch i nazwę jeszcze raz.
draft-left = Nic nie jest obserwowane. Od nowa: /watch i nazwa.
draft-too-many-names = Obserwacja może mieć najwyżej { $limit } zapisów i tyle już ma.

forms-language = { $language ->
    [ru] Rosyjski
    [uk] Ukraiński
    [be] Białoruski
    [pl] Polski
    [en] Angielski
    [de] Niemiecki
    [fr] Francuski
    [cs] Czeski
    [lt] Litewski
    [lat] Alfabet łaciński
    [cyr] Cyrylica
   *[other] Inny: { $language }
}
names-head = { $count ->
    [one] Szukam { $count } zapisu:
    [few] Szukam { $count } zapisów:
   *[many] Szukam { $count } zapisów:
}
names-language = { $language }: { $count }
names-tap = Dotknij, aby pominąć (✗), jeszcze raz, aby przywrócić (✓).
names-last = Jeden musi zostać. Aby skończyć, zakończ obserwację.
names-spell = Wyślij jeszcze jeden zapis: { $name }.
names-spell-here = Odpowiedz na tę wiadomość jeszcze jednym zapisem: { $name }.
names-added = Dodano: { $name }.

digest-head = { $name }, ostatnie { $span }: { $stories }
digest-more = i jeszcze { $count }. Najnowsze pokaże /latest.
digest-nothing = Ostatnie { $span }: nic.

watches-week = w tym tygodniu { $stories }
watches-wrong = błędnie { $count }

verdict-wrong = Zapamiętane: «{ $words }» to nie { $name }. Podobne wzmianki będą tu mniej ważne.
verdict-wrong-name = Zapamiętane: «{ $phrase }» to nie { $name }, o tym już nie powiadomię.
verdict-right = Zapamiętane: «{ $words }» to { $name }. Podobne wzmianki będą tu ważniejsze.
verdict-undone = Odpowiedź cofnięta. { $name }: wszystko jak wcześniej.

why-form = Forma: { $form }
form-genitive = dopełniacz
form-dative = celownik
form-accusative = biernik
form-instrumental = narzędnik
form-locative = miejscownik
form-vocative = wołacz
form-plural = liczba mnoga
form-possessive = forma dzierżawcza
reason-like-one-you-called-wrong = podobne do tego, co nazwano błędnym
reason-like-one-you-called-right = podobne do tego, co nazwano trafnym
reason-a-name-you-called-wrong = nazwa, którą nazwano błędną
