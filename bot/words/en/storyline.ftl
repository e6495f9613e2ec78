# How a story developed: the picture, the card, the list of stories.

picture-first = first, { $at }
picture-more = { $count ->
    [one] and { $count } more source
   *[other] and { $count } more sources
}
