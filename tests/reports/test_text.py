from checks.reports.text import render
from tests.reports.made import EDITIONS, HOSTILE, RULEBOOK, TAGS, edition, finding, hostile, report


def test_a_web_person_finds_all_they_need() -> None:
    text = render(report(), RULEBOOK)
    for wanted in (
        "示例市民政局", "不合格", "单项否决", "93%", "页面应标注网站标识码", "附件 网页标签", "怎么改", "12:4 head > meta",
        "缺少标签", "由脚本生成", "内容由脚本生成，需浏览器渲染", "15 秒未响应", "未采集 12", "已豁免 1", "不重复计", "手工核对",
    ):  # fmt: skip
        assert wanted in text, wanted


def test_english() -> None:
    text = render(report(), RULEBOOK, lang="en")
    assert "unqualified" in text
    assert "by hand" in text
    assert "页面应标注网站标识码 (en)" in text


def test_the_first_places_and_how_many_more() -> None:
    many = tuple(finding(TAGS, f"http://a/{n}", fingerprint=f"{n:032x}") for n in range(9))
    assert "另有 4 处" in render(report(many), RULEBOOK)


def test_a_quoted_line_end_starts_no_line_of_its_own() -> None:
    lines = render(hostile(), RULEBOOK).splitlines()
    assert not [line for line in lines if line.startswith(("::", "##[", "# 标题", "---", "- 列表"))]
    assert any(HOSTILE[0] in line for line in lines)


def test_no_rule_failed() -> None:
    assert "没有发现不通过的规则" in render(report(()), RULEBOOK)


def test_what_a_person_decided_is_shown_with_the_reason() -> None:
    rows = [
        finding(TAGS, f"http://a/{n}", fingerprint=f"{n:032x}", status="dismissed", note="引文（李工）")
        for n in range(25)
    ]
    text = render(report(tuple(rows)), RULEBOOK)
    assert f"- 已排除 {TAGS.id}  http://a/0  引文（李工）" in text
    assert text.count("引文（李工）") < 25 and "… 另有" in text


def test_many_norms_stand_on_as_many_lines_as_a_terminal_needs() -> None:
    many = (*EDITIONS, *(edition(f"n{n}", "1", title=f"市政府网站集约化平台规范之{n}") for n in range(9)))
    lines = render(report((), norms=many), RULEBOOK).splitlines()
    start = next(at for at, line in enumerate(lines) if line.startswith("依据"))
    end = next(at for at, line in enumerate(lines) if line.startswith("采集"))
    listed = lines[start:end]
    assert len(listed) > 2
    assert all(sum(2 if ord(letter) > 0x2E7F else 1 for letter in line) <= 82 for line in listed)
    assert "之8 1" in listed[-1]


def test_a_page_that_no_rule_asked_for_is_no_undecided_rule() -> None:
    told = render(report(()), RULEBOOK)
    assert "未能判定 ·" not in told
    assert "15 秒未响应" in told


def test_a_veto_is_told_by_its_title() -> None:
    assert "      单项否决: 链接应当可用 gov-inspection/dead-link" in render(report(), RULEBOOK).splitlines()


def test_the_count_of_failed_rules_agrees_with_those_listed() -> None:
    text = render(report(), RULEBOOK)
    assert "其中不通过的 1 条与别的规则指同一问题，只列一次" in text
    assert "1 of the failed ones" in render(report(), RULEBOOK, lang="en")
