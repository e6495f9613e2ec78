"""Sample newsrooms on this machine: sites, channels, an encyclopedia, and the stage they stand on.

What Dozor is tried with. The local Telegram beside it (`bot.playground`) serves any bot.
"""
