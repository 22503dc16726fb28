import pytest

from checks.artefacts.literals import literals, plain


def written(script: str) -> list[str]:
    return [literal.text for literal in literals(script) if literal.written]


@pytest.mark.parametrize(
    ("script", "texts"),
    [
        ('document.write("<a>" + x + "b" + \'</a>\');', ["<a>b</a>"]), ('document.writeln("主办")', ["主办"]),
        ('// document.write("no")\n/* document.write("no") */document.write("yes")', ["yes"]), ('<!--\ndocument.write("a")\n//-->', ["a"]),
        ("document.write(unescape(\"%3Cp%3E%u4E2D%3C/p%3E\"))", ["<p>中</p>"]), ("$('#f').html(decodeURIComponent('%E4%B8%AD'))", ["中"]),
        (r"""x.innerHTML = "\x3Cb\u003E\u{4e2d}\uD83D\uDE00" + 'y\
z';""", ["<b>中😀yz"]),
        ("document.write(`<a>${x}京ICP备1号</a>`)", ["<a>京ICP备1号</a>"]), ('var h="<p>";h+="中";h+="</p>";a.append(h)', ["<p>", "中", "</p>"]),
        ('document.write("<scr"+"ipt src=\'/a.js\'></scr"+"ipt>")', ["<script src='/a.js'></script>"]), ('document.write(f("x"))', []),
        ('a=b/c;document.write("d");e=/["\']/g.test("f")', ["d"]), ('document.write("unterminated\ndocument.write("x")', ["x"]),
        ('alert("<b>")', []), ('$("#a").append("text")', ["text"]), ('s="%3Cp%3E中";document.write(unescape(s))', ["<p>中"]),
        ("document.write('a' /* c */ + 'b' // d\n + 'e')", ["abe"]),
    ],
)  # fmt: skip
def test_what_is_written(script: str, texts: list[str]) -> None:
    assert written(script) == texts


def test_what_a_string_is_for() -> None:
    script = "s.setAttribute('sitecode','3100000044');load({url:'/a.js',id:'x'});$('#f').load('/foot.html #a');document.write('')"
    found = {literal.text: literal for literal in literals(script)}
    assert found["3100000044"].key == "sitecode"
    assert found["/a.js"].key == "url" and found["/a.js"].loaded
    assert found["/foot.html #a"].loaded and not found["x"].written


def test_nothing_worth_reading() -> None:
    assert literals("var a = '<b>';") == ()


@pytest.mark.parametrize(
    "script",
    [
        "document.write(" * 50_000,
        "'" * 100_000,
        "document.write('" + "\\" * 100_001,
        "/" * 200_000 + "write",
        "`${" * 50_000 + "write",
        "document.write('a'+" * 20_000,
    ],
)
def test_hostile_scripts_end(script: str) -> None:
    assert isinstance(literals(script), tuple)


def test_escapes() -> None:
    assert plain(r"a\tb\'\"\\\/\0\101") == "a\tb'\"\\/\0A"
    assert plain(r"\uD83D") == "\ufffd"
