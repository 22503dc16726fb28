import pytest

from tests.functions.pages import said


def spacing(markup: str, name: str = "letter-spacing", least: float = 0.12) -> list[str]:
    return said("inlineSpacing", markup, "[style]", property=name, min=least)


@pytest.mark.parametrize(
    ("style", "wrong"),
    [
        ("letter-spacing: 0.1em !important", True), ("letter-spacing: 0.15em !important", False), ("letter-spacing: 0.1em", False),
        ("letter-spacing: normal !important", True), ("letter-spacing: inherit !important", False), ("LETTER-SPACING:1px!important", True),
        ("letter-spacing: 0.15em !important; letter-spacing: 0.1em", False), ("letter-spacing: 3px !important", False),
        ("display:none; letter-spacing: 0 !important", False), ("position:absolute; top:-999em; letter-spacing: 0 !important", False),
    ],
)  # fmt: skip
def test_forced_below(style: str, wrong: bool) -> None:
    assert bool(spacing(f'<p style="{style}">字</p>')) is wrong


def test_no_text_and_own_text() -> None:
    assert spacing('<div style="letter-spacing: 0 !important"></div>') == []
    assert (
        spacing(
            '<div style="letter-spacing: 0 !important"><p style="letter-spacing: 1em !important">字</p></div>'
        )
        == []
    )


def test_sizes() -> None:
    assert spacing('<style>p{font-size:20px}</style><p style="letter-spacing:2px!important">字</p>') != []
    assert spacing('<link rel=stylesheet href=a.css><p style="letter-spacing:2px!important">字</p>') == [
        "?needs-rendering"
    ]
    assert spacing('<p style="letter-spacing:calc(1px)!important">字</p>') == ["?needs-rendering"]


def test_line_height() -> None:
    assert spacing('<p style="line-height:1!important">字</p>', "line-height", 1.5) == ["line-height: 1"]
    assert spacing('<p style="line-height:150%!important">字</p>', "line-height", 1.5) == []
    box = '<div style="overflow-x: scroll"><p style="line-height:1em!important">字</p></div>'
    assert spacing(box, "line-height", 1.5) == ["?needs-rendering"]
