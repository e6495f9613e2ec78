# What is said beside the words of a language model.

card-model-says = Summary by a language model ({ $model })
card-model-translated = Translated by a language model ({ $model })
