"""Tls: how connections are secured, with the facts of a certificate."""

import ssl
import time
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

import certifi

from checks.model.exchange import Tls
from checks.model.sentence import Sentence

_RFC4514 = {"CN": "CN", "O": "O"}


class OutOfTime(TimeoutError):
    """The time that one request may take is over."""

    why = Sentence("一次请求的总时限已到", "the time that one request may take is over")


class TimedTlsSocket(ssl.SSLSocket):
    """A TLS socket that gives up at `deadline` (monotonic seconds), however slowly bytes drip."""

    deadline: float
    silence: float

    def recv_into(self, *arguments: Any, **options: Any) -> int:
        """As the socket's own, within the time that is left."""
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise OutOfTime
        self.settimeout(min(left, self.silence))
        return super().recv_into(*arguments, **options)


@lru_cache(maxsize=16)
def context(verified: bool, legacy: bool, ca_file: str | None = None) -> ssl.SSLContext:
    """The settings of a handshake: `legacy` accepts what old servers still speak, TLS 1.0 and weak ciphers."""
    settings = ssl.create_default_context(cafile=certifi.where())
    if ca_file is not None:
        settings.load_verify_locations(cafile=ca_file)
    settings.set_alpn_protocols(["http/1.1"])
    settings.sslsocket_class = TimedTlsSocket
    if legacy:
        settings.set_ciphers("ALL:@SECLEVEL=0")
        settings.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
        settings.options |= getattr(ssl, "OP_LEGACY_SERVER_CONNECT", 0x4)
    if not verified:
        settings.check_hostname = False
        settings.verify_mode = ssl.CERT_NONE
    return settings


def facts(connection: ssl.SSLSocket, error: str | None) -> Tls:
    """What a handshake showed; a certificate that cannot be read leaves its fields empty."""
    version = connection.version()
    encoded = connection.getpeercert(binary_form=True)
    try:
        return _read(encoded or b"", version, error)
    except (ValueError, TypeError, OverflowError):
        return Tls(version=version, error=error)


@lru_cache(maxsize=256)
def _read(encoded: bytes, version: str | None, error: str | None) -> Tls:
    from cryptography import x509

    certificate = x509.load_der_x509_certificate(encoded)
    try:
        extension = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName)
        names = tuple(extension.value.get_values_for_type(x509.DNSName))
        names += tuple(str(ip) for ip in extension.value.get_values_for_type(x509.IPAddress))
    except (x509.ExtensionNotFound, ValueError):
        names = ()
    return Tls(
        version=version,
        issuer=certificate.issuer.rfc4514_string(),
        names=names,
        not_before=_instant(certificate.not_valid_before_utc),
        not_after=_instant(certificate.not_valid_after_utc),
        error=error,
    )


def _instant(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
