"""Rows and nouns: the only room that sees SQL."""
