from checks.demo.target import IDENTITY, PLATFORM, UNREGISTERED, targets


def test_targets_declare_what_an_office_knows() -> None:
    found = {target.id: target for target in targets()}
    assert PLATFORM in found
    for target in found.values():
        assert target.location == f"http://{target.id}/"
        assert (target.platform_hosts, target.identity_hosts) == ((PLATFORM,), (IDENTITY,))
        assert (target.declared.get("parent_domain") is not None) == (target.profile == "department")


def test_one_column_has_no_registered_cycle() -> None:
    host, path = UNREGISTERED
    declared = next(target.declared for target in targets() if target.id == host)
    columns = declared["columns"]
    assert isinstance(columns, list)
    assert f"http://{host}/{path}/" not in {column["url"] for column in columns}
    assert f"http://{host}/gzdt/" in {column["url"] for column in columns}
