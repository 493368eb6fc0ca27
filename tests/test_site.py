"""A site's declaration is checked when it is created."""

from __future__ import annotations

import pytest

from newsspider import Site, SiteError
from newsspider.crawl.targets import targets_of
from newsspider.site import COUNTED
from newsspider.sites import site_for
from pipelines.runs import FILLED


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"name": "My Site", "domains": ["a.example"]}, "lower-case"),
        ({"name": "a", "domains": []}, "at least one domain"),
        ({"name": "a", "domains": ["https://a.example/"]}, "bare host"),
        ({"name": "a", "domains": ["a.example"], "timezone": "Berlin"}, "IANA"),
        ({"name": "a", "domains": ["a.example"], "timezone": "../etc/passwd"}, "IANA"),
        ({"name": "a", "domains": ["a.example"], "language": "English"}, "BCP 47"),
        ({"name": "a", "domains": ["a.example"], "external_id": r"\d+"}, "group"),
        ({"name": "a", "domains": ["a.example"], "article_url": "("}, "regular expression"),
        ({"name": "a", "domains": ["a.example"], "listings": ["ftp://a.example/"]}, "http"),
        ({"name": "a", "domains": ["a.example"], "floors": {"headline": 90}}, "between 0 and 1"),
        ({"name": "a", "domains": ["a.example"], "floors": {"published": 0.9}}, "published_at"),
    ],
)
def test_a_wrong_declaration_names_the_remedy(fields: dict[str, object], says: str) -> None:
    with pytest.raises(SiteError, match=says):
        Site(**fields)  # type: ignore[arg-type]


def test_a_site_owns_its_domains_and_what_lies_below_them() -> None:
    site = Site("a", ["WWW.a.example", "b.example"])
    assert site.domains == ("a.example", "b.example")
    assert site.owns("https://www.a.example/x")
    assert site.owns("http://news.b.example/x")
    assert not site.owns("https://nota.example/x")
    assert not site.owns("https://a.example.evil.example/x")


def test_the_external_id_is_the_same_under_every_path_and_host() -> None:
    site = Site("a", ["a.example"], external_id=r"-([0-9a-f]{24})$")
    urls = [
        "https://www.a.example/business/tech/some-words-66a71fecb7d5166c47000001",
        "https://a.example/world/some-words-66a71fecb7d5166c47000001?utm_source=x",
        "https://a.example/some-words-66a71fecb7d5166c47000001#top",
    ]
    assert {site.id_of(url) for url in urls} == {"66a71fecb7d5166c47000001"}
    assert site.id_of("https://a.example/about") is None


def test_a_host_in_any_script_is_the_one_that_dns_knows() -> None:
    site = Site("a", ["www.Bücher.example"])
    assert site.domains == ("xn--bcher-kva.example",)
    for host in ("bücher.example", "BÜCHER.example", "xn--bcher-kva.example", "shop.bücher.example"):
        assert site.owns(f"https://{host}/a"), host
    assert not site.owns("https://bucher.example/")
    assert site_for("http://bücher.example/news").domains == ("xn--bcher-kva.example",)
    with pytest.raises(SiteError, match="is no URL"):
        site_for("http://" + "ü" * 300 + ".example/")


def test_a_floor_can_be_laid_under_every_field_that_is_counted() -> None:
    assert frozenset(FILLED) == COUNTED


@pytest.mark.parametrize(
    "address", ["http://Example.com./news", "http://example.com.:80/news", "http://example.com/news"]
)
def test_a_host_in_full_is_the_same_host(address: str) -> None:
    assert site_for(address).domains == ("example.com",)
    assert Site("a", ["example.com"]).owns(address)
    (target,) = targets_of([address])
    assert "com.:" not in target.start[0]
    assert "com./" not in target.start[0]


def test_a_dot_is_no_host() -> None:
    for bad in ("http://./a", "http://../a"):
        with pytest.raises(SiteError):
            site_for(bad)
