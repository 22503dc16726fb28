import pytest

from tests.functions.pages import said


@pytest.mark.parametrize(
    ("inner", "found"),
    [
        ("<a href=a.docx>附件1：申请表.docx</a>", []), ("<a href=a.docx>a3f9c2d4.docx</a>", ["a3f9c2d4.docx"]), ("<a href=a.docx>附件</a>", []),
        ("<a href=a.docx>附件1</a><a href=b.xls>附件2</a>", ["附件1", "附件2"]), ("<a href=a.doc>P020260608123456789012.doc</a>", ["P020260608123456789012.doc"]),
        ("<a href=a.html>a3f9c2d4</a>", []),
    ],
)  # fmt: skip
def test_names(inner: str, found: list[str]) -> None:
    assert said("attachments", f"<div id=zoom>{inner}</div>", "#zoom", judge="names") == found


@pytest.mark.parametrize(
    ("inner", "found"),
    [
        ("<p>附件：拟聘用人员名单</p>", ["拟聘用人员名单"]), ("<p>附件：<a href=a.xls>拟聘用人员名单</a></p>", []), ("<p>正文没有附带什么</p>", []),
        ("<p>附件1. 拟聘用人员名单</p><p>附件</p><p>拟聘用人员名单</p><table></table>", []), ("<p>附件：名单如下表</p><iframe src=x></iframe>", []),
    ],
)  # fmt: skip
def test_linked(inner: str, found: list[str]) -> None:
    assert said("attachments", f"<div id=zoom>{inner}</div>", "#zoom", judge="linked") == found
