from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import SourceRefused
from bot.ingest.guard import Guard, is_public

INSIDE = [
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "100.64.0.1",
    "100.100.100.200",  # a cloud's metadata
    "127.0.0.1",
    "127.255.255.255",
    "168.63.129.16",  # a cloud's wire server, public by its number only
    "169.254.169.254",
    "169.254.170.2",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.192",  # another cloud's metadata
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::8.8.8.8",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "64:ff9b::127.0.0.1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2",  # Teredo
    "2001:db8::1",
    "2002:7f00:1::",  # 6to4 of 127.0.0.1
    "2002:a9fe:a9fe::1",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",  # a cloud's metadata once more
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
]
OUTSIDE = [
    "1.1.1.1",
    "93.184.216.34",
    "149.154.167.99",
    "172.15.255.255",
    "172.32.0.1",
    "2606:4700:4700::1111",
    "2001:67c:4e8:f004::9",
    "::ffff:1.1.1.1",
    "64:ff9b::1.1.1.1",
    "2002:101:101::1",
]


@pytest.mark.parametrize("address", INSIDE)
def test_an_address_inside_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", OUTSIDE)
def test_an_address_outside_is_public(address: str) -> None:
    assert is_public(address)


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_is_judged_alike_in_every_wrapping(address: IPv4Address) -> None:
    number = int(address)
    wrappings = [
        IPv6Address((0xFFFF << 32) | number),
        IPv6Address((0x64FF9B << 96) | number),
        IPv6Address((0x2002 << 112) | (number << 80) | 1),
    ]
    assert {is_public(wrapping) for wrapping in wrappings} == {is_public(address)}


@given(st.sampled_from(["10.0.0.0/8", "127.0.0.0/8", "172.16.0.0/12", "fc00::/7", "fe80::/10"]), st.data())
def test_no_address_of_an_inner_network_is_public(network: str, data: st.DataObject) -> None:
    assert not is_public(data.draw(st.ip_addresses(network=ip_network(network))))


REFUSED = {
    "ftp://site.by/": "only http",
    "file:///etc/passwd": "only http",
    "gopher://127.0.0.1:25/_": "only http",
    "jar:http://127.0.0.1!/": "only http",
    "javascript:alert(1)": "only http",
    "site.by": "only http",
    "": "only http",
    "http:///path": "names no site",
    "http:site.by": "names no site",
    "https://user@site.by/": "user name",
    "https://user:secret@site.by/": "user name",
    "https://:@site.by/": "user name",
    "http://127.0.0.1/": "public internet",
    "http://[::1]/": "public internet",
    "http://[::ffff:127.0.0.1]/": "public internet",
    "http://[fe80::1%25eth0]/": "public internet",
    "http://169.254.169.254/latest/meta-data/": "public internet",
    "http://①②⑦.0.0.1/": "public internet",
    "http://127。0。0。1/": "public internet",
    "http://localhost/": "public internet",
    "http://LOCALHOST./": "public internet",
    "http://a.localhost/": "public internet",
    "http://metadata.google.internal/": "public internet",
    "http://printer/": "public internet",
    "http://0/": "usual way",
    "http://127.1/": "usual way",
    "http://2130706433/": "usual way",
    "http://0x7f000001/": "usual way",
    "http://0x7f.1/": "usual way",
    "http://0177.0.0.1/": "usual way",
    "http://1.1.1.1.1/": "usual way",
    "http://a..by/": "usual way",
    "http://.by/": "usual way",
    "http://a b.by/": "usual way",
    "http://a\tb.by/": "usual way",
    "http://site.by\\@127.0.0.1/": "usual way",
    "http://127.1.1.1:80:\\@@127.2.2.2:80/": "usual way",
    "http://site.by,127.0.0.1/": "usual way",
    "http://-a.by/": "usual way",
    "http://site.by:22/": "port 22",
    "http://site.by:6379/": "port 6379",
    "http://1.1.1.1:25/": "port 25",
    "http://site.by:0/": "port 0",
    "http://site.by:99999/": "not an address",
    "http://[::1/": "not an address",
    "http://site.by/" + "a" * 5000: "longer than",
}


@pytest.mark.parametrize(("url", "reason"), REFUSED.items())
def test_an_odd_address_is_refused_with_its_reason(url: str, reason: str) -> None:
    with pytest.raises(SourceRefused, match=reason):
        Guard().check_url(url)


@pytest.mark.parametrize(
    ("url", "parsed"),
    [
        ("http://site.by", "http://site.by"),
        ("HTTPS://Site.BY:443/a?b=c#d", "https://site.by/a?b=c"),
        ("  https://site.by/a b  ", "https://site.by/a%20b"),
        ("https://site.by:8443/", "https://site.by:8443/"),
        ("http://1.1.1.1/", "http://1.1.1.1/"),
        ("https://сайт.бел/навіны", "https://xn--80aswg.xn--90ais/%D0%BD%D0%B0%D0%B2%D1%96%D0%BD%D1%8B"),
        ("https://_dmarc.site.by./", "https://_dmarc.site.by./"),
        ("https://site.by/@user:80\\x", "https://site.by/@user:80%5Cx"),
    ],
)
def test_an_ordinary_address_passes(url: str, parsed: str) -> None:
    assert str(Guard().check_url(url)) == parsed


def target(address: str, port: int) -> tuple[object, ...]:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    return (family, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", (address, port))


@pytest.mark.parametrize("address", INSIDE)
def test_no_socket_is_opened_towards_an_address_inside(address: str) -> None:
    with pytest.raises(SourceRefused, match="public internet"):
        Guard().open_socket(target(address, 80))


def test_no_socket_is_opened_towards_a_port_that_is_not_of_the_web() -> None:
    with pytest.raises(SourceRefused, match="port 6379"):
        Guard().open_socket(target("1.1.1.1", 6379))


def test_an_allowed_address_is_allowed_at_that_port_only() -> None:
    guard = Guard(allowed=frozenset({("127.0.0.1", 8081)}))
    guard.open_socket(target("127.0.0.1", 8081)).close()
    assert str(guard.check_url("http://127.0.0.1:8081/feed")) == "http://127.0.0.1:8081/feed"
    for address, port in [("127.0.0.1", 8082), ("127.0.0.2", 8081), ("127.0.0.1", 80), ("::1", 8081)]:
        with pytest.raises(SourceRefused):
            guard.open_socket(target(address, port))


def test_a_local_name_passes_as_text_only_at_an_allowed_port() -> None:
    guard = Guard(allowed=frozenset({("127.0.0.1", 8081)}))
    assert guard.check_url("http://localhost:8081/")
    with pytest.raises(SourceRefused):
        guard.check_url("http://localhost/")


def test_private_networks_can_be_opened_by_the_operator() -> None:
    guard = Guard(allow_private=True)
    assert guard.check_url("http://printer:9100/")
    guard.open_socket(target("127.0.0.1", 9100)).close()
    with pytest.raises(SourceRefused):
        guard.check_url("file:///etc/passwd")


@given(st.text(max_size=40))
def test_whatever_is_written_is_an_address_or_refused(text: str) -> None:
    for url in (text, f"http://{text}", f"https://site.by{text}"):
        try:
            parsed = Guard().check_url(url)
        except SourceRefused:
            continue
        assert parsed.scheme in ("http", "https")
        assert parsed.raw_user is None
        host = parsed.raw_host or ""
        assert host.isascii()
        if host.replace(".", "").isdigit() or ":" in host:
            assert is_public(ip_address(host))
