import errno

from checks.model.obstacle import obstacle


def test_what_people_meet_has_words_in_both_languages() -> None:
    assert obstacle(FileNotFoundError(errno.ENOENT, "No such file or directory")) == (
        "没有这个文件或文件夹",
        "no such file or folder",
    )
    assert obstacle(PermissionError(errno.EACCES, "Permission denied"))[0] == "没有权限"


def test_anything_else_is_said_in_the_systems_own_words() -> None:
    assert obstacle(OSError(errno.EILSEQ, "Illegal byte sequence")) == ("Illegal byte sequence",) * 2
    assert obstacle(OSError()) == ("OSError", "OSError")
