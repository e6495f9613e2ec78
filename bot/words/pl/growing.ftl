# Wiadomość, która rośnie: kto już podał, co zaszło potem, wiele wątków naraz.

card-sources = { $first } i jeszcze { $count ->
    [one] { $count } źródło
    [few] { $count } źródła
   *[many] { $count } źródeł
}: { $others }
card-repeats = { $count ->
    [one] +{ $count } przedruk
    [few] +{ $count } przedruki
   *[many] +{ $count } przedruków
}
card-first = po raz pierwszy { $when }
card-disagree = { $what }: { $numbers }
card-joined = To ten sam wątek co w innej wiadomości: { $headline }

development-number = Aktualizacja: { $headline }
development-name = Aktualizacja, pada nazwisko { $name }: { $headline }
development-official = Potwierdzone: { $headline }
development-correction = Sprostowanie lub dementi: { $headline }
development-sources = { $count ->
    [one] { $count } nowe źródło
    [few] { $count } nowe źródła
   *[many] { $count } nowych źródeł
}

many-head = Wiele wątków naraz, na jednej liście:
many-full = Lista jest pełna, ciąg dalszy będzie na następnej.

updates-which = Gdy wątek, o którym pisałem, rozwija się (pada w nim obserwowane nazwisko, zmienia się liczba ofiar, ktoś go potwierdza lub dementuje), odpowiadam na jego wiadomość. Jak mają przychodzić te odpowiedzi?
updates-sound = Z dźwiękiem
updates-silent = Bez dźwięku
updates-off = Wcale
updates-set-sound = Aktualizacje wątków przychodzą z dźwiękiem.
updates-set-silent = Aktualizacje wątków przychodzą bez dźwięku.
updates-set-off = Aktualizacje wątków nie przychodzą jako wiadomości, ale karty rosną dalej.
command-updates = jak przychodzą aktualizacje wątków
