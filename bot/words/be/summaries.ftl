# Што лічаць, калі крыніцы разыходзяцца ў ліку.

quantity-killed = загінулыя
quantity-injured = параненыя
quantity-affected = пацярпелыя
quantity-missing = зніклыя без вестак
quantity-detained = затрыманыя
quantity-evacuated = эвакуяваныя
quantity-rescued = выратаваныя
quantity-hospitalised = шпіталізаваныя
quantity-aboard = людзей на борце
quantity-drones-downed = збіта дронаў
quantity-drones-launched = запушчана дронаў
quantity-sentence = тэрмін, гадоў
quantity-magnitude = магнітуда
quantity-turnout = яўка
quantity-damage = страты
quantity-fine = штраф
