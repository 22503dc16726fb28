"""Headings: the comment that tells an editor which schema a file follows."""

from collections.abc import Iterator

from checks.rulebook.fault import Edit, Fault
from checks.rulebook.lints.bench import Bench

MARK = "# yaml-language-server: $schema="


def headings(bench: Bench) -> Iterator[Fault]:
    """Files without the comment, or with one that leads elsewhere."""
    for file in bench.standards.files.values():
        line = file.document.text.split("\n", 1)[0]
        wanted = MARK + file.place.schema
        if line.strip() == wanted or not file.document.text:
            continue
        wrong = line.startswith(MARK)
        edit = Edit(0, len(line) if wrong else 0, wanted if wrong else f"{wanted}\n")
        zh, en = (
            f"第一行应为 {wanted}（编辑器据此补全和提示）",
            f"the first line should be {wanted}, for editors",
        )
        yield Fault(file.place.path, 1, 1, "layout/schema-line", zh, en, severity="warning", edit=edit)
