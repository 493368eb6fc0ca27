"""No connection to a non-public address, on any hop.

The check sits where the process connects, on the address that was resolved: redirects, retries, robots.txt,
sitemaps, DNS names that point inwards and every spelling of an address (decimal, octal, IPv6-mapped) end there.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from scrapy.exceptions import IgnoreRequest

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")  # all of IPv6 that IANA has given out for the public internet
_HOST = re.compile(r"[\w.-]+|\[[0-9A-Fa-f:.]+\]")  # the resolver would take * for this machine
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class EgressRefused(IgnoreRequest):
    """The host of ``url`` resolved to an address that is not public. Not retried."""

    url = ""


def is_public(address: Address) -> bool:
    """Whether the address, and any IPv4 address wrapped in it, is globally routable unicast."""
    if isinstance(address, ipaddress.IPv6Address):
        wrapped = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if wrapped is None and address in _NAT64:
            wrapped = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if wrapped is not None:
            return is_public(wrapped)
        if address not in _GLOBAL_UNICAST:  # fec0::/10 and ::127.0.0.1 count as global in Python 3.11
            return False
    return address.is_global and not address.is_multicast


def opened(entries: Iterable[str]) -> frozenset[tuple[str, int]]:
    """``HOST:PORT`` entries as (address, port); a name opens what it resolves to now. Raises ValueError."""
    pairs: set[tuple[str, int]] = set()
    for entry in entries:
        host, separator, port = entry.strip().rpartition(":")
        if not separator or not port.isdigit() or not 0 < int(port) < 65536 or not _HOST.fullmatch(host):
            raise ValueError(f"{entry!r} is not HOST:PORT, such as 127.0.0.1:8000")
        try:
            found = socket.getaddrinfo(host.strip("[]"), int(port), type=socket.SOCK_STREAM)
        except OSError as error:
            raise ValueError(f"{entry!r}: the host cannot be resolved ({error.strerror})") from error
        pairs.update((str(info[4][0]), int(port)) for info in found)
    return frozenset(pairs)


def not_opened(domains: Iterable[str], entries: Sequence[str]) -> str | None:
    """The first of the hosts that is none of the private addresses opened for a test or demo; None when all are.

    Raises ValueError for an entry that is not HOST:PORT.
    """
    private = {host for host, _ in opened(entries) if not is_public(ipaddress.ip_address(host.partition("%")[0]))}
    names = private | {entry.rpartition(":")[0].removeprefix("www.") for entry in entries}  # as domains are written
    return next((domain for domain in domains if domain not in names), None)


def refusal(host: str, port: int, allowed: frozenset[tuple[str, int]]) -> str | None:
    """Why a connection to ``host``, an address literal, must not be made; None when it may."""
    try:
        address = ipaddress.ip_address(host.partition("%")[0])  # fe80::1%eth0
    except ValueError:
        return f"{host} was not resolved before connecting"
    if (str(address), port) in allowed or is_public(address):
        return None
    return f"{address}:{port} is not a public address (--allow-private {address}:{port} opens it)"


_guarded: dict[int, set[tuple[str, int]]] = {}  # one reactor, several crawlers: what any of them may reach


def guard_reactor(allowed: frozenset[tuple[str, int]]) -> None:
    """Put the check before ``reactor.connectTCP``, through which every HTTP(S) connection goes."""
    from twisted.internet import reactor as installed

    reactor: Any = installed
    if id(reactor) in _guarded:
        _guarded[id(reactor)].update(allowed)
        return
    may_reach = _guarded[id(reactor)] = set(allowed)
    connect: Callable[..., Any] = reactor.connectTCP

    def guarded(host: str, port: int, *args: Any, **kwargs: Any) -> Any:
        if problem := refusal(host, port, frozenset(may_reach)):
            raise EgressRefused(problem)
        return connect(host, port, *args, **kwargs)

    reactor.connectTCP = guarded
