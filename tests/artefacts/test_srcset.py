"""Image candidates."""

import pytest

from checks.artefacts.srcset import candidates


@pytest.mark.parametrize(("written", "found"), [
    ("a.png", ["a.png"]), ("a.png 1x, b.png 2x", ["a.png", "b.png"]), (" a.png 320w ,b.png  640w", ["a.png", "b.png"]),
    ("/i?a=1,2 2x, b.png", ["/i?a=1,2", "b.png"]), ("a.png, b.png", ["a.png", "b.png"]), ("", []), (" , ", []),
    ("data:image/png;base64,AA== 1x, b.png 2x", ["b.png"]), (", ".join(f"{n}.png {n}x" for n in range(1, 40)),
     [f"{n}.png" for n in range(1, 11)]),
])  # fmt: skip
def test_candidates(written: str, found: list[str]) -> None:
    assert candidates(written) == found
