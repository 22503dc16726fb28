from tests.functions.calling import fails, holds


def test_whole_words_only() -> None:
    options = {
        "names": ("token", "accesstoken", "sign", "手机号"),
        "exceptions": ("pagetoken",),
        "unless": "散列",
    }
    for name in ("token", "access_token", "userToken", "sign"):
        assert fails("nameWords", {"name": name}, options)
    for name in ("pageToken", "design", "assignment"):
        assert holds("nameWords", {"name": name}, options)
    assert fails("nameWords", {"name": "p", "description": "手机号"}, options)
    assert holds("nameWords", {"name": "token", "description": "散列值"}, options)
