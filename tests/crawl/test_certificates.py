"""Certificates are verified: who cannot prove who they are is asked nothing, and one line says why."""

from __future__ import annotations

import ipaddress
import ssl
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from harness import QUICK, environment, newsspider, rows
from testsite import LoopbackSite

WHY = {
    "stranger": "self-signed certificate",
    "expired": "certificate has expired",
    "other": "it is another host's",
}


def certificate(folder: Path, name: str, *, until: datetime, host: str) -> Path:
    """A file of a key and a certificate signed with it; who trusts the certificate trusts its owner."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    names = [x509.IPAddress(ipaddress.ip_address(host))] if host[0].isdigit() else [x509.DNSName(host)]
    signed = (
        x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(until - timedelta(days=90))
        .not_valid_after(until)
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = folder / f"{name}.pem"
    clear = serialization.NoEncryption()
    secret = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, clear)
    file.write_bytes(secret + signed.public_bytes(serialization.Encoding.PEM))
    return file


class SecureSite(LoopbackSite):
    """Over TLS, with the certificate in a file; ``greeted`` counts the connections."""

    def __init__(self, file: Path) -> None:
        super().__init__(articles=2)
        self.greeted = 0
        self._file = file

    def start(self) -> LoopbackSite:
        super().start()
        assert self._http
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self._file)
        self._http.socket = context.wrap_socket(self._http.socket, server_side=True, do_handshake_on_connect=False)
        self._http.handle_error = self._hung_up  # type: ignore[method-assign]
        return self

    def _hung_up(self, *_: Any) -> None:
        self.greeted += 1

    @property
    def base(self) -> str:
        return f"https://{self.address}"


def test_only_hosts_that_prove_who_they_are_are_asked(tmp_path: Path) -> None:
    now = datetime.now(UTC)
    soon, past = now + timedelta(days=30), now - timedelta(days=2)
    files = {
        "good": certificate(tmp_path, "good", until=soon, host="127.0.0.1"),
        "stranger": certificate(tmp_path, "stranger", until=soon, host="127.0.0.1"),
        "expired": certificate(tmp_path, "expired", until=past, host="127.0.0.1"),
        "other": certificate(tmp_path, "other", until=soon, host="other.example"),
    }
    trusted = tmp_path / "trusted.pem"
    trusted.write_text("".join(files[name].read_text() for name in ("good", "expired", "other")))
    with ExitStack() as running:
        sites = {name: running.enter_context(SecureSite(file)) for name, file in files.items()}
        addresses = [argument for site in sites.values() for argument in ("--allow-private", site.address)]
        run = newsspider(
            "ingest", *(site.base + "/news" for site in sites.values()), *addresses, "--json", *QUICK,
            "--db", tmp_path / "news.db", env=environment(SSL_CERT_FILE=str(trusted)),
        )  # fmt: skip
    good, *others = run.json["sites"]
    assert (good["verdict"], good["counts"]["new"]) == ("done", 2)
    assert [site["exit_code"] for site in others] == [4, 4, 4]  # its robots.txt cannot be had
    for site, why in zip(others, WHY.values(), strict=True):
        (alarm,) = site["alarms"]
        assert f"/robots.txt: certificate: CertificateRefused: not accepted: {why}; nothing" in alarm
    assert not any(sites[name].log for name in WHY)
    assert max(sites[name].greeted for name in WHY) == 1  # it will not be better a second later
    assert rows(tmp_path / "news.db", "SELECT count(*) FROM articles") == [(2,)]
