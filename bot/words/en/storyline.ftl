# How a story developed: the picture, the card, the list of stories.

# The picture.
picture-first = first, { $at }
picture-more = { $count ->
    [one] and { $count } more source
   *[other] and { $count } more sources
}
picture-caption = Timeline of «{ $title }»: { $reports }, { $sources }, { $languages }; { $since } – { $until } UTC. First: { $first }.
picture-failed = The picture could not be drawn this time. Everything it shows stands in the text above.

# The card of a story.
reports-count = { $count ->
    [one] { $count } report
   *[other] { $count } reports
}
story-first = First: { $source }, { $when }
story-cites = Who cites whom
story-cited = { $name } ← { $who }
story-goes-on = Goes on from: { $title } · { $when }
story-went-on = Went on: { $title } · { $when }
story-timeline = How it developed
story-repeats = repeats
story-folded = … and { $count } more …
story-none = No story has been told here yet. /latest shows what there is.
story-none-of = No story about { $name } in the last 7 days.
story-not-here = There is no story { $number } that this chat could see.
reports-head = All reports, { $first }–{ $last } of { $count }

# Why reports stand together, by what the grouping says in English.
together-head = Why together?
together-line = { $source }: { $reasons } ({ $score })
together-first = { $source }: { $reasons }
joining-the-first-report = the first report
joining-the-same-words = the same words
joining-nearly-the-same-words = nearly the same words
joining-a-part-of-it = a part of another report
joining-it-and-more = another report and more
joining-about-the-same-article = about the same article
joining-a-digest = a digest of several things
joining-across-languages = across languages
joining-names = names: { $values }
joining-the-same-meaning = the same meaning: { $values }
joining-numbers = numbers: { $values }
joining-things = what about: { $values }
joining-words-alike = words alike: { $values }
joining-said-by-people = said by people

# Which sentence is from where.
whence-head = Where the summary is from
whence-none = There is no summary: the reports hold a headline only.

# Parting and joining.
apart-head = Which report does not belong to this story?
apart-alone = This story has one report only; there is nothing to part.
apart-done = «{ $title }» is a story of its own now. What is alike from now on has to be more alike.
apart-undone = It is one story again.
same-head = Which story is the same as this one? All its reports will move here.
same-none = There is no other recent story to join it with.
same-done = These are one story now.

# The list of stories.
latest-by = { $first } and { $count } more

# Buttons.
button-picture = Timeline
button-reports = All reports
button-together = Why together?
button-whence = Sources of the summary
button-apart = Not the same story
button-same = Same story as…
button-one-report = { $label }
button-number = { $count }
button-dark = Dark
button-light = Light
button-before = ← { $title }
button-after = { $title } →
button-fresh = { $count } new

# The menu of commands.
command-story = how a story developed
