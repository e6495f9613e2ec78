"""Nouns: frozen values that every room understands. Standard library only."""
