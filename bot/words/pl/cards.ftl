list-and = { $first } i { $last }
quoted = „{ $words }”

card-perhaps = być może { $name }
card-more-names = jeszcze { $count }
card-found-as = { $name } ({ $words })
card-seen = zauważono { $when }
card-forwarded = { $source }, przekazane z: { $origin }
card-edited = ✏️ zmieniono

why-matched = { $name }: znaleziono { $words }
why-score = { $reason } → { $certainty } ({ $score })
why-in = Gdzie: { $place }
why-post = { $source }, wpis { $number }
why-rule = Reguła: wasza obserwacja { $name }, tryb { $mode }
why-not-person = Nie wystarczyłoby: { $mode ->
    [strict] samo nazwisko, gdy w tekście nie ma pełnego imienia i nazwiska
    [wide] samo imię
   *[normal] nazwisko obok innego imienia
}
why-nothing-left = W tym tekście nie ma już nic z waszych obserwacji. Mógł zostać poprawiony albo obserwacja się zmieniła.

mode-strict = ścisły
mode-normal = zwykły
mode-wide = szeroki

certainty-certain = na pewno
certainty-likely = prawdopodobnie
certainty-possible = możliwe
certainty-faint = raczej nie

kind-person = osoba
kind-organisation = organizacja
kind-place = miejsce
kind-phrase = słowa
kind-expression = wyrażenie

hush-no_mention = nic nie znaleziono
hush-silent_document = opublikowano to przed pierwszym odczytem źródła
hush-before_subscription = ukazało się, zanim zaczęto obserwować
hush-not_heard = nie słuchacie tego źródła
hush-not_admitted = ten czat nie ma dostępu
hush-unreachable = ten czat był nieosiągalny
hush-chat_muted = ⏸ ten czat jest wstrzymany
hush-watch_muted = ⏸ obserwacja jest wstrzymana
hush-not_sure = dopasowanie nie jest dość pewne
