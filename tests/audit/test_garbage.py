import gc
import weakref

import pytest

from checks.audit.garbage import spare_the_rulebook


@pytest.fixture(autouse=True)
def own_settings():
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


def test_what_is_loaded_is_no_longer_looked_through():
    spare_the_rulebook()
    assert gc.get_freeze_count() > 1_000
    assert gc.get_threshold()[0] > 700


def test_cycles_are_still_found():
    class Knot:
        pass

    spare_the_rulebook()
    knot = Knot()
    knot.self = knot
    gone = weakref.ref(knot)
    del knot
    gc.collect()
    assert gone() is None
