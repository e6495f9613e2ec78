# How a story developed: the picture, the card, the list of stories.

# The picture.
picture-first = першим, { $at }
picture-more = { $count ->
    [one] і ще { $count } джерело
    [few] і ще { $count } джерела
   *[many] і ще { $count } джерел
}
picture-caption = Хроніка «{ $title }»: { $reports }, { $sources }, { $languages }; { $since } – { $until } UTC. Першим було джерело { $first }.
picture-failed = Малюнок цього разу не вийшов. Усе, що на ньому було б, є в тексті вище.

# The card of a story.
reports-count = { $count ->
    [one] { $count } публікація
    [few] { $count } публікації
   *[many] { $count } публікацій
}
story-first = Першим: { $source }, { $when }
story-cites = Хто на кого посилається
story-cited = { $name } ← { $who }
story-goes-on = Продовжує: { $title } · { $when }
story-went-on = Продовження: { $title } · { $when }
story-timeline = Як розвивалося
story-repeats = повтор
story-folded = … і ще { $count } …
story-none = Тут ще не було жодного сюжету. /latest покаже, що є.
story-none-of = За останні 7 днів жодного сюжету: { $name }.
story-not-here = Сюжету { $number }, який був би видний цьому чату, немає.
reports-head = Усі публікації, { $first }–{ $last } з { $count }

# Why reports stand together, by what the grouping says in English.
together-head = Чому разом?
together-line = { $source }: { $reasons } ({ $score })
together-first = { $source }: { $reasons }
joining-the-first-report = перша публікація
joining-the-same-words = ті самі слова
joining-nearly-the-same-words = майже ті самі слова
joining-a-part-of-it = частина іншої публікації
joining-it-and-more = інша публікація і ще дещо
joining-about-the-same-article = про ту саму статтю
joining-a-digest = огляд різних подій
joining-across-languages = різними мовами
joining-names = імена: { $values }
joining-the-same-meaning = той самий зміст: { $values }
joining-numbers = числа: { $values }
joining-things = про що: { $values }
joining-words-alike = подібність слів: { $values }
joining-said-by-people = так сказали люди

# Which sentence is from where.
whence-head = Звідки взято стислий виклад
whence-none = Викладу немає: у публікаціях лише заголовок.

# Parting and joining.
apart-head = Яка публікація не з цього сюжету?
apart-alone = У цьому сюжеті одна публікація, розділяти нічого.
apart-done = «{ $title }» тепер окремий сюжет. Надалі схожість тут має бути більшою.
apart-undone = Це знову один сюжет.
same-head = Який сюжет той самий? Усі його публікації перейдуть сюди.
same-none = Інших недавніх сюжетів, з якими його можна з'єднати, немає.
same-done = Тепер це один сюжет.

# The list of stories.
latest-by = { $first } і ще { $count }

# Buttons.
button-picture = Хроніка
button-reports = Усі публікації
button-together = Чому разом?
button-whence = Звідки виклад
button-apart = Не той сюжет
button-same = Той самий сюжет, що…
button-one-report = { $label }
button-number = { $count }
button-dark = Темний
button-light = Світлий
button-before = ← { $title }
button-after = { $title } →
button-fresh = Нових: { $count }

# The menu of commands.
command-story = як розвивався сюжет
