# Сообщение, которое растёт: кто уже сообщил, что произошло потом, много сюжетов сразу.

card-sources = { $first } и ещё { $count ->
    [one] { $count } источник
    [few] { $count } источника
   *[many] { $count } источников
}: { $others }
card-repeats = { $count ->
    [one] +{ $count } перепечатка
    [few] +{ $count } перепечатки
   *[many] +{ $count } перепечаток
}
card-first = впервые { $when }
card-disagree = { $what }: { $numbers }
card-joined = Это один сюжет с другим сообщением: { $headline }

development-number = Обновление: { $headline }
development-name = Обновление, упоминается { $name }: { $headline }
development-official = Подтверждено: { $headline }
development-correction = Опровержение или поправка: { $headline }
development-sources = { $count ->
    [one] { $count } новый источник
    [few] { $count } новых источника
   *[many] { $count } новых источников
}

many-head = Сразу много сюжетов, одним списком:
many-full = Список полон, продолжение будет в следующем.

updates-which = Когда сюжет, о котором я сообщал, получает развитие (в нём появилось имя, за которым вы следите, изменилось число пострадавших, его подтвердили или опровергли), я отвечаю на его сообщение. Как присылать такие ответы?
updates-sound = Со звуком
updates-silent = Без звука
updates-off = Не присылать
updates-set-sound = Обновления сюжетов приходят со звуком.
updates-set-silent = Обновления сюжетов приходят без звука.
updates-set-off = Обновления сюжетов не приходят сообщениями, но карточки продолжают расти.
command-updates = как приходят обновления сюжетов
