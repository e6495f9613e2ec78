# Co liczą źródła, gdy podają różne liczby.

quantity-killed = zabici
quantity-injured = ranni
quantity-affected = poszkodowani
quantity-missing = zaginieni
quantity-detained = zatrzymani
quantity-evacuated = ewakuowani
quantity-rescued = uratowani
quantity-hospitalised = hospitalizowani
quantity-aboard = osób na pokładzie
quantity-drones-downed = zestrzelone drony
quantity-drones-launched = wystrzelone drony
quantity-sentence = wyrok, lat
quantity-magnitude = magnituda
quantity-turnout = frekwencja
quantity-damage = straty
quantity-fine = grzywna
