from checks.artefacts import KINDS
from checks.artefacts.site_tables import SITE_TABLES
from checks.functions import FUNCTIONS
from checks.publish.phrase import FUNCTIONS as PHRASES
from checks.publish.reference import artefacts_leaf, functions_leaf, reference_leaf, tables_leaf


def test_every_function_with_its_options() -> None:
    text = functions_leaf(FUNCTIONS).text()
    for name in FUNCTIONS:
        assert f"{{#{name}}}" in text
    assert "notMatch" in text
    assert set(PHRASES) <= set(FUNCTIONS)


def test_a_function_says_its_demand_in_chinese_and_shows_code_as_code() -> None:
    text = functions_leaf({"filled": FUNCTIONS["filled"], "ariaAttribute": FUNCTIONS["ariaAttribute"]}).text()
    assert "应有可读的内容。" in text
    assert "<code>aria-</code>" in text and "`" not in text


def test_every_kind_with_its_facts() -> None:
    text = artefacts_leaf(KINDS).text()
    for name in KINDS:
        assert f"{{#{name}}}" in text
    assert "<code>status</code>" in text


def test_every_table_with_its_columns() -> None:
    text = tables_leaf({"网站": SITE_TABLES}).text()
    for table in SITE_TABLES.values():
        assert f"{{#t-{table.name}}}" in text
    assert "certificates" in text
    assert "norm_key(written)" in text and "probe_refused(status, cause)" in text and "said(zh, en)" in text


def test_the_index_leads_to_all() -> None:
    text = reference_leaf().text()
    for wanted in (
        "functions.html",
        "artefacts.html",
        "tables.html",
        "../words.html",
        "../decisions/index.html",
    ):
        assert wanted in text
