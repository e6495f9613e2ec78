# One source, in a word or two.
health-new = not read yet
health-ok = fine
health-quiet = quiet: publishes less than it used to
health-empty = empty: answers with nothing in it
health-throttled = asks us to come later
health-gone = gone
health-no_preview = no preview: its owner switched the web preview off
health-unreadable = unreadable
health-because = { $health }: { $trouble }

# All sources together: "34 sources, 31 fine, 2 quiet, 1 unreadable".
sources-count = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
sources-new = { $count } not read yet
sources-ok = { $count } fine
sources-quiet = { $count } quiet
sources-empty = { $count } empty
sources-throttled = { $count } told to wait
sources-gone = { $count } gone
sources-no_preview = { $count } without preview
sources-unreadable = { $count } unreadable

source-last-check = Last check { $ago }
source-last-story = Last story { $ago }
source-never-checked = Never checked
stories-count = { $count ->
    [one] { $count } story
   *[other] { $count } stories
}
alerts-count = { $count ->
    [one] { $count } alert
   *[other] { $count } alerts
}
watches-count = { $count ->
    [one] { $count } watch
   *[other] { $count } watches
}

kind-feed = feed
kind-sitemap = sitemap
kind-page = page
kind-channel = Telegram channel

ownership-state = state
ownership-public = public
ownership-independent = independent
ownership-unknown = ownership not known
