from checks.model.shelf import Term
from checks.rulebook.lists import read_codelist, read_framework, read_lexicon, read_profile


def test_lists_are_read() -> None:
    codelist = read_codelist(
        "a", {"title": "甲", "items": {"01": "基础"}, "synonyms": {"基础类": "01"}, "verified": True}
    )
    assert (codelist.items["01"], codelist.synonyms["基础类"], codelist.verified) == ("基础", "01", True)
    lexicon = read_lexicon(
        "b", {"title": "乙", "terms": ["攻府", {"text": "秸杆", "right": "秸秆", "allowed_in": ["x"]}]}
    )
    assert lexicon.terms == (Term("攻府"), Term("秸杆", "秸秆", None, ("x",)))
    assert read_profile("p", {"title": "门户", "norms": ["n"], "en": {"title": "Portal"}}).en == "Portal"


def test_framework_is_a_tree() -> None:
    node = {"id": "a", "number": "1", "title": "总体", "status": "group"}
    child = {"id": "b", "number": "1.1", "title": "术语", "status": "planned"}
    (root,) = read_framework([{**node, "children": [child]}])
    assert (root.norm, root.children[0].title, root.children[0].children) == (None, "术语", ())
