# Co stoi obok słów modelu językowego.

card-model-says = Streszczenie modelu językowego ({ $model })
card-model-translated = Tłumaczenie modelu językowego ({ $model })
