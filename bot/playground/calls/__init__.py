"""A bot's calls and how updates reach it, whichever transport carries them."""
