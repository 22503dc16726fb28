import pytest

from tests.functions.pages import of_text

XHTML = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'
LOOSE = '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"'


@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE html>",
        "<!doctype HTML>",
        XHTML,
        LOOSE + ' "http://www.w3.org/TR/html4/loose.dtd">',
        "<!DOCTYPE html SYSTEM 'about:legacy-compat'>",
        "",
    ],
)
def test_standards(doctype: str) -> None:
    assert of_text("standardsMode", doctype) == ([] if doctype else [""])


@pytest.mark.parametrize(
    "doctype",
    [
        LOOSE + ">",
        '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">',
        "<!doctype>",
        "<!DOCTYPE svg>",
        '<!DOCTYPE html PUBLIC "HTML">',
    ],
)
def test_quirks(doctype: str) -> None:
    assert of_text("standardsMode", doctype) == [doctype]
