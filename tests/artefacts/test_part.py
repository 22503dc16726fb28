from dataclasses import FrozenInstanceError

import pytest

from checks.artefacts.part import Part


def test_a_part_stays_what_it_is() -> None:
    part = Part("headers.server", ["nginx"])
    with pytest.raises(FrozenInstanceError):
        part.path = "headers"  # type: ignore[misc]
    assert part == Part("headers.server", ["nginx"]) != Part("headers", ["nginx"])
