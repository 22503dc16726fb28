from tests.functions.pages import said

GIVEN = "script[src], link[rel=stylesheet]"


def test_foreign_resources() -> None:
    assert said("integrity", "<script src=//cdn.com/x.js></script>", GIVEN) == ["http://cdn.com/x.js"]
    assert said("integrity", "<script src=//cdn.com/x.js integrity='sha384-aBc='></script>", GIVEN) == []
    assert said("integrity", "<link rel=stylesheet href=http://cdn.com/x.css integrity=md5-x>", GIVEN) == [
        "http://cdn.com/x.css"
    ]
    assert (
        said(
            "integrity",
            "<script src=/x.js></script><script src=http://static.example.gov.cn/x.js></script>",
            GIVEN,
        )
        == []
    )
