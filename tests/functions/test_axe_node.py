"""axeNode on what axe-core really says."""

from tests.functions.seen import cause, page, problems, say

CONTRAST = {
    "target": "p",
    "html": "<p class='a'>x</p>",
    "message": "Element has insufficient color contrast",
    "data": {"fgColor": "#999", "bgColor": "#fff", "contrastRatio": 2.84, "expectedContrastRatio": "4.5:1"},
}


def test_passes_hold() -> None:
    assert say("axeNode", "axe(color-contrast)", page(axe={"color-contrast": {"passes": 2}})) == []


def test_each_violation_is_told_with_what_was_measured() -> None:
    seen = page(axe={"color-contrast": {"violations": [CONTRAST, {**CONTRAST, "data": {}}]}})
    first, second = say("axeNode", "axe(color-contrast)", seen)
    assert first.value == "#999 在 #fff 上只有 2.84:1，应为 4.5:1"  # type: ignore[union-attr]
    assert second.value == "<p class='a'>"  # type: ignore[union-attr]
    assert problems([first, second])[0].startswith("axe-core 判为不符合")


def test_sizes_are_told_as_sizes() -> None:
    seen = page(axe={"target-size": {"violations": [{"html": "<a>", "data": {"width": 12, "height": 9}}]}})
    (said,) = say("axeNode", "axe(target-size)", seen)
    assert said.value == "12×9 像素"  # type: ignore[union-attr]


def test_what_axe_cannot_tell_is_for_a_person_once_a_page() -> None:
    nodes = [{"target": f"p:nth-child({n})", "data": {"messageKey": "bgImage"}} for n in range(3)]
    said = say("axeNode", "axe(color-contrast)", page(axe={"color-contrast": {"incomplete": nodes}}))
    assert cause(said) == "needs-confirmation"
    assert said[0].zh == "文字在图片上（本页共 3 处）"  # type: ignore[union-attr]


def test_a_reason_without_a_translation_says_whose_it_is() -> None:
    node = {"target": "html", "message": "CSS Orientation lock cannot be determined"}
    (said,) = say(
        "axeNode", "axe(css-orientation-lock)", page(axe={"css-orientation-lock": {"incomplete": [node]}})
    )
    assert said.zh == "axe-core 拿不准：CSS Orientation lock cannot be determined"  # type: ignore[union-attr]
    assert said.en == "CSS Orientation lock cannot be determined"  # type: ignore[union-attr]
