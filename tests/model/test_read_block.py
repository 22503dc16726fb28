"""What the quick reader reads, the full reader reads alike: values, their types, the places of all nodes."""

import random
from pathlib import Path
from typing import Any

import pytest

from checks.artefacts.read_events import read_events
from checks.model.block_flow import Places
from checks.model.read_block import read_block
from tests.samples import SAMPLES, needs_samples

STANDARDS = Path(__file__).resolve().parents[2] / "standards"
PLAIN = """\
# comment
---
openapi: 3.0.0
info:
  title: 'It''s a title'   # so it is
  "description": |-
    First

      - second
    third

  version: "1.0\\u0041\\n"
  summary: >
    folded
    lines

    more
     deeper
    again
  x-long: plain words
    that go on

    and on
  x-quoted: "a b \\
    \\ c

    d"
  x-single: 'one
    two'
paths:
  /pets/{id}:
    get:
      tags:
      - a
      -   b: 1
          c: ~
      - - x
        - y: -1.5
      -
        z: 0x1F
      -
      parameters: []
      responses: {}
      empty:
      flow: [a, b c, "d, e", 'f''g', -1, [], {}, [x:y, {k: v}]]   # so
      more: {a: 1, "b": [c], 'd': {e: null, f g: h#i}, j: "\\"\\\\"}
      list:
      - [ a ,b ]
      - { a: b }
    x-é中😀: é
  'a: b':
    - |2+
        x

    - end
last: true
"""
SNIPPETS = (
    *"ab:-?[]{},&*!|>'\"#%@`\n \\0é~<=1.+\t\ufeff\x85\u2028", ": ", " #", "- ", "-\n", "''", "\\\n", "|-\n", "|2\n",
    ">+\n", "---\n", "...\n", "<<: ", "\n\n", "    ", "? ", "key:", "k: v\n", "null", "\\x41", '""', "[]", "{}\n", "1: ", "[a, b]", "{a: b}", ", ",
    "# c\n", " : ", "'a': ", '"b": ', "- - ", "-   ", "   \n",
)  # fmt: skip


def difference(one: tuple[Any, Places], other: tuple[Any, Places]) -> Any:
    """Where two values or the places in them differ; None: nowhere."""
    pairs = [(one[0], other[0])]
    while pairs:
        left, right = pairs.pop()
        if type(left) is not type(right):
            return left, right
        if not isinstance(left, dict | list):
            if repr(left) != repr(right):
                return left, right
            continue
        if one[1][id(left)] != other[1][id(right)]:
            return left, one[1][id(left)], other[1][id(right)]
        if len(left) != len(right) or (isinstance(left, dict) and list(left) != list(right)):
            return left, right
        values = zip(left.values(), right.values(), strict=True) if isinstance(left, dict) else None
        pairs += values or zip(left, right, strict=True)
    return None


def read_alike(text: str) -> bool:
    """Whether the quick reader took a text; it must then agree with the full one, which has no complaint."""
    found = read_block(text)
    if found is None:
        return False
    tree = read_events(text)
    assert tree.faults == [], text
    assert difference(found, (tree.value, tree.mark())) is None, text
    return True


def spoiled(text: str, chance: random.Random) -> str:
    """A text with some lines and characters changed."""
    lines = text.split("\n")
    for _ in range(chance.choice((0, 1, 1, 1, 2, 3))):
        at = chance.randrange(len(lines))
        line = lines[at]
        spot = chance.randrange(len(line) + 1)
        changed = {
            0: "",
            1: line + "\n" + chance.choice(lines),
            2: " " * chance.randrange(6) + line,
            3: line[chance.randrange(4) :],
            4: " " * chance.randrange(8) + "\n" + line,
            5: line[:spot] + line[spot + 1 :],
            6: line + chance.choice(SNIPPETS),
            7: line[:spot] + chance.choice(SNIPPETS) + line[spot:],
        }[chance.randrange(8)]
        lines[at : at + 1] = changed.split("\n")
    return "\n".join(lines)


def part(text: str, chance: random.Random) -> str:
    """Some lines on end, moved to the left as far as they go."""
    lines = text.split("\n")
    start, most = chance.randrange(len(lines)), chance.choice((3, 10, 30))
    chosen = lines[start : start + most]
    margin = min((len(line) - len(line.lstrip(" ")) for line in chosen if line.strip()), default=0)
    return "\n".join(line[margin:] for line in chosen)


def test_plain_yaml_is_read_here() -> None:
    assert read_alike(PLAIN)
    assert read_alike("- a\n- b: c\n  d:\n  - e\n") and read_alike("a: b") and read_alike("a:\n  b:\n")
    assert read_alike("") and read_alike("# nothing") and read_alike("---\n")


@pytest.mark.parametrize(
    "text",
    [
        "a\n", "a: 1\na: 2\n", "a: &x 1\nb: *x\n", "a:\n  b: 1\n c: 2\n", "a: 1\n  b: 2\n", "a: 1\n---\n",
        "a:\tb\n", "a: b\n- c\n", "a: |\n  b", "- a\nb: c\n", "a: 'b'\n  c\n", "a: \x7f\n", "a: \ud800\n", "  a: 1\nb: 2\n",
    ],
)  # fmt: skip
def test_all_else_is_left_to_the_full_reader(text: str) -> None:
    assert read_block(text) is None


def test_depth_is_bounded() -> None:
    assert read_alike("".join(f"{' ' * level}a:\n" for level in range(400)))
    assert read_block("".join(f"{' ' * level}a:\n" for level in range(600))) is None
    assert read_block("- " * 100_000) is None


def test_spoiled_texts_are_read_alike_or_not_at_all() -> None:
    chance = random.Random(20261128)
    assert sum(read_alike(spoiled(PLAIN, chance)) for _ in range(1500)) > 300
    assert sum(read_alike(spoiled(part(PLAIN, chance), chance)) for _ in range(4000)) > 600


def test_the_standards_are_read_alike() -> None:
    texts = [path.read_text("utf-8") for path in sorted(STANDARDS.rglob("*.yaml"))]
    assert sum(map(read_alike, texts)) > 20


@needs_samples
def test_samples_are_read_alike_spoiled_or_not() -> None:
    paths = [*SAMPLES.glob("interfaces/*/*.y*ml"), *SAMPLES.glob("rulesets/*.y*ml")]
    texts = [path.read_text("utf-8") for path in sorted(paths)]
    assert sum(map(read_alike, texts)) > len(texts) // 2
    chance = random.Random(20261128)
    assert sum(read_alike(spoiled(part(chance.choice(texts), chance), chance)) for _ in range(3000)) > 500
