time-day = { $day } { $month ->
    [1] січня
    [2] лютого
    [3] березня
    [4] квітня
    [5] травня
    [6] червня
    [7] липня
    [8] серпня
    [9] вересня
    [10] жовтня
    [11] листопада
   *[12] грудня
}
time-day-and-clock = { $day }, { $clock } UTC

length-seconds = { $count ->
    [one] { $count } секунда
    [few] { $count } секунди
   *[many] { $count } секунд
}
length-minutes = { $count ->
    [one] { $count } хвилина
    [few] { $count } хвилини
   *[many] { $count } хвилин
}
length-hours = { $count ->
    [one] { $count } година
    [few] { $count } години
   *[many] { $count } годин
}
length-days = { $count ->
    [one] { $count } день
    [few] { $count } дні
   *[many] { $count } днів
}

ago-seconds = { $count ->
    [0] щойно
    [one] { $count } секунду тому
    [few] { $count } секунди тому
   *[many] { $count } секунд тому
}
ago-minutes = { $count ->
    [one] { $count } хвилину тому
    [few] { $count } хвилини тому
   *[many] { $count } хвилин тому
}
ago-hours = { $count ->
    [one] { $count } годину тому
    [few] { $count } години тому
   *[many] { $count } годин тому
}
ago-days = { $count ->
    [one] { $count } день тому
    [few] { $count } дні тому
   *[many] { $count } днів тому
}
