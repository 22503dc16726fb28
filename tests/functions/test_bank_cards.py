import pytest

from checks.functions.bank_cards import luhn
from tests.functions.pages import said

CARD = "6222021234567890128"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"张三 银行卡号 {CARD}", 1), (f"卡号：{CARD[:4]} {CARD[4:8]} {CARD[8:12]} {CARD[12:16]} {CARD[16:]}", 1), (f"编号 {CARD}", 0),
        (f"单位对公账号 {CARD}", 0), (f"卡号 {CARD[:-1]}9", 0), ("卡号 1" + CARD[1:], 0),
    ],
)  # fmt: skip
def test_cards(text: str, count: int) -> None:
    assert luhn(CARD)
    assert len(said("bankCards", f"<p>{text}", "body")) == count
