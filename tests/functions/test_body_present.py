import pytest

from tests.functions.pages import said

TEXT = "这一段正文足够长，说明了事情的经过。"


@pytest.mark.parametrize(
    ("inner", "judge", "found"),
    [
        (TEXT, "any", []), ("", "any", [""]), ("<img src=a>", "any", []), ("<a href=a.pdf>附件</a>", "any", []), ("<img src=a>", "text", [""]),
        (f"<img src=a>{TEXT}", "text", []), ("<img src=a><a href=a.docx>附件</a>", "text", []), (f"<img src=a alt={TEXT * 2}>", "text", []),
        (TEXT, "static", []), ("<iframe src=a.pdf></iframe>", "static", [""]), ("<img src=a>", "static", []),
    ],
)  # fmt: skip
def test_bodies(inner: str, judge: str, found: list[str]) -> None:
    assert said("bodyPresent", f"<h1>标题</h1><div id=zoom>{inner}</div>", "#zoom", judge=judge) == found


def test_scripts() -> None:
    assert said("bodyPresent", "<div id=zoom></div><script src=/js/body.js></script>", "#zoom") == [
        "?needs-rendering"
    ]
    assert (
        said("bodyPresent", f"<div id=zoom></div><script>$('#zoom').html('<p>{TEXT}</p>')</script>", "#zoom")
        == []
    )
