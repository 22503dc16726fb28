"""Vocabulary (术语): the words of the project, and every label that reports use."""

from typing import Final

from checks.publish.leaf import Entry, Leaf, heading
from checks.publish.markup import code, esc, table
from checks.reports.words import CAUSES, EFFECTS, LEVELS, NORM_STATUSES, OUTCOMES, STATUSES, VERDICTS, Labels

_TERMS: Final = (
    ("体系表", "framework", "一个城市各项规范的总表，列明编号、层级和状态", "GB/T 13016"),
    (
        "规范、版本、条款",
        "norm, edition, clause",
        "公布的规范文本，它的一个有日期的版本，其中一个有编号的段落",
        "GB/T 1.1",
    ),
    ("规则", "rule", "对一个条款的机器可读的解读", "ACT、XCCDF"),
    ("要求", "level", "条款的语气：应、宜、可", "GB/T 1.1"),
    ("后果", "effect", "不通过时对得分的影响：单项否决、扣分、提示", "国办秘函〔2019〕19号"),
    ("对象", "target", "被检查的一个网站、一份接口定义或一份清单", "EARL"),
    ("请求记录", "exchange", "一次请求及其响应，或失败的原因", "WARC"),
    ("快照", "snapshot", "从一个对象采集到的全部内容，封存在一个 WARC 档案里", "ISO 28500、GB/T 33994"),
    ("判断对象", "artefact", "一次判断所针对的东西：响应、网页、整站、接口、清单的一行等", ""),
    ("结果", "outcome", "通过、不通过、不适用、无法判定、未检查之一", "EARL、ACT"),
    ("问题", "finding", "一处不通过或无法判定，附位置、描述、证据和指纹", "SARIF"),
    ("豁免、确认", "waiver, confirmation", "有关人员对一处问题的决定，须有理由、负责人和期限", "SARIF"),
    ("报告", "report", "一个对象的全部结果及其来历", "SARIF"),
    ("轮次", "run", "对多个对象的一次检查", ""),
    ("覆盖率", "coverage", "应当回答的问题中，得出通过或不通过结论的比例", ""),
    ("条款待核", "not verified", "尚未有人对照原文核对该条款；规则只提示，不计分", ""),
)
_LABELS: Final[tuple[tuple[str, str, Labels], ...]] = (
    ("结果", "outcome", OUTCOMES),
    ("结论", "verdict", VERDICTS),
    ("要求", "level", LEVELS),
    ("后果", "effect", EFFECTS),
    ("处理状态", "status", STATUSES),
    ("规范状态", "norm-status", NORM_STATUSES),
    ("无法判定的原因", "cause", CAUSES),
)


def vocabulary_leaf() -> Leaf:
    """Terms with their source, then the labels in both languages."""
    here = "words.html"
    blocks = [
        table(
            ("术语", "英文", "含义", "出处"),
            (
                (f"<b>{esc(name)}</b>", esc(english), esc(told), esc(source))
                for name, english, told, source in _TERMS
            ),
            label="术语",
        )
    ]
    for name, anchor, labels in _LABELS:
        blocks.append(heading(name, anchor))
        blocks.append(
            table(
                ("标识", "中文", "英文"),
                ((code(key), esc(chinese), esc(english)) for key, (chinese, english) in labels.items()),
                label=name,
            )
        )
    entries = [Entry(here, "术语", "目录", " ".join(f"{name} {told}" for name, _, told, _ in _TERMS))]
    entries += [
        Entry(f"{here}#{anchor}", chinese, name, english)
        for name, anchor, labels in _LABELS
        for chinese, english in labels.values()
    ]
    return Leaf(
        here,
        "术语",
        blocks,
        [("index.html", "首页"), ("reference/index.html", "参考")],
        toc=True,
        section="reference",
        lead="同一个词在代码、规则、页面和报告里含义相同。",
        entries=entries,
    )
