import pytest

from tests.functions.pages import said

NAME = "<meta name=SiteName content=某县人民政府网站>"


@pytest.mark.parametrize(
    ("prompt", "found"),
    [
        ("即将离开“某县人民政府”门户网站，是否继续？", []), ("即将离开本网站", []), ("您访问的链接即将离开“武汉市人民政府”门户网站", ["武汉市人民政府"]), ("欢迎", []),
        ("即将离开某县政府网", []),
    ],
)  # fmt: skip
def test_prompts(prompt: str, found: list[str]) -> None:
    assert said("promptName", f"{NAME}<script>function out(){{layer.confirm('{prompt}')}}</script>") == found
    assert said("promptName", f"{NAME}<div>{prompt}</div>") == found


def test_without_a_name() -> None:
    assert said("promptName", "<div>即将离开“武汉市人民政府”门户网站</div>") == []
