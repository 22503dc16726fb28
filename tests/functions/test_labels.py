import pytest

from tests.functions.pages import said

GUIDE = """<h3>一、事项名称</h3><p>食品经营许可</p><table><tr><td>设定依据</td><td>食品安全法</td></tr><tr><td>申请条件<td>有场所</table>
<dl><dt>联系方式<dd>12345</dl><p>办理材料：申请表</p><p>【办理流程】受理—审查</p><p>收费：</p>"""
NAMES = ("事项名称", "设定依据|法律依据", "受理条件|申请条件", "办理材料", "办事流程|办理流程", "联系方式")


def test_all_there() -> None:
    assert said("labels", GUIDE, "body", names=NAMES) == []


def test_one_missing_and_one_empty() -> None:
    assert said("labels", GUIDE, "body", names=("收费", "办理地点")) == ["收费", "办理地点"]
    assert said("labels", GUIDE, "body", names=("收费",), filled=False) == []


def test_too_many() -> None:
    assert said("labels", GUIDE, "body", names=NAMES, atMost=3) == [
        "事项名称、设定依据、受理条件、办理材料、办事流程、联系方式"
    ]
    news = "<p>我县优化办事指南，精简办理材料和办理流程，明确设定依据、申请条件、联系方式。</p>"
    assert said("labels", news, "body", names=NAMES, atMost=3) == []


def test_anywhere_and_scripts() -> None:
    assert said(
        "labels", "<p>信息发布与解读回应情况", "body", names=("信息发布", "安全防护"), anywhere=True
    ) == ["安全防护"]
    assert said("labels", "<p>x<script src=/js/a.js></script>", "body", names=("办理流程",)) == [
        "?needs-rendering"
    ]
    with pytest.raises(ValueError, match="needs names"):
        said("labels", "<p>", "body", names=())
