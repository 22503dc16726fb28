from tests.functions.pages import said


def test_encoding() -> None:
    assert said("charsetDeclared", "<p>x") == ["none"]
    assert said("charsetDeclared", "<meta charset=UTF8><p>x") == []
    assert said("charsetDeclared", "<meta charset=gb2312><p>x") == ["gb2312"]
    assert said("charsetDeclared", "<meta charset=gbk><p>x", encodings=("gb18030",)) == []
    assert said("charsetDeclared", "\ufeff<p>x") == []
    assert (
        said("charsetDeclared", "<p>x", around={"headers": {"Content-Type": "text/html; charset=utf-8"}})
        == []
    )
    assert said("charsetDeclared", "<!--<meta charset=utf-8>--><p>x") == ["none"]
    assert said("charsetDeclared", " " * 1024 + "<meta charset=utf-8><p>x") == ["none"]


def test_agreement() -> None:
    header = {"headers": {"Content-Type": "text/html; charset=GBK"}}
    assert said("charsetDeclared", "<meta charset=gb2312><p>x", around=header, judge="agreement") == []
    assert said("charsetDeclared", "<meta charset=utf-8><p>x", around=header, judge="agreement") == [
        "HTTP 头 gbk，meta utf-8"
    ]
    gbk = b"<meta charset=utf-8>" + "中文编码测试".encode("gbk")
    assert said("charsetDeclared", gbk, judge="agreement")[0].startswith("bad ")
