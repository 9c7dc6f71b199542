"""One question to the MediaWiki API at a time: polite, patient within bounds, never trusting.

Its rules are Wikipedia's own: say who is asking, one request after the other, wait as long as a
busy server asks (Retry-After, maxlag), and give up with a sentence when that is too long.
"""

from __future__ import annotations

import asyncio
import email.utils
import json
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from questions.articles import MAX_BYTES
from questions.wikipedia.refusals import NoAnswer
from questions.wikipedia.settings import Settings
from quiz.errors import OperatorMistake

if TYPE_CHECKING:
    import aiohttp

#: Seconds for one whole answer, however slowly it drips.
TIMEOUT_S = 30.0
#: Seconds between the end of one request and the next.
PAUSE_S = 1.0
#: Seconds to wait before each further try where the server does not say how long.
BACKOFF_S = (5.0, 10.0, 20.0)
#: A server that asks for longer is left alone.
LONGEST_WAIT_S = 60.0
#: A server that asks for longer doesn't mean it: a date far away, or a clock that is wrong.
FAR_S = 86_400.0
#: Unpacked; twice the longest page, for what JSON escapes.
MAX_ANSWER_BYTES = 2 * MAX_BYTES

_BUSY = frozenset({429, 500, 502, 503, 504})
_BUSY_CODES = frozenset({"maxlag", "ratelimited", "readonly"})
#: Of every request; `maxlag` makes the server turn it away while its databases are behind.
_ALWAYS = {"action": "query", "format": "json", "formatversion": "2", "maxlag": "5"}


class _Busy(Exception):
    """Worth another try, after `wait_s` where the server said so."""

    def __init__(self, why: str, wait_s: float | None = None) -> None:
        super().__init__(why)
        self.wait_s = wait_s


@dataclass(frozen=True, slots=True)
class _Reply:
    status: int
    data: bytes
    retry_after: str


class Web:
    """Asks one API; `now` and `sleep` count seconds. Safe to share between threads."""

    def __init__(
        self,
        settings: Settings,
        *,
        now: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
        timeout_s: float = TIMEOUT_S,
    ) -> None:
        self._settings = settings
        self._now, self._sleep, self._timeout_s = now, sleep, timeout_s
        self._turn = threading.Lock()
        self._last: float | None = None

    def ask(self, params: Mapping[str, str]) -> Any:
        """The API's answer, as its JSON says it; must not be called inside an event loop.

        Raises `NoAnswer`, in one sentence, where none comes that could be used, and
        `OperatorMistake` for settings that can't be right.
        """
        host, agent = self._host(), self._agent()
        with self._turn:
            for backoff_s in (*BACKOFF_S, None):
                try:
                    return self._said(self._once({**_ALWAYS, **params}, agent, host), host)
                except _Busy as busy:
                    wait_s = backoff_s if busy.wait_s is None else busy.wait_s
                    if wait_s is not None and wait_s > LONGEST_WAIT_S:
                        raise NoAnswer(f"{host} {busy} and asks to wait {_long(wait_s)}.") from None
                    if backoff_s is None or wait_s is None:
                        raise NoAnswer(f"{host} {busy}, again and again; try later.") from None
                    self._sleep(wait_s)
        raise AssertionError("the last try returns or raises")

    def _host(self) -> str:
        try:
            parts = urlsplit(self._settings.api)
            if parts.scheme in ("http", "https") and parts.hostname:
                return parts.hostname
        except ValueError:
            pass
        raise OperatorMistake(
            f'The setting wikipedia.api is "{self._settings.api[:80]}", which is no address; write'
            f" one such as {Settings().api}."
        )

    def _agent(self) -> str:
        contact = self._settings.contact.strip()
        if not (contact.isascii() and (contact.isprintable() or not contact)):
            raise OperatorMistake(
                "The setting wikipedia.contact has signs that a request can't carry; write an"
                " e-mail address or the address of a page."
            )
        return f"Reelwise/0.1 (film quiz; {contact or 'contact not set'})"

    def _once(self, params: Mapping[str, str], agent: str, host: str) -> _Reply:
        if self._last is not None:
            left_s = PAUSE_S - max(0.0, self._now() - self._last)
            if left_s > 0:
                self._sleep(left_s)
        try:
            return asyncio.run(self._get(params, agent, host))
        finally:
            self._last = self._now()

    async def _get(self, params: Mapping[str, str], agent: str, host: str) -> _Reply:
        import aiohttp  # takes longer to load than most articles to read

        headers = {"User-Agent": agent, "Accept-Encoding": "gzip", "Accept": "application/json"}
        limit = aiohttp.ClientTimeout(total=self._timeout_s)
        try:
            async with (
                aiohttp.ClientSession(timeout=limit, headers=headers, trust_env=True) as session,
                session.get(self._settings.api, params=params, allow_redirects=False) as response,
            ):
                data = await _body(response, host)
                return _Reply(response.status, data, response.headers.get("Retry-After", ""))
        except TimeoutError:
            raise NoAnswer(
                f"{host} did not answer in full within {self._timeout_s:g} seconds; try later, or"
                " give the article as a file."
            ) from None
        except aiohttp.ClientSSLError:
            raise NoAnswer(
                f"No safe connection to {host} could be made, for its certificate or encryption is"
                " not in order; check this machine's date and certificates."
            ) from None
        except aiohttp.ClientConnectorError:
            raise NoAnswer(
                f"{host} can't be reached; check the network, or give the article as a file."
            ) from None
        except (aiohttp.ClientPayloadError, aiohttp.ServerDisconnectedError, aiohttp.ClientOSError):
            raise _Busy("broke its answer off") from None
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise NoAnswer(
                f"{host} did not answer as web servers do ({type(error).__name__}); check the"
                " setting wikipedia.api."
            ) from None

    def _said(self, reply: _Reply, host: str) -> Any:
        wait_s = self._wait_of(reply.retry_after)
        if reply.status in _BUSY:
            raise _Busy(f"answers {_shown(reply.status)}", wait_s)
        said = _json(reply.data)
        match said:
            case {"error": {"code": str(code), **rest}}:
                if code in _BUSY_CODES or code.startswith("internal_api_error"):
                    raise _Busy(f'is too busy ("{code[:40]}")', wait_s)
                info = " ".join(str(rest.get("info", "")).split())[:160]
                raise NoAnswer(f'{host} refuses the request: "{code[:40]}", {info}')
        if reply.status != 200:
            raise NoAnswer(
                f"{host} answers {_shown(reply.status)}; check the setting wikipedia.api."
            )
        if isinstance(said, (dict, list)):
            return said
        if reply.data.lstrip()[:1] == b"<":
            raise NoAnswer(
                f"{host} answers with a web page instead of data; is there a sign-in page of this"
                " network? Otherwise check the setting wikipedia.api."
            )
        raise NoAnswer(f"{host} answers with something that is no JSON; try again later.")

    def _wait_of(self, retry_after: str) -> float | None:
        """Seconds of a Retry-After header, which may also be a date; None where it says none."""
        text = retry_after.strip()
        if text.isascii() and text.isdigit():
            return float(text[:9])
        try:
            return max(0.0, email.utils.parsedate_to_datetime(text).timestamp() - self._now())
        except (TypeError, ValueError, OverflowError):
            return None


async def _body(response: aiohttp.ClientResponse, host: str) -> bytes:
    parts, size = [], 0
    async for part in response.content.iter_any():
        size += len(part)
        if size > MAX_ANSWER_BYTES:
            raise NoAnswer(
                f"{host} answers with more than {MAX_ANSWER_BYTES // 1024**2} MiB, which no article"
                " has; check the setting wikipedia.api."
            )
        parts.append(part)
    return b"".join(parts)


def _long(wait_s: float) -> str:
    if wait_s > FAR_S:
        return "far too long; try again tomorrow, or give the article as a file"
    if wait_s < 120:
        return f"{wait_s:.0f} seconds; try again then"
    return f"{wait_s / 60:.0f} minutes; try again then"


def _json(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def _shown(status: int) -> str:
    try:
        return f"{status} ({HTTPStatus(status).phrase})"
    except ValueError:
        return str(status)
