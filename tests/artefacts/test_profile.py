import pytest

from checks.artefacts.header import Layout
from checks.artefacts.profile import declared_profile, find_profile
from checks.model.target import Target

TARGET = Target("t", "register", "t")


def layout(register: str, *fields: str, companion: tuple[str, ...] = ()) -> Layout:
    return Layout(register, 1, tuple(enumerate(fields)), tuple(enumerate(companion, 50)), {}, ())


@pytest.mark.parametrize(
    ("layouts", "profile"),
    [
        ([layout("data_catalogue", "name", "code", "provider_code", "subject_domain")], "guide-2017"),
        ([layout("data_catalogue", "name", "spatial_range", "share_type")], "cascade"),
        ([layout("data_catalogue", "name"), layout("data_catalogue_item", "name", "share_type")], "cascade"),
        ([layout("data_catalogue", "name", companion=("name", "share_type"))], "cascade"),
        ([layout("data_catalogue", "name", "row_count")], "open-data"),
        ([layout("data_catalogue", "name", "row_count", "share_type")], None),
        ([layout("data_catalogue", "name", "share_type", "open_type", "update_cycle")], None),
        ([layout("system", "name", "code")], None),
    ],
)
def test_detection(layouts: list[Layout], profile: str | None) -> None:
    assert find_profile(layouts, TARGET) == profile


def test_what_is_declared_wins_and_site_profiles_are_none_of_ours() -> None:
    assert find_profile([], Target("t", "register", "t", profile="service-data")) == "service-data"
    assert find_profile([], Target("t", "register", "t", profile="portal")) is None
    assert (
        declared_profile(Target("t", "register", "t", declared={"catalogue_profile": "cascade"})) == "cascade"
    )
