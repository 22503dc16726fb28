from checks.select.segment import Segment, Selector


def test_defaults_take_every_child() -> None:
    segment = Segment()
    assert segment.names is None and not segment.deep and Selector("$", ()).segments == ()
