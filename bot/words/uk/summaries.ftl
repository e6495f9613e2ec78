# Що рахують, коли джерела розходяться в числі.

quantity-killed = загиблі
quantity-injured = поранені
quantity-affected = постраждалі
quantity-missing = зниклі безвісти
quantity-detained = затримані
quantity-evacuated = евакуйовані
quantity-rescued = врятовані
quantity-hospitalised = госпіталізовані
quantity-aboard = людей на борту
quantity-drones-downed = збито дронів
quantity-drones-launched = запущено дронів
quantity-sentence = термін, років
quantity-magnitude = магнітуда
quantity-turnout = явка
quantity-damage = збитки
quantity-fine = штраф
