# Knowing who is meant by a name.
whois-away = Encyklopedia jest teraz niedostępna. Spróbuj za kilka minut.
whois-gone = Takiego hasła w encyklopedii już nie ma.
whois-now-known = Teraz wiem, kim może być «{ $name }». Kogo masz na myśli?
button-who-nobody = Nikt z nich
