from tests.functions.defining import description, said


def test_only_when_the_domain_is_known() -> None:
    given = "/*/@targetNamespace"
    assert not said("ownerNamespace", description(""), given)
    assert not said("ownerNamespace", description("", main_domain="sample.gov.cn"), given)
    assert said("ownerNamespace", description("", main_domain="other.gov.cn"), given)
