# Что считают, когда источники расходятся в числе.

quantity-killed = погибшие
quantity-injured = раненые
quantity-affected = пострадавшие
quantity-missing = пропавшие без вести
quantity-detained = задержанные
quantity-evacuated = эвакуированные
quantity-rescued = спасённые
quantity-hospitalised = госпитализированные
quantity-aboard = людей на борту
quantity-drones-downed = сбито дронов
quantity-drones-launched = запущено дронов
quantity-sentence = срок, лет
quantity-magnitude = магнитуда
quantity-turnout = явка
quantity-damage = ущерб
quantity-fine = штраф
