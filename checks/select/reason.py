"""Reason: whether the reasons that a query gives in its column `detail` are said in both languages."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from checks.model.sentence import Sentence
from checks.select.macro import SAID
from checks.select.statement import nodes, syntax_tree

if TYPE_CHECKING:
    import duckdb

_HAN: Final = re.compile("[\u3400-\u9fff\u3001\u3002\uff01-\uff5e]")
_LATIN: Final = re.compile("[A-Za-z]")
_QUOTED: Final = re.compile("“[^”]*”")


def one_sided(
    connection: "duckdb.DuckDBPyConnection", query: str, types: Mapping[str, str]
) -> Sentence | None:
    """What is wrong with the reasons of a query whose columns have these types (None: nothing).

    Only what is written out in the query is looked at; in English, Chinese names stand in “ ”.
    """
    if types.get("detail") == "VARCHAR":
        return Sentence(
            f"detail 只有一种语言，请写成 {SAID.call}", f"detail is in one language only: write {SAID.call}"
        )
    for node in nodes(syntax_tree(connection, query)):
        if node.get("class") == "FUNCTION" and str(node["function_name"]).lower() == SAID.name:
            zh, en = (_written(each) for each in node["arguments"])
            if _HAN.search(_QUOTED.sub("", en)):
                return Sentence(f"英文里有中文：{en}", f"Chinese in the English text: {en}")
            if _HAN.search(zh) and not _LATIN.search(en):
                return Sentence(f"没有英文：{zh}", f"no English text: {zh}")
    return None


def _written(tree: Any) -> str:
    """The texts that are written out below a node, one after the other."""
    found = [
        node
        for node in nodes(tree)
        if node.get("class") == "CONSTANT" and node["literal"]["kind"] == "STRING"
    ]
    return "".join(
        str(node["literal"]["text"]) for node in sorted(found, key=lambda node: int(node["query_location"]))
    )
