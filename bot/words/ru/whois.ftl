# Knowing who is meant by a name.
whois-away = Энциклопедия сейчас недоступна. Попробуйте через несколько минут.
whois-gone = Такой статьи в энциклопедии больше нет.
whois-now-known = Теперь я знаю, кем может быть «{ $name }». Кого вы имеете в виду?
button-who-nobody = Никто из них
