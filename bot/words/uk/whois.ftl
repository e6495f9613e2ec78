# Knowing who is meant by a name.
whois-away = Енциклопедія зараз недоступна. Спробуйте за кілька хвилин.
whois-gone = Такої статті в енциклопедії більше немає.
whois-now-known = Тепер я знаю, ким може бути «{ $name }». Кого ви маєте на увазі?
button-who-nobody = Ніхто з них
