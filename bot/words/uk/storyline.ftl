# How a story developed: the picture, the card, the list of stories.

picture-first = першим, { $at }
picture-more = { $count ->
    [one] і ще { $count } джерело
    [few] і ще { $count } джерела
   *[many] і ще { $count } джерел
}
