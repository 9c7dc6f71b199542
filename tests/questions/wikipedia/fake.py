"""A small Wikipedia on this machine: the action API's answers, and ways in which they fail.

    with FakeWikipedia() as site:
        site.page("Salt Harbour (1999 film)", WIKITEXT)
        site.redirect("Salt Harbor", "Salt Harbour (1999 film)")
        site.first(status(429, {"Retry-After": "7"}))    # before any further answer
        …ask site.api; site.asked holds the queries

It serves real HTTP from a thread of its own, for the client under test is synchronous.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import threading
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
WIKITEXT = """{{Infobox film
| name     = Salt Harbour
| director = [[Ann Lee]]
| starring = {{ubl|[[Flo Gray]]|[[Gus Hall]]}}
| released = {{Film date|1999|6|1}}
| language = Norwegian
}}
'''''Salt Harbour''''' is a 1999 film directed by Ann Lee.
"""


@dataclass(frozen=True)
class Kept:
    title: str
    wikitext: str
    revision: int
    timestamp: str
    namespace: int
    disambiguation: bool


class FakeWikipedia:
    def __init__(self) -> None:
        self.asked: list[dict[str, str]] = []
        self.headers: list[dict[str, str]] = []
        self.most_at_once = 0
        self.thinks_s = 0.0
        """How long it takes over each answer, so that requests at once would be seen."""
        self.search_hits: list[str] = []
        self.fallback_hits: list[str] = []
        self._now_in = 0
        self._pages: dict[str, Kept] = {}
        self._revisions: dict[int, Kept] = {}
        self._redirects: dict[str, tuple[str, str]] = {}
        self._first: deque[Handler] = deque()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._runner: web.AppRunner | None = None
        self.api = ""

    def __enter__(self) -> FakeWikipedia:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._start(), self._loop).result()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._runner is not None:
            self.close()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def close(self) -> None:
        """Nothing listens at `api` any more."""
        assert self._runner is not None
        asyncio.run_coroutine_threadsafe(self._runner.cleanup(), self._loop).result()
        self._runner = None

    async def _start(self) -> None:
        app = web.Application()
        app.router.add_get("/w/api.php", self._answer)
        self._runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.05)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.api = f"http://127.0.0.1:{self._runner.addresses[0][1]}/w/api.php"

    # ── What it holds ──

    def page(
        self,
        title: str,
        wikitext: str = WIKITEXT,
        *,
        revision: int = 42,
        timestamp: str = "2024-05-04T03:02:01Z",
        namespace: int = 0,
        disambiguation: bool = False,
    ) -> None:
        kept = Kept(title, wikitext, revision, timestamp, namespace, disambiguation)
        self._pages[title] = self._revisions[revision] = kept

    def redirect(self, title: str, to: str, part: str = "") -> None:
        self._redirects[title] = (to, part)

    def first(self, *handlers: Handler) -> None:
        """Answer the next requests so, one each."""
        self._first.extend(handlers)

    # ── Its answers ──

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self._now_in += 1
        self.most_at_once = max(self.most_at_once, self._now_in)
        try:
            self.asked.append(dict(request.query))
            self.headers.append(dict(request.headers))
            await asyncio.sleep(self.thinks_s)
            if self._first:
                return await self._first.popleft()(request)
            return self._json(self._said(request.query))
        finally:
            self._now_in -= 1

    def _json(self, said: Any) -> web.Response:
        data = gzip.compress(json.dumps(said, ensure_ascii=False).encode())
        headers = {"Content-Encoding": "gzip", "Content-Type": "application/json; charset=utf-8"}
        return web.Response(body=data, headers=headers)

    def _said(self, query: Mapping[str, str]) -> Any:
        if query["action"] == "opensearch":
            hits = self.search_hits[: int(query["limit"])]
            return [query["search"], hits, ["" for _ in hits], ["" for _ in hits]]
        if query.get("list") == "search":
            return {"query": {"search": [{"ns": 0, "title": t} for t in self.fallback_hits]}}
        if query.get("list") == "allpages":
            found = [t for t in sorted(self._pages) if t.startswith(query["apprefix"])]
            return {"query": {"allpages": [{"pageid": 7, "ns": 0, "title": t} for t in found]}}
        if "revids" in query:
            number = int(query["revids"])
            if number not in self._revisions:
                bad = {str(number): {"revid": number, "missing": True}}
                return {"batchcomplete": True, "query": {"badrevids": bad}}
            return {"query": {"pages": [self._page(self._revisions[number])]}}
        return self._titled(query["titles"])

    def _titled(self, asked: str) -> Any:
        said: dict[str, Any] = {}
        title = asked.replace("_", " ")
        if title[:3].lower() == "de:":
            return {"query": {"interwiki": [{"title": title, "iw": "de"}]}}
        if title != asked:
            said["normalized"] = [{"fromencoded": False, "from": asked, "to": title}]
        if title in self._redirects:
            to, part = self._redirects[title]
            said["redirects"] = [
                {"from": title, "to": to, **({"tofragment": part} if part else {})}
            ]
            title = to
        kept = self._pages.get(title)
        if title.startswith("Special:"):
            page: dict[str, Any] = {"ns": -1, "title": title, "special": True}
        elif "::" in title:
            page = {"title": title, "invalid": True, "invalidreason": "The title is bad."}
        elif kept is None:
            page = {"ns": 0, "title": title, "missing": True}
        else:
            page = self._page(kept)
        return {"batchcomplete": True, "query": {**said, "pages": [page]}}

    def _page(self, kept: Kept) -> dict[str, Any]:
        slot = {
            "contentmodel": "wikitext",
            "contentformat": "text/x-wiki",
            "content": kept.wikitext,
        }
        made = {
            "revid": kept.revision,
            "parentid": kept.revision - 1,
            "timestamp": kept.timestamp,
            "slots": {"main": slot},
        }
        page = {"pageid": 7, "ns": kept.namespace, "title": kept.title, "revisions": [made]}
        return page | ({"pageprops": {"disambiguation": ""}} if kept.disambiguation else {})


# ── Answers that fail ────────────────────────────────────────────────────────────────────────────


def status(code: int, headers: Mapping[str, str] | None = None, text: str = "Busy.") -> Handler:
    async def handler(request: web.Request) -> web.StreamResponse:
        return web.Response(status=code, text=text, headers=headers)

    return handler


def body(data: bytes, kind: str = "application/json", **headers: str) -> Handler:
    async def handler(request: web.Request) -> web.StreamResponse:
        return web.Response(body=data, content_type=kind, headers=headers)

    return handler


def error(code: str, info: str = "", retry_after: str = "") -> Handler:
    """An error as the API tells it: with status 200."""
    said = json.dumps({"error": {"code": code, "info": info}, "servedby": "mw1"}).encode()
    return body(said, **({"Retry-After": retry_after} if retry_after else {}))


async def half_a_body(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Length": "1000"})
    await response.prepare(request)
    await response.write(b'{"query": {"pages": [')
    assert request.transport is not None
    request.transport.close()
    return response


async def drip(request: web.Request) -> web.StreamResponse:
    """A space now and then, until the client has enough."""
    response = web.StreamResponse()
    await response.prepare(request)
    while True:
        await response.write(b" ")
        await asyncio.sleep(0.02)
