"""Lines of a flattened page and what all its readers need of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

_MARKS = re.compile(
    r"\[\s?(?:\d{1,3}|[a-z]|(?:note|nb|N|Note|Note |lower-alpha) ?\d{1,3}|citation needed|edit"
    r"|clarification needed|who\?|when\?|by whom\?|(?:edit|change) \| (?:edit|change) source"
    r"|better source needed|dead link|full citation needed|show|hide|not in citation given)\s?\]"
)
_SPACES = re.compile(r"[^\S\n]+")
#: Lines a site puts around its pages.
CHROME = re.compile(
    r"(?:From (?:Simple English )?Wikipedia\b.*|Jump to(?: (?:navigation|search|content)\b.*|:.*)"
    r"|Encyclopedia|World Library|Flag as Inappropriate|Email this Article|Main menu|Contents"
    r"|\(Redirected from .*\)|move to sidebar.*|(?:\[?hide\]?)|\(Top\)|Page semi-protected"
    r"|Add links|Article|Talk|Read|Edit|View history|Tools|English"
    r"|Wikipedia(?:, the free encyclopedia)?)\s*$"
)
#: Lines that speak of the page, not of its subject.
HATNOTE = re.compile(
    r"(?:This article is about|For (?:other uses|the [^.]{2,60}|[^.]{2,40}), see "
    r"|Not to be confused|\W?\s*(?:Main|Main articles?|Further information|See also)(?: article)?:"
    r"|This (?:article|section) (?:needs|does not|is|may|has|relies|possibly|contains)\b.{0,120}"
    r"\b(?:cite|citations?|sources?|improve|style|references|summary|stub|links|template|standards)"
    r"|You can help (?:by|Wikipedia)|\(?(?:[A-Z][a-z]+ \d{4}\) \()?Learn how and when to remove"
    r"|Please help improve|Unsourced material may|Find sources:|.{2,60} redirects here\b)"
)
LOST = "\ufffd"
"""Stands where a letter could not be read."""
_GARBLED = re.compile(r"[ÃÂ][\x80-\xbf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\x80-\xbf™œ“”¦\"]")
_SENTENCE_END = re.compile(r"[.!?][\"”’)\]]*(?=\s|$)|[.!?](?=[A-Z][a-z])|:\s*$")
_LONG = 300
_MARKDOWN = re.compile(r"^#{1,6} \S|\]\((?:https?:|/)|^\s*\|?(?:\s*:?-{3,}:?\s*\|)+", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\([^()\s]{0,500}(?:\([^()\s]{0,100}\)[^()\s]{0,200})?"
                   r"(?: \"[^\"\n]{0,200}\")?\)")  # fmt: skip
_EMPHASIS = re.compile(
    r"(?<![\w*])(\*{1,3}|_{1,2})(?=[^\s*_])([^*\n]{1,200}?)(?<=[^\s*_])\1(?![\w*])"
)


def clean(text: str) -> str:
    """Without reference marks, with single spaces."""
    return _SPACES.sub(" ", _MARKS.sub("", text)).strip()


def clean_row(text: str) -> str:
    """As `clean`, but a no-break space stays: flattened tables print an empty cell as one."""
    return re.sub(r"[ \t]+", " ", _MARKS.sub("", text)).strip(" \t")


def without_markdown(text: str) -> str:
    """The same lines with the words of links and emphasis alone; headings and tables stay."""
    if not _MARKDOWN.search(text):
        return text
    text = _LINK.sub(lambda m: "" if m[0].startswith("!") else m[1], text)
    return _EMPHASIS.sub(r"\2", text).replace("\\_", "_").replace("\\*", "*").replace("\\[", "[")


def marked_losses(text: str) -> str:
    """The text with a `LOST` for each letter that was decoded wrongly on its way here."""
    return _GARBLED.sub(LOST, text)


def unbroken(text: str, *, cut: bool = False) -> str:
    """Without the sentences that have lost letters, and without an end that was cut off.

    Long paragraphs end with a stop; one that doesn't was cut by whoever stored the page. `cut`
    says that of a short one.
    """
    if (cut or len(text) > _LONG) and not _SENTENCE_END.search(text[-4:]):
        ends = [m.end() for m in _SENTENCE_END.finditer(text)]
        text = text[: ends[-1]] if ends else ""
    if LOST not in text:
        return text
    ends = [0, *(m.end() for m in _SENTENCE_END.finditer(text)), len(text)]
    parts = (text[one:other] for one, other in pairwise(ends))
    return "".join(part for part in parts if LOST not in part).strip()


@dataclass(frozen=True)
class Lines:
    whole: str

    @cached_property
    def texts(self) -> list[str]:
        """Line i is number i + 1 in the file."""
        return self.whole.split("\n")

    def is_cut_in(self, index: int) -> bool:
        """Whether the file breaks off in this line: it is the last, and no line break ends it."""
        return index == len(self.texts) - 1 and bool(self.texts[index].strip())

    def is_blank(self, index: int) -> bool:
        return not self.texts[index].strip()

    def next_filled(self, index: int) -> int:
        """Index of the first line from `index` on that isn't blank; the last line if none is."""
        while index < len(self.texts) - 1 and self.is_blank(index):
            index += 1
        return min(index, len(self.texts) - 1)
