"""What rooms ask to be done later, without knowing the engine that does it."""

from __future__ import annotations

# Tasks by name: verbs defer them, bot.jobs gives them their bodies.
REFRESH = "refresh"
PROCESS = "process"
DRAIN = "drain"
RETELL = "retell"

# Deliveries starve behind fetches unless they go first.
PRIORITY = {DRAIN: 20, PROCESS: 10, REFRESH: 0, RETELL: -10}
