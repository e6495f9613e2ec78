# What is counted, where sources differ on a number.

quantity-killed = killed
quantity-injured = injured
quantity-affected = affected
quantity-missing = missing
quantity-detained = detained
quantity-evacuated = evacuated
quantity-rescued = rescued
quantity-hospitalised = taken to hospital
quantity-aboard = people on board
quantity-drones-downed = drones shot down
quantity-drones-launched = drones launched
quantity-sentence = sentence, years
quantity-magnitude = magnitude
quantity-turnout = turnout
quantity-damage = damage
quantity-fine = fine
