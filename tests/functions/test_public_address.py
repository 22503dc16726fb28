import pytest

from tests.functions.pages import of_text, said


@pytest.mark.parametrize(
    "address",
    ["file:///D:/x", "C:\\x\\y.doc", "http://10.1.2.3/x", "http://localhost:8080/", "http://oa/x", "//192.168.1.1/", "HTTP://127.0.0.1", "\\\\server\\x",
     "http://%31%30.1.2.3/", "http://[::1]/", "http://169.254.0.1/", "FILE:/c:/x", "http://172.16.0.9:8080/a.html"],
)  # fmt: skip
def test_nobody_else_can_open(address: str) -> None:
    assert of_text("publicAddress", address) == [address]


@pytest.mark.parametrize(
    "address",
    [
        "http://www.a.gov.cn",
        "x.html",
        "/a/b/",
        "javascript:x",
        "mailto:a",
        "#",
        "",
        "http://8.8.8.8/",
        "tel:12345",
        "http://政务.中国/",
        "../c/d.doc",
    ],
)
def test_public(address: str) -> None:
    assert of_text("publicAddress", address) == []


def test_all_addresses_of_a_page() -> None:
    markup = "<a href=http://10.1.2.3/x>1</a><img src='C:\\a.png'><a href=/x>2</a><div id=d><a href=file:///x>3</a></div>"
    assert said("publicAddress", markup) == ["http://10.1.2.3/x", "file:///x", "C:\\a.png"]
    assert said("publicAddress", markup, "#d") == ["file:///x"]
