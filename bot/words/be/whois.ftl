# Knowing who is meant by a name.
whois-away = Энцыклапедыя зараз недаступная. Паспрабуйце праз некалькі хвілін.
whois-gone = Такога артыкула ў энцыклапедыі больш няма.
whois-now-known = Цяпер я ведаю, кім можа быць «{ $name }». Каго вы маеце на ўвазе?
button-who-nobody = Ніхто з іх
