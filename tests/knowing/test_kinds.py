"""What sort of thing an item is, and which are left out."""

from __future__ import annotations

import pytest

from bot.domain.entity import EntityKind
from bot.knowing.kinds import kind_of

PERSON, ORGANISATION = EntityKind.PERSON, EntityKind.ORGANISATION
PLACE, PHRASE = EntityKind.PLACE, EntityKind.PHRASE

CASES = [
    # its classes, its description, its kind
    ({"Q5"}, "", PERSON),
    ({"Q5"}, "author of a film and of a song, president of a football club", PERSON),
    ({"Q101352"}, "family name", None),
    ({"Q4167410"}, "", None),
    ({"Q11424"}, "1983 film about a politician", None),
    ({"Q7278"}, "party in a country", ORGANISATION),
    ({"Q515"}, "city", PLACE),
    # a class that is not in the tables: the description decides
    ({"Q999999999"}, "state-owned company in the city of Minsk", ORGANISATION),
    ({"Q999999999"}, "capital of Belarus and seat of its government", PLACE),
    ({"Q999999999"}, "ballistic missile", PHRASE),
    ({"Q999999999"}, "office of a president", PHRASE),  # a person would have the class
    ({"Q999999999"}, "television series (2008–2013)", None),
    # nothing known but the description
    (set(), "Russian politician (born 1955)", PERSON),
    (set(), "film director (1930–2001)", PERSON),
    (set(), "Wikimedia disambiguation page", None),
    (set(), "", PHRASE),
]


@pytest.mark.parametrize(("classes", "description", "kind"), CASES)
def test_the_kind_of_an_item(classes: set[str], description: str, kind: EntityKind | None) -> None:
    assert kind_of(classes, description) == kind
