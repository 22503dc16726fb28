"""YAML: text to a tree; read by lines if it is plainly written, else by events. The outcome is the same."""

from checks.artefacts.tree import Tree
from checks.model.read_block import read_block


def read_yaml(text: str, name: str = "") -> Tree:
    """Read the first document of a YAML text; everything that can be saved of a broken one."""
    plain = read_block(text)
    if plain is not None:
        value, marks = plain
        return Tree(value, name, [], lambda: marks)
    from checks.artefacts.read_events import read_events

    return read_events(text, name)
