"""Dice fall."""

from __future__ import annotations

from hashlib import sha256

from bot.playground.actions.talk import NotPossible
from bot.playground.world.emoji import DICE
from bot.playground.world.things import Dice
from bot.playground.world.world import World


def throw(world: World, emoji: str) -> Dice:
    """The next throw of this world. Runs repeat: the values follow from how many were thrown before."""
    if emoji not in DICE:
        raise NotPossible(f"no dice: {emoji}; there are {' '.join(DICE)}")
    digest = sha256(f"{emoji}{world.count('dice')}".encode()).digest()
    return Dice(emoji, 1 + int.from_bytes(digest[:4], "big") % DICE[emoji])
