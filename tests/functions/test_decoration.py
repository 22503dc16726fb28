from tests.functions.pages import said

GIVEN = "img[alt=''], [role~=none], [role~=presentation]"


def test_decoration_that_is_exposed() -> None:
    assert len(said("decoration", '<img alt="" aria-label=x>', GIVEN)) == 1
    assert len(said("decoration", "<a href=x role=none>x</a>", GIVEN)) == 1
    assert len(said("decoration", "<nav role=presentation aria-live=polite>", GIVEN)) == 1


def test_decoration() -> None:
    assert (
        said("decoration", '<img alt=""><ul role=none><li>x</ul><img alt="" aria-label=x hidden>', GIVEN)
        == []
    )
