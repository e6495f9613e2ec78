# Knowing who is meant by a name.
whois-away = The encyclopedia cannot be reached just now. Try again in a few minutes.
whois-gone = The encyclopedia has no such entry any more.
whois-now-known = Now I know who «{ $name }» may be. Whom do you mean?
button-who-nobody = Nobody of these
