import pytest

from checks.model.host import ascii_host, host_of, registered_domain, same_site


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("www.a.gov.cn", "a.gov.cn"), ("x.y.a.gov.cn", "a.gov.cn"), ("a.gov.cn", "a.gov.cn"), ("gov.cn", "gov.cn"), ("www.a.com", "a.com"), ("www.a.cn", "a.cn"), ("www.a.ln.cn", "a.ln.cn"),
        ("10.0.0.1", "10.0.0.1"), ("::1", "::1"), ("localhost", "localhost"), ("www.a.com.hk", "a.com.hk"),
    ],
)  # fmt: skip
def test_registered(host: str, domain: str) -> None:
    assert registered_domain(host) == domain


def test_hosts() -> None:
    assert (
        host_of("HTTP://WWW.A.GOV.CN:8080/x") == "www.a.gov.cn"
        and host_of("//a.cn/x") == "a.cn"
        and host_of("/x") == host_of("http://[bad") == ""
    )
    assert host_of("http://政务.中国/") == "xn--zfr164b.xn--fiqs8s" and ascii_host("A.CN.") == "a.cn"
    assert (
        same_site("a.b.gov.cn", "www.b.gov.cn")
        and not same_site("a.gov.cn", "b.gov.cn")
        and same_site("127.0.0.1", "127.0.0.1")
    )
