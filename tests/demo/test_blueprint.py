from checks.demo.blueprint import read_sites


def test_every_site_is_read_whole() -> None:
    sites = read_sites()
    assert len(sites) == 7
    assert len({site.code for site in sites}) == len({site.police for site in sites}) == 7
    for site in sites:
        assert site.home == f"http://{site.host}/"
        assert len({column.path for column in site.columns}) == len(site.columns)
        for column in site.columns:
            assert [article.number for article in column.articles] == list(range(1, len(column.articles) + 1))


def test_documents_and_their_interpretations_name_each_other() -> None:
    for site in read_sites():
        pages = {f"/{c.path}/{a.number}.html": a for c in site.columns for a in c.articles}
        for path, article in pages.items():
            if article.related:
                assert pages[article.related].related == path
