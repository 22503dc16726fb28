from checks.rulebook.notices.github import render
from tests.rulebook.notices.test_formats import NOTICE


def test_commands_cannot_be_smuggled_in() -> None:
    first, second = render(NOTICE).splitlines()
    assert (
        first
        == "::error file=standards/甲 乙.yaml,line=3,col=9,title=x/y::错, 100%25: 见%0A下行（你是不是想写 b？）"
    )
    assert second.startswith("::warning file=a.yaml,")
