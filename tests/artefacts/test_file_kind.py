"""The end of a path tells files from pages."""

import pytest

from checks.artefacts.file_kind import is_file


@pytest.mark.parametrize(("url", "file"), [
    ("http://a/x.pdf", True), ("http://a/x.PDF?v=1", True), ("http://a/x.html", False), ("http://a/", False),
    ("http://a/x.jpg", True), ("http://a/pdf", False), ("http://a/x.pdf/", False), ("http://a/x.jsp?f=a.doc", False),
])  # fmt: skip
def test_files(url: str, file: bool) -> None:
    assert is_file(url) is file
