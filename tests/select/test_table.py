"""A table knows its columns in order."""

from checks.select.table import Column, table


def test_columns_keep_their_order_and_a_column_may_be_called_name() -> None:
    made = table("t", "doc", name=("TEXT", "a name"), doc=("INTEGER", "a doc"))
    assert (made.name, made.doc, list(made.columns)) == ("t", "doc", ["name", "doc"])
    assert made.columns["name"] == Column("TEXT", "a name")
