from checks.publish.vocabulary import vocabulary_leaf
from checks.reports.words import CAUSES


def test_terms_and_labels_are_listed_and_found() -> None:
    leaf = vocabulary_leaf()
    text = leaf.text()
    for wanted in ("体系表", "GB/T 13016", "cantTell", *CAUSES):
        assert wanted in text, wanted
    assert any(entry.title == "被防护设备拦截" for entry in leaf.entries)
