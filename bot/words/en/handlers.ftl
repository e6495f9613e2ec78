# The first screen, help and privacy.
start-what = Dozor keeps watch on news sites and Telegram channels and tells you when someone you follow is mentioned — in any language, once per story.
start-sources = { $count ->
    [0] No sources are read yet.
    [one] Reading { $count } source.
   *[other] Reading { $count } sources.
}
start-newest = Last story { $ago }.
start-watching = { $count ->
    [one] { $count } watch here.
   *[other] { $count } watches here.
}
start-stranger =
    Dozor keeps watch on news sites and Telegram channels and tells you when someone you follow is mentioned.

    It works by invitation. Whoever runs it can let you in; your number is { $number }.

help-what =
    Dozor reads news sites and Telegram channels and looks for the names you watch, in Cyrillic and in Latin letters.

    What many sources report is one story and is told once; later reports are added to the same message. “Why?” under an alert shows the words that were found and how sure the match is.

    A post that you forward to me is archived with its origin.
help-commands =
    /watch NAME — tell you when it is mentioned
    /unwatch NAME — stop
    /watches — what is watched here
    /sources — what is read here, and how it is doing
    /source add ADDRESS — read one more site or channel
    /source remove NAME — read it no more
    /latest — the newest stories
    /status — whether all is well, and why nothing came
    /mute 8 h — a pause
    /language — the language here
    /privacy — what is kept about you
    /delete_my_data — remove it all
help-owner = /invite — a link that lets one more person in

privacy =
    What is kept about this chat:
    • its number, title and language
    • what it watches, with the number of whoever asked, and which sources it hears
    • what it was told
    • forwarded posts, with their origin
    • Telegram’s updates as they came

    Why: to tell this chat what it asked for, once, and to lose nothing when something stops.
    How long: until /delete_my_data; updates for two days at most.
    Who sees it: whoever runs this bot. Messages go through Telegram, whose own terms apply.
    Removal: /delete_my_data or the button below removes it all, except updates, which go within their two days.

forget-sure = This removes everything kept about this chat: { $count ->
    [0] what it was told
    [one] { $count } watch, what it was told
   *[other] { $count } watches, what it was told
} and its archived posts. It cannot be undone, and coming back may take a new invite.
forget-kept = Nothing was removed.
forget-done = Everything kept about this chat has been removed. Telegram’s last updates go within two days.

invite-accepted = The invite is good: you are in.
invite-not-valid = This invite was used, has run out, or never was. Whoever gave it to you can make a new one.
invite-made =
    This link lets one person in, once, within seven days:
    { $link }

language-which = Which language shall I speak here?
language-set = From now on I speak English here.

# Watching. The first three hold the typed name in «…», where a press of a button finds it again.
watch-several = Several go by «{ $name }». Which one?
watch-perhaps = By «{ $name }» you may mean:
watch-nobody = I know nobody called «{ $name }». I can watch the words themselves.
watch-whom = Whom shall I watch? Answer with a name, or send it with the command: /watch Shoigu
watch-begun = Watched from now on.
watch-already = Watched here already.
watch-names = Names: { $names }
watch-names-more = Names: { $names } and { $count } more
watch-just-words = The words themselves are watched, as they stand.
watch-lately = { $count ->
    [one] { $count } story in the last 7 days
   *[other] { $count } stories in the last 7 days
}
watch-nothing-lately = No story in the last 7 days
watch-mode-strict = Mode: strict, only sure matches
watch-mode-normal = Mode: normal, sure and likely matches
watch-mode-wide = Mode: wide, possible matches too
watch-muted = ⏸ Quiet until { $when }

watch-entity-gone = This entry is not here any more. /watch NAME looks again.
watch-not-here = This watch is not here any more. /watches shows what is.
watch-too-many = { $limit ->
    [one] This chat has { $limit } watch, and no more fit. /unwatch NAME makes room.
   *[other] This chat has { $limit } watches, and no more fit. /unwatch NAME makes room.
}
watch-no-name = There is no name in this. Write it like /watch Shoigu
watch-name-too-long = This name is too long: { $length } characters, where { $limit } fit.
watch-name-too-short = This name is too short: it takes two letters or digits.

watches-none = Nothing is watched here yet. /watch NAME begins.
watches-head = { $count ->
    [one] { $count } watch here:
   *[other] { $count } watches here:
}
unwatch-nothing = Nothing here is watched by the name «{ $name }». /watches shows what is.
unwatch-which = Several watches go by «{ $name }». Which one shall stop?

mute-how-long = How long shall it be quiet here?
mute-begun = ⏸ Quiet here until { $when }.
mute-ended = No pause here: alerts come as they are found.

# Sources.
source-which =
    /source add ADDRESS — read a site, a feed or a public Telegram channel
    /source remove NAME — read it no more
    /sources — what is read here
source-looking = Looking at { $address } …
source-failed = It could not be read: { $why }
source-nothing = Nothing there can be followed. What was tried:
source-added = New here: { $kind }. It is read from now on.
source-known = Known already: { $kind }. You hear it from now on.
source-newest = Newest there:
source-unknown = No source here goes by «{ $name }». /sources shows what is read here.
source-remove-which = Several sources fit. Which one shall go?
source-removed = You no longer hear { $name }.
source-back = You hear { $name } again.
source-not-here = You do not hear this source. /sources shows what is read here.
source-too-many = { $limit ->
    [one] This chat has added { $limit } source, and no more fit. /source remove NAME makes room.
   *[other] This chat has added { $limit } sources, and no more fit. /source remove NAME makes room.
}
sources-none = No sources are read here yet. /source add ADDRESS adds one.
sources-head = { $count ->
    [one] { $count } source is read here:
   *[other] { $count } sources are read here, those in trouble first:
}

# Stories and how the bot is doing.
latest-none = No story about what you watch has been found yet.
latest-head = Newest stories
status-all-well = All well.
status-some-trouble = Not all sources can be read.
status-no-preview-mend = Add me to the channel as an administrator, or use its site instead.
status-watches = { $watches }: { $alerts } today
status-waiting = { $count ->
    [one] { $count } alert is waiting to be sent
   *[other] { $count } alerts are waiting to be sent
}
status-in-doubt = { $count ->
    [one] { $count } alert may have been lost: Telegram did not confirm it
   *[other] { $count } alerts may have been lost: Telegram did not confirm them
}
status-chat-muted = ⏸ Quiet here until { $when }
status-never-found = { $name }: not mentioned yet
status-found = { $name }: last mentioned { $ago }
status-updates = Updates: { $new } waiting, { $poison } put aside
status-deliveries = Deliveries: { $todo } waiting, { $doubt } in doubt, { $dead } given up

# A forwarded post.
archived-as = Archived as A-{ $number }
archived-mentions = Mentions { $names }
archived-nobody = Mentions nobody whom you watch
archived-undone = Removed from the archive.
origin-channel = Origin proved by Telegram: channel and post number
origin-chat = Origin proved by Telegram: the chat that it was written for, but not which message
origin-user = Origin proved by Telegram: the account that wrote it, but not where
origin-hidden-user = Telegram shows only a display name, which proves nothing
origin-none = Typed or copied: proves nothing

# Who may do what, and what went wrong.
right-admins = Only admins of this group can change its watches. You can have your own:
right-owner = Only those who run this bot can do that.
right-stranger = This bot is by invitation. Whoever runs it can let you in; your number is { $number }.
unknown-command = I do not know { $name }. /help shows what I know.
slow-down = That was a lot at once. I can go on in a minute.
failed-for-now = That did not work this time, and was written down for whoever runs the bot. You can try again in a minute.
group-welcome =
    Dozor tells this group when someone it watches is mentioned in the news.

    /watch NAME — begin a watch, for admins
    /watches — what is watched here
    /latest — the newest stories
    /help — everything else

    Alerts come to the topic where their watch was begun.
owner-poison =
    Update { $number } could not be read and was put aside; the others went on.
    Why: { $why }

button-add-group = Add to a group
button-watch-words = Watch the words
button-watches = What is watched
button-newest = Newest story
button-manage = { $name }…
button-unmute = End the pause
button-all-matches = Likely ones too
button-hours = { $count } h
button-sources = Sources

# Telegram's menu of commands: under 80 letters each.
command-start = The first screen
command-help = How it works, and all commands
command-watch = Tell me when someone is mentioned: /watch NAME
command-unwatch = Stop watching: /unwatch NAME
command-watches = What is watched here
command-sources = What is read here, and how it is doing
command-source = Add or remove a source: /source add ADDRESS
command-latest = The newest stories
command-status = Whether all is well, and why nothing came
command-mute = A pause: /mute 8 h
command-language = The language here
command-privacy = What is kept about you
command-delete-my-data = Remove everything kept about this chat
