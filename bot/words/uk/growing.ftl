# Повідомлення, що росте: хто вже повідомив, що сталося потім, багато сюжетів одразу.

card-sources = { $first } і ще { $count ->
    [one] { $count } джерело
    [few] { $count } джерела
   *[many] { $count } джерел
}: { $others }
card-repeats = { $count ->
    [one] +{ $count } передрук
    [few] +{ $count } передруки
   *[many] +{ $count } передруків
}
card-first = уперше { $when }
card-disagree = { $what }: { $numbers }
card-joined = Це один сюжет з іншим повідомленням: { $headline }

development-number = Оновлення: { $headline }
development-name = Оновлення, згадується { $name }: { $headline }
development-official = Підтверджено: { $headline }
development-correction = Спростування або виправлення: { $headline }
development-sources = { $count ->
    [one] { $count } нове джерело
    [few] { $count } нових джерела
   *[many] { $count } нових джерел
}

many-head = Одразу багато сюжетів, одним списком:
many-full = Список повний, продовження буде в наступному.

updates-which = Коли сюжет, про який я повідомляв, дістає розвиток (у ньому з’явилося ім’я, за яким ви стежите, змінилася кількість постраждалих, його підтвердили чи спростували), я відповідаю на його повідомлення. Як надсилати такі відповіді?
updates-sound = Зі звуком
updates-silent = Без звуку
updates-off = Не надсилати
updates-set-sound = Оновлення сюжетів надходять зі звуком.
updates-set-silent = Оновлення сюжетів надходять без звуку.
updates-set-off = Оновлення сюжетів не надходять повідомленнями, але картки ростуть далі.
command-updates = як надходять оновлення сюжетів
