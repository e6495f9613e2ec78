"""Forwarded posts are kept here, with where they say they come from."""
