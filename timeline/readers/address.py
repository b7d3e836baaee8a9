"""http and https addresses → bytes: within a time and a size, and not from private networks."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
import zlib
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from timeline.errors import InputError
from timeline.readers.stated import Stated, stated_by

SECONDS = 30
"""How long all of one address may take, redirects included."""
MOST = 64 * 1024 * 1024
"""Bytes that one address may send, and unpack to."""
REDIRECTS = 5
_STEP = 64 * 1024
_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain,*/*;q=0.5",
    "Accept-Encoding": "gzip, identity",
    "User-Agent": "timeline (+document reader)",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave, and the address that it came from in the end."""

    data: bytes
    address: str
    stated: Stated
    """What the server says of it."""


def fetch(address: str, *, allow_private: bool = False) -> Fetched:
    """The bytes at an address.

    Every name is resolved once, each of its numbers is checked, and it is that number that is
    called: a name that means another number a moment later, or a redirect, leads nowhere else.
    Raises InputError on addresses of loopback, link-local and private networks (RFC 6890) unless
    `allow_private`, on errors, after `SECONDS` and beyond `MOST` bytes.
    """
    until = time.monotonic() + SECONDS
    here = address
    for _ in range(REDIRECTS + 1):
        parts = _parts(here, address)
        try:
            with _Call(parts, until, allow_private, address) as call:
                status, moved = call.status, call.header("Location")
                if status in (301, 302, 303, 307, 308) and moved:
                    here = urljoin(here, moved)
                    continue
                if status != 200:
                    raise InputError(f"{address}: the server answers {status}, not with a document")
                return Fetched(call.body(), here, stated_by(call.header("Content-Type")))
        except (OSError, http.client.HTTPException, UnicodeError) as error:
            raise InputError(f"{address}: cannot be fetched: {_reason(error)}") from None
    raise InputError(f"{address}: leads on more than {REDIRECTS} times")


def _parts(here: str, address: str) -> SplitResult:
    """An address taken apart; raises InputError where it is none that is fetched."""
    try:
        parts = urlsplit(here)
        known = parts.scheme in ("http", "https") and parts.hostname and (parts.port or 1) > 0
    except ValueError:
        known = None
    if not known or any(c.isspace() or ord(c) < 32 for c in here):
        raise InputError(f"{address}: is no http or https address; only those are fetched")
    return parts


class _Call:
    """One request to one number."""

    def __init__(self, parts: SplitResult, until: float, allow_private: bool, address: str) -> None:
        host = parts.hostname or ""
        secure = parts.scheme == "https"
        port = parts.port or (443 if secure else 80)
        self._until, self._address = until, address
        self._socket = self._connected(_numbers(host, port, allow_private, address), port)
        try:
            if secure:
                context = ssl.create_default_context()
                self._socket = context.wrap_socket(self._socket, server_hostname=host)
            connection = http.client.HTTPConnection(host, port)
            connection.sock = self._socket
            target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            named = parts.netloc.rpartition("@")[2]
            connection.request(
                "GET",
                quote(target, safe="/?&=%:;,@+!$'()*~#[]"),
                headers={"Host": named, **_HEADERS},
            )
            self._response = connection.getresponse()
        except BaseException:
            self._socket.close()
            raise
        self.status = self._response.status

    def _connected(self, numbers: list[str], port: int) -> socket.socket:
        """A connection to the first of a host's numbers that takes one."""
        for number in numbers[:-1]:
            try:
                return socket.create_connection((number, port), self._left())
            except TimeoutError:
                raise
            except OSError:
                continue  # the next number may be reachable
        return socket.create_connection((numbers[-1], port), self._left())

    def __enter__(self) -> _Call:
        return self

    def __exit__(self, *_: object) -> None:
        self._response.close()
        self._socket.close()

    def header(self, name: str) -> str:
        return self._response.getheader(name) or ""

    def body(self) -> bytes:
        """All that is sent; raises InputError where it is too much or takes too long."""
        chunks: list[bytes] = []
        length = received = 0
        packed = "gzip" in self.header("Content-Encoding").lower()
        unpack = zlib.decompressobj(zlib.MAX_WBITS | 16) if packed else None
        while True:
            self._socket.settimeout(self._left())
            chunk = self._response.read1(_STEP)
            if not chunk:
                self._check_whole(received, cut=unpack is not None and not unpack.eof)
                return b"".join(chunks)
            received += len(chunk)
            if unpack is not None:
                try:
                    chunk = unpack.decompress(chunk, MOST - length + 1)
                except zlib.error:
                    raise InputError(f"{self._address}: sends what cannot be unpacked") from None
            length += len(chunk)
            if length > MOST:
                raise InputError(
                    f"{self._address}: sends more than {MOST // 2**20} MB; is not read"
                )
            chunks.append(chunk)

    def _check_whole(self, received: int, *, cut: bool) -> None:
        """Raises InputError where less was sent than the server said it would send."""
        said = self.header("Content-Length")
        chunked = "chunked" in self.header("Transfer-Encoding").lower()
        promised = int(said) if said.isdecimal() and len(said) < 20 and not chunked else received
        if received < promised or (cut and received):
            of = f"{received:,} of {promised:,} bytes" if received < promised else "only a part"
            raise InputError(f"{self._address}: sent {of}; try again")

    def _left(self) -> float:
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError(f"took longer than {SECONDS} seconds")
        return left


def _numbers(host: str, port: int, allow_private: bool, address: str) -> list[str]:
    """The numbers of a host, of which none may be private."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    numbers = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    private = [] if allow_private else [number for number in numbers if not _is_public(number)]
    if private:
        raise InputError(
            f"{address}: leads to {private[0]}, which is no public address; "
            "--allow-private allows it"
        )
    return numbers


def _is_public(number: str) -> bool:
    """Whether a number is one of the internet, not of this machine or a network of its own.

    >>> _is_public("127.0.0.1"), _is_public("::ffff:10.0.0.1"), _is_public("93.184.216.34")
    (False, False, True)
    """
    known = ipaddress.ip_address(number.split("%")[0])
    within = getattr(known, "ipv4_mapped", None) or getattr(known, "sixtofour", None)
    return (within or known).is_global and not known.is_multicast


def _reason(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error or type(error).__name__)
