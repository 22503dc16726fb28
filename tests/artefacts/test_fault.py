from checks.artefacts.fault import Fault


def test_a_fault_knows_its_place() -> None:
    fault = Fault("syntax", 3, 1, "语法错误", "syntax error")
    assert (fault.line, fault.column, fault.path) == (3, 1, ())
