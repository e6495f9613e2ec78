# How a story developed: the picture, the card, the list of stories.

# The picture.
picture-first = pierwsze, { $at }
picture-more = { $count ->
    [one] i { $count } źródło więcej
    [few] i { $count } źródła więcej
   *[many] i { $count } źródeł więcej
}
picture-caption = Przebieg «{ $title }»: { $reports }, { $sources }, { $languages }; { $since } – { $until } UTC. Pierwsze źródło: { $first }.
picture-failed = Rysunek tym razem się nie udał. Wszystko, co by pokazywał, jest w tekście powyżej.

# The card of a story.
reports-count = { $count ->
    [one] { $count } publikacja
    [few] { $count } publikacje
   *[many] { $count } publikacji
}
story-first = Pierwsze: { $source }, { $when }
story-cites = Kto na kogo się powołuje
story-cited = { $name } ← { $who }
story-goes-on = Ciąg dalszy: { $title } · { $when }
story-went-on = Dalej: { $title } · { $when }
story-timeline = Jak się rozwijało
story-repeats = powtórzenie
story-folded = … i jeszcze { $count } …
story-none = Nie było tu jeszcze żadnego wątku. /latest pokaże, co jest.
story-none-of = Żadnego wątku w ostatnich 7 dniach: { $name }.
story-not-here = Nie ma wątku { $number }, który ten czat mógłby zobaczyć.
reports-head = Wszystkie publikacje, { $first }–{ $last } z { $count }

# Why reports stand together, by what the grouping says in English.
together-head = Dlaczego razem?
together-line = { $source }: { $reasons } ({ $score })
together-first = { $source }: { $reasons }
joining-the-first-report = pierwsza publikacja
joining-the-same-words = te same słowa
joining-nearly-the-same-words = prawie te same słowa
joining-a-part-of-it = część innej publikacji
joining-it-and-more = inna publikacja i coś więcej
joining-about-the-same-article = o tym samym artykule
joining-a-digest = przegląd różnych wydarzeń
joining-across-languages = w różnych językach
joining-names = nazwy: { $values }
joining-the-same-meaning = to samo znaczenie: { $values }
joining-numbers = liczby: { $values }
joining-things = o czym: { $values }
joining-words-alike = podobieństwo słów: { $values }
joining-said-by-people = tak powiedzieli ludzie

# Which sentence is from where.
whence-head = Skąd pochodzi streszczenie
whence-none = Nie ma streszczenia: publikacje mają tylko nagłówek.

# Parting and joining.
apart-head = Która publikacja nie należy do tego wątku?
apart-alone = Ten wątek ma jedną publikację, nie ma czego dzielić.
apart-done = «{ $title }» to teraz osobny wątek. Odtąd podobieństwo musi tu być większe.
apart-undone = To znowu jeden wątek.
same-head = Który wątek to ten sam? Wszystkie jego publikacje przejdą tutaj.
same-none = Nie ma innego niedawnego wątku, z którym można go połączyć.
same-done = To teraz jeden wątek.

# The list of stories.
latest-by = { $first } i jeszcze { $count }

# Buttons.
button-picture = Przebieg
button-reports = Wszystkie publikacje
button-together = Dlaczego razem?
button-whence = Skąd streszczenie
button-apart = Nie ten wątek
button-same = Ten sam wątek co…
button-one-report = { $label }
button-number = { $count }
button-dark = Ciemny
button-light = Jasny
button-before = ← { $title }
button-after = { $title } →
button-fresh = Nowe: { $count }

# The menu of commands.
command-story = jak rozwijał się wątek
