# The watch card, before and after "Watch"; how a watch is written; what is said of its alerts.
button-mode = Mode: { $mode }
button-as-person = It is a person’s name
button-as-phrase = Just these words
button-somebody-else = Somebody else
button-add-spelling = Add a spelling
button-wrong-person = Not this person
button-wrong-match = Not what I mean
button-wrong-named = Not { $name }
button-right = Right
button-right-named = It is { $name }

watch-looking-up = Finding out who «{ $name }» is …
watch-looking-through = Looking for «{ $name }» in the last days …
watch-nobody-else = I know nobody else called «{ $name }».

draft-nobody = Nobody I know.
draft-none-of-those = None of those, then.
draft-seeks-person = I look for the name itself, in all its forms.
draft-seeks-phrase = I look for these very words.
draft-unasked = Who this may be could not be looked up just now. I look for the name itself; once I know more, I will ask you whom you mean.
draft-forms = Recognised as
draft-forms-line = { $language } { $count }: { $words }
draft-more-ways = { $count ->
    [one] and { $count } more way
   *[other] and { $count } more ways
}
draft-in-languages = { $count ->
    [one] in { $count } language
   *[other] in { $count } languages
}
draft-left-out = { $count } left out
draft-expression = I tell you when a text mentions { $words }.
draft-source-unread = Among this chat’s sources there is no { $place } yet: /source add adds it.
draft-since = What there was in the past { $span } follows in one message.
draft-stories = Past { $span }: { $stories }
draft-a-day = at most { $count } on one day
draft-loudest = most from { $name } ({ $count })
draft-nothing = Past { $span }: nothing. The next one will reach you.
draft-gone = This card is too old, and nothing was changed. Write /watch and the name again.
draft-left = Nothing is watched. /watch and a name begins anew.
draft-too-many-names = A watch can have { $limit } names, and this one has them.

forms-language = { $language ->
    [ru] Russian
    [uk] Ukrainian
    [be] Belarusian
    [pl] Polish
    [en] English
    [de] German
    [fr] French
    [cs] Czech
    [lt] Lithuanian
    [lat] Latin letters
    [cyr] Cyrillic letters
   *[other] Other: { $language }
}
names-head = { $count ->
    [one] Looked for in { $count } way:
   *[other] Looked for in { $count } ways:
}
names-language = { $language }: { $count }
names-tap = Tap one to leave it out (✗), again to take it back (✓).
names-last = One must stay. To end all of it, stop the watch.
names-spell = Send one more way in which { $name } is written.
names-spell-here = Answer this message with one more way in which { $name } is written.
names-added = Added: { $name }.

digest-head = { $name }, past { $span }: { $stories }
digest-more = and { $count } more. /latest shows what is newest.
digest-nothing = Nothing in the past { $span }.

watches-week = { $stories } this week
watches-wrong = { $count } wrong

verdict-wrong = Noted: «{ $words }» was not { $name }. Mentions like this one will count for less here.
verdict-wrong-name = Noted: «{ $phrase }» is not { $name } and will not be told here again.
verdict-right = Noted: «{ $words }» was { $name }. Mentions like this one will count for more here.
verdict-undone = Taken back. { $name } is judged as before.

why-form = Form: { $form }
form-genitive = genitive
form-dative = dative
form-accusative = accusative
form-instrumental = instrumental
form-locative = locative
form-vocative = vocative
form-plural = plural
form-possessive = possessive
reason-like-one-you-called-wrong = like one you called wrong
reason-like-one-you-called-right = like one you called right
reason-a-name-you-called-wrong = a name you called wrong
