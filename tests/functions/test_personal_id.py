import pytest

from tests.functions.pages import said, told

NUMBER = "11010519491231002X"  # the worked example of GB 11643-1999


@pytest.mark.parametrize(
    "text",
    [
        NUMBER,
        NUMBER.lower(),
        "１１０１０５１９４９１２３１００２Ｘ",
        "110105 19491231 002X",
        f"身份证{NUMBER}，",
        "110105-19491231-002X",
        "1101051949\u200b1231002X",
    ],
)
def test_full(text: str) -> None:
    assert len(said("personalId", f"<p>张某 {text}</p>", "body")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "110105194912310021",
        f"9{NUMBER}",
        f"{NUMBER}1",
        "110105194913310020",
        "000000000000000000",
        "990105194912310024",
        "无",
    ],
)
def test_no_number(text: str) -> None:
    assert said("personalId", f"<p>{text}</p>", "body") == []


def test_each_number_once_and_masked() -> None:
    assert told("personalId", f"<p>{NUMBER}</p><p>{NUMBER}</p>", "body") == [
        "公开了完整的身份证号：110*************2X"
    ]
    assert NUMBER not in str(said("personalId", f"<p>{NUMBER}</p>", "body"))


def test_lawful_columns_need_a_person() -> None:
    assert said("personalId", f"<title>失信被执行人名单</title><p>{NUMBER}", "body") == [
        "?needs-confirmation"
    ]


def test_source() -> None:
    for markup in (
        f"<p data-id={NUMBER}>x",
        f"<!--{NUMBER}--><p>x",
        f"<script>var a='{NUMBER}'</script><p>x",
        f"<input type=hidden value={NUMBER}>",
    ):
        assert len(said("personalId", markup, "body", hidden=True)) == 1
    assert said("personalId", f"<p>{NUMBER}", "body", hidden=True) == []


def test_old_and_masked() -> None:
    assert len(said("personalId", "<p>身份证号：110105491231002", "body", form="old")) == 1
    assert said("personalId", "<p>编号：110105491231002", "body", form="old") == []
    assert len(said("personalId", "<p>身份证：1101051949****002X", "body", form="masked")) == 1
    assert said("personalId", "<p>身份证：35*************123", "body", form="masked") == []
    assert said("personalId", "<p>编号：1101051949****002X", "body", form="masked") == []
