"""Every act of the control API that is done at once, by name: `ACTS`."""

from bot.playground.acts import history, kinds, looking, places, trouble, words  # noqa: F401 - each enters its acts
from bot.playground.acts.registry import ACTS as ACTS
