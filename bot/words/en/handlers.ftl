# What the bot answers to commands and presses.

start-what = Dozor keeps watch on news sites and Telegram channels and tells you when someone you follow is mentioned, in any language, once per story.
start-sources = Reading { $count ->
    [one] { $count } source.
   *[other] { $count } sources.
}
start-newest = Last document { $ago }.
start-watching = You watch { $count ->
    [one] { $count } name.
   *[other] { $count } names.
}
start-stranger = This bot is by invitation. Whoever runs it can let you in; your number is { $number }.
right-stranger = This bot is by invitation. Whoever runs it can let you in; your number is { $number }.
right-admins = Only admins of this group can change its watches. You can have your own:
right-owner = Only those who run this bot can do that.
group-welcome = Dozor is here. An admin can say /watch and a name; alerts then come to this chat. /help shows the rest.
unknown-command = I do not know { $name }. /help shows what I know.
slow-down = That was quick. Give me a moment and try again.
failed-for-now = That did not work just now. Nothing was changed; try again in a minute.
owner-poison = Update { $number } could not be read and was put aside. The others went on. ({ $why })

help-what = I read news sites and public Telegram channels on a schedule, look for the names you watch in all their usual spellings, and send one alert per story, with a short summary and the reason. Forward a post to me and I keep it with where it came from.
help-commands =
    /watch NAME: be told of a person, organisation or place
    /watch NAME since 7d: and what there was in that time
    /watch NAME & NAME: only when both are mentioned
    /unwatch NAME: stop
    /watches: what this chat watches
    /sources: what is read, and how it does
    /source add ADDRESS: a site, a feed, a channel
    /source remove NAME: hear it no more
    /latest: the newest stories
    /story, /story NAME: how a story developed, with a picture
    /status: what I am doing, and why there may be nothing
    /mute 8 h: a quiet night
    /updates: whether I tell you when a story takes a turn
    /language: the language I speak here
    /privacy and /delete_my_data: what is kept, and its end
help-owner = You run this bot. /invite makes a one-time link for somebody else.

privacy =
    What is kept: this chat's number, title and language; what it watches; what it was told; posts forwarded to me with their origin.
    Telegram's own messages to me are kept until they are handled, and their numbers two days longer.
    Why: to tell this chat what it asked for, once. For how long: until you say /delete_my_data.
    Who can see it: whoever runs this bot. Nothing is sold, shared or used to train anything.
    A name that you watch may be looked up in Wikidata, without saying for whom.
forget-sure = { $count ->
    [0] Everything about this chat will be deleted: alerts told, posts archived.
    [one] Everything about this chat will be deleted: { $count } watch, alerts told, posts archived.
   *[other] Everything about this chat will be deleted: { $count } watches, alerts told, posts archived.
} There is no way back.
forget-kept = Nothing was deleted.
forget-done = All of it is deleted.

invite-made = This link lets one person in, once, within seven days: { $link }
invite-accepted = You are in.
invite-not-valid = This invitation has been used, or is too old. Ask for a new one.

language-which = Which language should I speak here?
language-set = I speak English here now.

watch-whom = Whom shall I watch? Send a name, in any language.
watch-several = Several go by «{ $name }». Which one?
watch-perhaps = By «{ $name }» you may mean:
watch-begun = Watching from now on.
watch-already = Already watched here.
watch-lately = Last 7 days: { $count ->
    [one] { $count } story.
   *[other] { $count } stories.
}
watch-nothing-lately = Nothing in the last 7 days.
watch-mode-strict = Only sure matches.
watch-mode-normal = Sure and likely matches.
watch-mode-wide = Possible matches too.
watch-muted = ⏸ Quiet until { $when }.
watch-no-name = There is no name in that. Write /watch and a name.
watch-name-too-long = That is { $length } characters; a name can have { $limit }. Send a shorter one.
watch-name-too-short = A name needs two letters at least.
watch-too-many = This chat watches { $limit } names already, the most it can. /watches frees places.
watch-not-here = This chat does not watch that any more.
watch-entity-gone = I no longer know whom this meant. Write /watch and the name again.
watches-head = { $count ->
    [one] This chat watches { $count } name.
   *[other] This chat watches { $count } names.
}
watches-none = This chat watches nobody yet. /watch and a name begins.
unwatch-nothing = Nothing called { $name } is watched here. /watches shows what is.
unwatch-which = Several match { $name }. Which one shall I stop?
unwatch-which-of-all = Which one shall I stop?
mute-how-long = Quiet for how long?
mute-begun = ⏸ This chat is quiet until { $when }. Nothing of that time is sent later.
mute-ended = This chat hears alerts again.

source-which = Which source? Write /source add and an address: a site, a feed, @channel or a t.me link.
source-looking = Looking at { $address } …
source-failed = That could not be added: { $why }.
source-nothing = Nothing that I can read was found there. What I tried:
source-added = Added ({ $kind }). What was there before is kept, and not alerted.
source-known = Already read ({ $kind }); this chat hears it now.
source-newest = Newest there:
source-removed = { $name } is heard here no more.
source-back = { $name } is heard here again.
source-unknown = No source here is called { $name }. /sources shows them.
source-remove-which = Several match. Which one?
source-not-here = This chat does not hear that source.
source-too-many = This chat follows { $limit } sources of its own, the most it can. /source remove frees places.
sources-head = { $count ->
    [one] This chat hears { $count } source:
   *[other] This chat hears { $count } sources:
}
sources-none = This chat hears no sources. /source add and an address begins.

latest-head = The latest about what you watch:
latest-none = Nothing in the last 7 days.

status-all-well = All well.
status-some-trouble = Mostly well.
status-no-preview-mend = Make me an administrator of the channel, or use its site instead.
status-watches = This chat has { $watches }; in the last 24 hours { $alerts }.
status-waiting = { $count ->
    [one] { $count } message waits to be sent.
   *[other] { $count } messages wait to be sent.
}
status-in-doubt = { $count ->
    [one] Of { $count } message it is not known whether it arrived.
   *[other] Of { $count } messages it is not known whether they arrived.
}
status-chat-muted = ⏸ This chat is quiet until { $when }.
status-never-found = Why nothing about { $name }? It was not mentioned yet.
status-found = { $name }: last mentioned { $ago }.
status-updates = Updates: { $new } wait, { $poison } put aside.
status-deliveries = Messages: { $todo } wait, { $doubt } in doubt, { $dead } refused by Telegram.

archived-as = Archived as A-{ $number }
archived-mentions = Mentions { $names }
archived-nobody = Mentions nobody that I know.
archived-undone = Forgotten again.
origin-channel = Origin proved by Telegram: channel and post number.
origin-chat = Origin proved by Telegram: posted in that group's name.
origin-user = Origin proved by Telegram: that account, on that day; not in which chat.
origin-hidden-user = Telegram shows only a display name, which proves nothing.
origin-none = Typed or copied: that proves nothing.

button-add-group = Add me to a group
button-hours = { $count } h
button-manage = { $name }
button-sources = Sources
button-unmute = End the quiet
button-watches = All watches

command-start = begin, or begin again
command-help = what I can do
command-watch = be told of a name
command-unwatch = stop
command-watches = what this chat watches
command-sources = what is read, and how it does
command-source = add or remove a site or channel
command-latest = the newest stories
command-status = what I am doing, and why there may be nothing
command-mute = be quiet for some hours
command-language = the language I speak here
command-privacy = what is kept
command-delete-my-data = delete everything about this chat
