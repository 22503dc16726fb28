import pytest

from tests.functions.pages import of_text


@pytest.mark.parametrize(
    "text",
    [
        "name",
        "on",
        "OFF",
        "section-a billing home tel",
        "shipping street-address",
        "username webauthn",
        "",
        "current-password",
        "work email",
    ],
)
def test_valid(text: str) -> None:
    assert of_text("autocomplete", text) == []


@pytest.mark.parametrize(
    "text", ["names", "home name", "off name", "billing", "section-a", "tel home", "yes", "webauthn"]
)
def test_invalid(text: str) -> None:
    assert of_text("autocomplete", text) == [text]
