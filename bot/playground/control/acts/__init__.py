"""Every act of the control API that is done at once, by name: `ACTS`."""

from bot.playground.control.acts import (  # noqa: F401 - each enters its acts
    albums,
    asking,
    elsewhere,
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
from bot.playground.control.acts.registry import ACTS as ACTS
from bot.playground.control.acts.registry import FIELDS as FIELDS
