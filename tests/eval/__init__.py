"""How well names are found, measured on annotated texts that stand outside the project."""
