# How a story developed: the picture, the card, the list of stories.

picture-first = первым, { $at }
picture-more = { $count ->
    [one] и ещё { $count } источник
    [few] и ещё { $count } источника
   *[many] и ещё { $count } источников
}
