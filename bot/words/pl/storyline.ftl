# How a story developed: the picture, the card, the list of stories.

picture-first = pierwsze, { $at }
picture-more = { $count ->
    [one] i { $count } źródło więcej
    [few] i { $count } źródła więcej
   *[many] i { $count } źródeł więcej
}
