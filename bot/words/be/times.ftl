time-day = { $day } { $month ->
    [1] студзеня
    [2] лютага
    [3] сакавіка
    [4] красавіка
    [5] мая
    [6] чэрвеня
    [7] ліпеня
    [8] жніўня
    [9] верасня
    [10] кастрычніка
    [11] лістапада
   *[12] снежня
}
time-day-and-clock = { $day }, { $clock } UTC

length-seconds = { $count ->
    [one] { $count } секунда
    [few] { $count } секунды
   *[many] { $count } секунд
}
length-minutes = { $count ->
    [one] { $count } хвіліна
    [few] { $count } хвіліны
   *[many] { $count } хвілін
}
length-hours = { $count ->
    [one] { $count } гадзіна
    [few] { $count } гадзіны
   *[many] { $count } гадзін
}
length-days = { $count ->
    [one] { $count } дзень
    [few] { $count } дні
   *[many] { $count } дзён
}

ago-seconds = { $count ->
    [0] толькі што
    [one] { $count } секунду таму
    [few] { $count } секунды таму
   *[many] { $count } секунд таму
}
ago-minutes = { $count ->
    [one] { $count } хвіліну таму
    [few] { $count } хвіліны таму
   *[many] { $count } хвілін таму
}
ago-hours = { $count ->
    [one] { $count } гадзіну таму
    [few] { $count } гадзіны таму
   *[many] { $count } гадзін таму
}
ago-days = { $count ->
    [one] { $count } дзень таму
    [few] { $count } дні таму
   *[many] { $count } дзён таму
}
