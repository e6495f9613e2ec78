# How a story developed: the picture, the card, the list of stories.

picture-first = першым, { $at }
picture-more = { $count ->
    [one] і яшчэ { $count } крыніца
    [few] і яшчэ { $count } крыніцы
   *[many] і яшчэ { $count } крыніц
}
