from tests.functions.pages import said


def column(*days: str) -> str:
    return (
        "<ul>"
        + "".join(
            f"<li><a href=/{n}.html>关于某某事项的通知第{n}号</a><span>{day}</span></li>"
            for n, day in enumerate(days)
        )
        + "</ul>"
    )


def test_dated() -> None:
    assert (
        said("listDates", column("2026-11-20", "2026-11-19", "11-18", "2026年11月1日"), judge="dated") == []
    )
    assert said("listDates", column("2026-11-20", "", "", "2026-11-01"), judge="dated") == ["2/4"]
    assert said("listDates", column("", "", "", ""), judge="dated") == ["none"]
    assert said("listDates", column("", "", "", "") + "<script src=/js/list.js></script>", judge="dated") == [
        "?needs-rendering"
    ]


def test_no_list() -> None:
    assert (
        said(
            "listDates",
            "<ul><li><a href=/>首页</a><li><a href=/a/>政务公开</a><li><a href=/b/>办事服务</a></ul>",
            judge="dated",
        )
        == []
    )


def test_order() -> None:
    days = ("2026-11-01", "2026-11-20", "2026-11-19", "2026-11-18")
    assert said("listDates", column(*days), judge="order", pinned=1) == []
    assert said("listDates", column(*days), judge="order", pinned=0) == ["2026-11-01 2026-11-20"]


def test_the_year_left_out_is_told_by_the_address() -> None:
    items = (("/2017/0330/a.html", "03-30"), ("/2015/1127/b.html", "11-27"), ("/2014/0807/c.html", "08-07"))
    markup = "".join(
        f"<li><span>{day}</span><a href={address}>关于某某事项的通知</a>" for address, day in items
    )
    assert said("listDates", f"<ul>{markup}</ul>", judge="order", pinned=0) == []
    assert said("listDates", f"<ul>{markup.replace('/20', '/x')}</ul>", judge="order", pinned=0) == [
        "2025-11-27 2026-08-07"
    ]
