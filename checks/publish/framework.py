"""Framework page (体系表, GB/T 13016): the tree of norms with number, status and what stands behind each."""

from typing import Final

from checks.model.rulebook import FrameworkNode
from checks.publish.leaf import Entry, Leaf, prose
from checks.publish.markup import badge, code, esc, link
from checks.publish.shelfmark import Shelfmarks, edition_path
from checks.reports.words import NORM_STATUSES, label

_STATUSES: Final = {"group": "", "planned": "规划", "reference": "引用国家标准"}
"""What stands in a tree besides the statuses of norms."""


def framework_leaf(marks: Shelfmarks) -> Leaf:
    """The tree, every node open; a norm links to its edition in force or newest."""
    here = "framework.html"
    tree = f'<div class="g-tree">{_nodes(marks.rulebook.framework, marks, here)}</div>'
    told = prose("体系表尚未编入。") if not marks.rulebook.framework else tree
    return Leaf(
        here,
        "标准体系表",
        [told],
        [("index.html", "首页")],
        lead="全市数字政府规范按门类列出：编号、状态，以及已经写成规则的版本。",
        entries=[Entry(here, "标准体系表", "目录", _titles(marks.rulebook.framework))],
    )


def _nodes(nodes: tuple[FrameworkNode, ...], marks: Shelfmarks, here: str) -> str:
    return "<ul>" + "".join(f"<li>{_node(node, marks, here)}</li>" for node in nodes) + "</ul>"


def _node(node: FrameworkNode, marks: Shelfmarks, here: str) -> str:
    editions = [edition for edition in marks.rulebook.editions if edition.norm == node.norm]
    chosen = next(
        (edition for edition in editions if edition.id in marks.in_force), editions[-1] if editions else None
    )
    title = link(here, edition_path(chosen), node.title) if chosen else esc(node.title)
    word = _STATUSES.get(node.status, label(NORM_STATUSES, node.status))
    state = badge(node.status, word) if word else ""
    count = 0
    if chosen:
        count = sum(
            (rule.norm, rule.edition) == (chosen.norm, chosen.edition) for rule in marks.rulebook.rules
        )
    rules = f'<span class="g-dim">{count} 条规则</span>' if count else ""
    remark = f'<br><span class="g-dim">{esc(node.note)}</span>' if node.note else ""
    line = f'<span class="g-node">{code(node.number) if node.number else ""} {title} {state} {rules}</span>{remark}'
    return line + (_nodes(node.children, marks, here) if node.children else "")


def _titles(nodes: tuple[FrameworkNode, ...]) -> str:
    return " ".join(f"{node.title} {_titles(node.children)}" for node in nodes)
