from checks.artefacts.wsdl import Wsdl
from checks.model.target import Target
from tests.functions.defining import said


def judged(body: bytes) -> int:
    return len(said("xmlEncoding", Wsdl(body, "s", "s", Target("t", "wsdl", "s")), "/*"))


def test_declared_and_real() -> None:
    assert judged('<?xml version="1.0" encoding="GB2312"?><a>说明</a>'.encode("gb18030")) == 0
    assert judged('<?xml version="1.0" encoding="utf-8"?><a>说明</a>'.encode("gb18030")) == 1
    assert judged("<a>说明</a>".encode()) == 0 and judged("\ufeff<a>说明</a>".encode("utf-16")) == 0
    assert judged(b'<?xml version="1.0" encoding="nonsense"?><a/>') == 1
