"""A fetched page, as the MediaWiki export of one page that the wikitext reader takes."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass

#: What XML cannot hold, lone surrogates too; MediaWiki itself puts the same sign in their place.
_NO_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """One revision of a page, and when it was fetched."""

    title: str
    revision: int
    timestamp: str
    """When the revision was made, ISO 8601; its licence depends on the day."""
    document: bytes
    """The export, for `questions.articles.read`; the lines of facts are its lines."""
    fetched: float
    """Seconds since 1970."""


def export(title: str, namespace: int, revision: int, timestamp: str, wikitext: str) -> bytes:
    """The export of one revision: the same bytes whenever it is made."""
    root = ET.Element("mediawiki", {"xmlns": "http://www.mediawiki.org/xml/export-0.11/"})
    root.set("version", "0.11")
    root.set("xml:lang", "en")
    page = ET.SubElement(root, "page")
    _say(page, "title", title)
    _say(page, "ns", str(namespace))
    made = ET.SubElement(page, "revision")
    _say(made, "id", str(revision))
    _say(made, "timestamp", timestamp)
    _say(made, "model", "wikitext")
    _say(made, "format", "text/x-wiki")
    ET.indent(root)
    # After the indenting, which leaves texts alone but would count this as an empty element.
    _say(made, "text", wikitext).set("xml:space", "preserve")
    made[-1].tail = "\n    "
    made[-2].tail = "\n      "
    return b"%s\n" % ET.tostring(root, encoding="utf-8", xml_declaration=True)


def _say(parent: ET.Element, tag: str, text: str) -> ET.Element:
    element = ET.SubElement(parent, tag)
    element.text = _NO_XML.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    return element
