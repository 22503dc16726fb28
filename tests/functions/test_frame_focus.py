import pytest

from tests.functions.pages import said

HOST = "http://www.example.gov.cn/"


@pytest.mark.parametrize(
    ("attributes", "found"),
    [
        ("tabindex=-1 srcdoc='<a href=/>x</a>'", [""]), ("tabindex=0 srcdoc='<a href=/>x</a>'", []), ("tabindex=-1 srcdoc='<h1>x</h1>'", []),
        ("tabindex=-1 hidden srcdoc='<a href=/>x</a>'", []), ("tabindex=-1 width=1 height=1 src=/f.html", []),
        ("tabindex=-1 src=/f.html", ["?not-collected"]), ("tabindex=-1 inert srcdoc='<a href=/>x</a>'", []),
        ("tabindex=-1 src='javascript:'", []), ("tabindex=-1 srcdoc='<a href=/ tabindex=-1>x</a>'", []),
    ],
)  # fmt: skip
def test_frames(attributes: str, found: list[str]) -> None:
    assert said("frameFocus", f"<iframe {attributes}></iframe>", "iframe[tabindex]") == found


def test_a_collected_frame() -> None:
    around = {"frames": {HOST + "f.html": "<p><button>x</button></p>"}}
    assert said("frameFocus", "<iframe tabindex=-1 src=/f.html></iframe>", "iframe", around=around) == [""]
