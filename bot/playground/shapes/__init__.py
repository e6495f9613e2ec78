"""Nouns of the world as Bot API objects."""
