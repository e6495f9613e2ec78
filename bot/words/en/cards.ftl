# The alert card and the card that says why it came.

list-and = { $first } and { $last }
quoted = «{ $words }»

card-perhaps = perhaps { $name }
card-more-names = { $count } more
card-found-as = { $name } ({ $words })
card-seen = seen { $when }
card-forwarded = { $source }, forwarded from { $origin }
card-edited = ✏️ edited

why-matched = { $name }: matched { $words }
why-score = { $reason } → { $certainty } ({ $score })
why-in = In: { $place }
why-post = { $source }, post { $number }
why-rule = Rule: your watch { $name }, mode { $mode }
why-not-person = Would not have matched: { $mode ->
    [strict] a surname alone, without the full name in the text
    [wide] a first name alone
   *[normal] the surname beside another first name
}
why-nothing-left = Nothing watched here is found in this text any more. It may have been edited, or the watch was changed.

mode-strict = strict
mode-normal = normal
mode-wide = wide

certainty-certain = certain
certainty-likely = likely
certainty-possible = possible
certainty-faint = faint

kind-person = person
kind-organisation = organisation
kind-place = place
kind-phrase = words
kind-expression = expression

# Why a watch that found something was not told.
hush-no_mention = nothing was found
hush-silent_document = it was there before the source was first read
hush-before_subscription = it was published before you began to watch
hush-not_heard = you do not hear that source
hush-not_admitted = this chat has no access
hush-unreachable = this chat could not be reached
hush-chat_muted = ⏸ this chat is muted
hush-watch_muted = ⏸ the watch is muted
hush-not_sure = the match was not sure enough
