import pytest

from checks.model.scope import Scope
from checks.rulebook.document import read_document
from checks.rulebook.entry import read_rule
from checks.rulebook.layout import Place
from tests.rulebook.made import RULE, RULE_PATH

PLACE = Place(RULE_PATH, "rule", "page-title", "cluster-design", "1.0")


@pytest.mark.parametrize(("scope", "taken"), [
    (Scope(), True), (Scope(("cluster-design",)), True), (Scope(("cluster-design@1.0",)), True),
    (Scope(("cluster-design@2.0",)), False), (Scope(("wording",)), False),
    (Scope(rules=("cluster-design/page-title",)), True), (Scope(rules=("cluster-design/other",)), False),
    (Scope(("wording",), ("cluster-design/page-title",)), False),
])  # fmt: skip
def test_what_a_scope_takes(scope: Scope, taken: bool) -> None:
    assert scope.takes(read_rule(PLACE, read_document(RULE_PATH, RULE.encode()).value, {})) is taken
