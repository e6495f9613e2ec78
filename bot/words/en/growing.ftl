# A message that grows: who reports by now, what came about, many stories at once.

card-sources = { $first } and { $count ->
    [one] { $count } more
   *[other] { $count } more
}: { $others }
card-repeats = { $count ->
    [one] +{ $count } repeat
   *[other] +{ $count } repeats
}
card-first = first { $when }
card-disagree = { $what }: { $numbers }
card-joined = This is one story with another message: { $headline }

development-number = Update: { $headline }
development-name = Update, { $name } named: { $headline }
development-official = Confirmed: { $headline }
development-correction = Refuted or corrected: { $headline }
development-sources = { $count ->
    [one] { $count } new source
   *[other] { $count } new sources
}

many-head = Many stories at once, in one list:
many-full = The list is full; what comes next stands in the next one.

updates-which = When a story that you were told of takes a turn (a watched name new in it, another number of victims, a confirmation, a refutation), I reply to its message. How shall these replies come?
updates-sound = With a sound
updates-silent = Silently
updates-off = Not at all
updates-set-sound = Updates of a story come with a sound.
updates-set-silent = Updates of a story come silently.
updates-set-off = Updates of a story do not come as messages; its card goes on growing.
command-updates = how updates of a story come
