"""Every act of the control API that is done at once, by name: `ACTS`."""

from bot.playground.acts import (  # noqa: F401 - each enters its acts
    albums,
    asking,
    history,
    kinds,
    looking,
    newer,
    places,
    rooms,
    sharing,
    trouble,
    words,
)
from bot.playground.acts.registry import ACTS as ACTS
