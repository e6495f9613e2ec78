# Short: a phone shows about twenty letters of each.
button-open = Open
button-why = Why?
button-story = Story
button-mute = Mute { $name } { $hours } h
button-mute-here = Mute { $hours } h
button-stop = Stop watching
button-stop-named = Stop: { $name }
button-undo = Undo
button-back = Back
button-cancel = Cancel
button-next = Next
button-previous = Previous
button-watch = Watch
button-watch-named = Watch { $name }
button-watch-else = Watch someone else
button-names = Names…
button-none-of-these = None of these
button-how = How it works
button-delete-all = Delete everything

pressed-stale = This was out of date.
pressed-muted = ⏸ { $name }: quiet until { $when }.
pressed-unmuted = { $name }: speaking again.
pressed-stopped = No longer watching { $name }.
pressed-restored = Watching { $name } again.
