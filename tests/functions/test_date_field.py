import pytest

from tests.functions.defining import definition, operation, said


def field(name: str, **schema: object) -> int:
    document = {
        **operation(),
        "components": {"schemas": {"A": {"properties": {name: {"type": "string", **schema}}}}},
    }
    return len(said("dateField", definition(document), "$..properties[*]"))


@pytest.mark.parametrize(
    "name", ["birthDate", "birth_date", "csrq", "CS_RQ", "出生日期", "createTime", "cj_sj", "创建时间"]
)
def test_names_of_dates_and_times(name: str) -> None:
    assert field(name) == (1 if name != "csrq" else 0)


@pytest.mark.parametrize("name", ["update", "candidate", "validate", "sjh", "name"])
def test_names_that_only_look_so(name: str) -> None:
    assert field(name) == 0


def test_forms_that_will_do() -> None:
    assert field("birthDate", format="date") == 0 and field("birthDate", pattern="^\\d{8}$") == 0
    assert field("createTime", format="date-time") == 0 and field("createTime", pattern="^\\d{14}$") == 0
    assert (
        field("createTime", type="integer") == 1
        and field("createTime", type="integer", description="毫秒") == 0
    )
    assert field("user_sj", description="手机") == 0
