"""Awards tables whose columns are known: one cell a column, spans filled in.

A category cell that spans several rows is one award shared by a team, or one category in which
several people were up against each other; the table looks the same. Crafts are read as shared,
acting and newcomers' prizes as separate, and no such table is `closed`: its rows are not counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from questions.articles.article import Article, Row, Section, Table, Text
from questions.facts.award_words import body_and_year, is_body
from questions.facts.fact import Award, Source, Unread
from questions.facts.finding import Finding, Findings, in_section, unread
from questions.facts.names import billed, bracketed, is_company, is_person, names_in, people_of

RESULTS = {
    "won": "won",
    "win": "won",
    "winner": "won",
    "nominated": "nominated",
    "nominee": "nominated",
    "nomination": "nominated",
}
_COLUMNS = (
    ("result", re.compile(r"results?|outcome|status", re.IGNORECASE)),
    ("category", re.compile(r"(?:award )?categor(?:y|ies)|nominated work.*category|prize", re.I)),
    ("recipients", re.compile(r".*(?:recipient|nominee|winner|honou?ree|person).*|names?", re.I)),
    ("subject", re.compile(r"subject(?:s|\(s\))?|nominated work|for", re.IGNORECASE)),
    (
        "body",
        re.compile(r"(?:awards?|organi[sz]ations?|ceremon(?:y|ies)|association|festival|event|body"
                   r"|group|award ceremon(?:y|ies)|award / film festival|awarding body).*", re.I),
    ),
    ("year", re.compile(r"years?|date.*", re.IGNORECASE)),
)  # fmt: skip
#: A column of "Award" beside one that names who gives it holds the categories.
_GIVER = re.compile(
    r"(?:organi[sz]ation|ceremon|association|festival|event|body|group|awarding|presenter|society).*",
    re.I,
)
_PRIZES = re.compile(r"(?:film )?awards?(?: title| name)?", re.IGNORECASE)
_BY_PLACE = {"body": 0, "category": 1, "recipients": 2, "result": 3}
_YEAR = re.compile(r"(?<!\d)((?:18|19|20)\d{2})(?!\d)")
#: What a category starts with and no body does: the cells stand under the wrong titles.
_NO_BODY = re.compile(r"(?:Best|Outstanding|Favou?rite) (?!.*\bAwards?$)")
_QUOTED = re.compile(r"[\"“”]([^\"“”]+)[\"“”]")
#: "Music by A; lyrics by B", "Written by A": words of a song's nomination before its makers.
_CREDIT = re.compile(
    r"(?:^|[\s;,–—-]+|\band )(?:(?:music|lyrics?|words|song|written|composed)"
    r"(?:(?:,? and |,? & |/| )(?:music|lyrics?|words|written|composed))* by|by)(?: |:\s*)"
    r"|(?:^|[;\n]\s*)(?:(?:art|interior|set|sound|production|photographic|special) ?)+"
    r"(?:direction|decorations?|design|effects|recording)?:\s*",
    re.IGNORECASE,
)
#: "Ann Lee for Io": the part, or the work in the film, that one person was named for.
_ROLE = re.compile(r"\s+(?:for|as) (?:[\w.'’]+ ?){1,5}$")
_ALONE = re.compile(
    r"\b(?:act(?:or|ress|ing)|performance|newcomer|debut|star|villain|voice|singer"
    r"|special (?!effects|visual))",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Known:
    """What the rest of the page vouches for."""

    people: tuple[str, ...]
    companies: tuple[str, ...]
    title: str
    year: int | None = None
    """Of the film's first release."""

    @property
    def names(self) -> tuple[str, ...]:
        return self.people + self.companies


def known_of(article: Article) -> Known:
    companies = tuple(
        name
        for label in ("studio", "distributor")
        for text in article.infobox.get(label, ())
        for name in names_in(text)
        if is_company(name)
    )
    years = [
        int(year)
        for text in article.infobox.get("released", ())
        for year in _YEAR.findall(text.text)
    ]
    people = tuple(dict.fromkeys((*billed(article), *bracketed(article))))
    return Known(people, companies, article.title, min(years, default=None))


def is_awards_grid(table: Table) -> bool:
    columns = _columns(table)
    if "result" in columns:
        return "category" in columns or "body" in columns
    # Results without a title of their own: each row has to bear one.
    told = "category" in columns and "body" in columns
    return told and all(row.marks & {"won", "nominated"} for row in table.rows)


def read_grid(section: Section, table: Table, known: Known) -> Findings:
    """The table's awards, `closed` where every row of it was read and stands for one award."""
    columns = _columns(table)
    known = _with_own(known, table, columns)
    awards: list[Award] = []
    troubles: list[Unread] = []
    shared = False
    for row in table.rows:
        award: Award | None = None
        for finding in _row(section, row, columns, known):
            if isinstance(finding, Award):
                award = finding
            elif isinstance(finding, Unread):
                troubles.append(finding)
        if award is None:
            continue
        carried = columns.get("category") in row.carried
        if carried and awards and awards[-1].body == award.body:
            shared = True
            if merged := _team(awards[-1], award):
                awards[-1] = merged
                continue
        awards.append(award)
    lost = any(trouble.field == "award" for trouble in troubles)
    elsewhere = any(p.text.startswith("Main article: List of") for p in section.paragraphs)
    closed = not (lost or shared or elsewhere)
    yield from (replace(award, closed=closed) for award in awards)
    yield from troubles


def _with_own(known: Known, table: Table, columns: Mapping[str, int]) -> Known:
    """With those to whom some row of the table belongs alone: they are told from others by it."""
    at = columns.get("recipients")
    cells = [row.cells[at].text for row in table.rows if at is not None and at < len(row.cells)]
    alone = [text for text in cells if len(text.split()) < 4 and is_person(text)]
    return replace(known, people=tuple(dict.fromkeys((*known.people, *alone))))


def _team(above: Award, award: Award) -> Award | None:
    """Both rows as one award, where the category is one that a team shares."""
    same = (above.body, above.category, above.result) == (award.body, award.category, award.result)
    if not same or _ALONE.search(award.category) or not (above.recipients and award.recipients):
        return None
    both = dict.fromkeys((*above.recipients, *award.recipients))
    return replace(above, recipients=tuple(both))


def _columns(table: Table) -> Mapping[str, int]:
    """Role → index of the first column whose title says it has that role."""
    columns: dict[str, int] = {}
    for index, title in enumerate(table.header):
        for role, pattern in _COLUMNS:
            if role not in columns and pattern.fullmatch(title.strip()):
                columns[role] = index
                break
    if "category" not in columns and "subject" not in columns and "body" in columns:
        prizes = [i for i, title in enumerate(table.header) if _PRIZES.fullmatch(title.strip())]
        givers = [i for i, title in enumerate(table.header) if _GIVER.fullmatch(title.strip())]
        if len(prizes) == 1 and len(givers) == 1:
            columns |= {"body": givers[0], "category": prizes[0]}
    if "subject" in columns:
        # "Subject" beside "Nominee" is the category; alone it is who was honoured.
        role = "category" if "category" not in columns else "work"
        role = role if "recipients" in columns else "recipients"
        columns[role] = columns.pop("subject")
    return _BY_PLACE if _titles_are_shifted(table, columns) else columns


def _titles_are_shifted(table: Table, columns: Mapping[str, int]) -> bool:
    """Whether a column of years holds none: the titles of such a table are off by one."""
    year = columns.get("year")
    if year is None or "result" not in columns or "recipients" in columns or not table.rows:
        return False
    width = len(table.rows[0].cells)
    return width == len(_BY_PLACE) and all(
        is_body(row.cells[year].text) and not _YEAR.search(row.cells[year].text)
        for row in table.rows
    )


def _row(section: Section, row: Row, columns: Mapping[str, int], known: Known) -> Iterator[Finding]:
    def cell(role: str) -> Text | None:
        index = columns.get(role, len(row.cells))
        return row.cells[index] if index < len(row.cells) else None

    source = _source(section, row)
    whole = " | ".join(c.text for c in row.cells)
    result = _result(row, cell("result"))
    body, year, category = _body_and_category(cell("body"), cell("category"))
    shifted = bool(_NO_BODY.match(body)) or category in known.people
    if result is None or not body or not category or "…" in body + category or shifted:
        why = "no body, category or result could be told"
        if result is None and body and category and (said := _one_line(cell("result"))):
            why = f"its result is neither won nor nominated: {said[:40]}"
        yield unread("award", whole, why, source)
        return
    recipients: tuple[str, ...] = ()
    recipient_cell = cell("recipients")
    if recipient_cell and not _is_film(recipient_cell.text, known):
        recipients = _recipients(recipient_cell, known)
        if not recipients and recipient_cell.text.strip():
            yield unread("recipients", recipient_cell.text, "not a list of names", source)
    if year_cell := cell("year"):
        m = _YEAR.search(year_cell.text)
        year = int(m[1]) if m else year
    if year == known.year and not re.search(r"\bFestival\b", body):
        # Of a ceremony, or of the film it honours: the page does not say which.
        year = None
    yield Award(
        body=body,
        category=category,
        recipients=recipients,
        result=result,
        year=year,
        source=source,
    )


def _source(section: Section, row: Row) -> Source:
    own = [c.line for i, c in enumerate(row.cells) if i not in row.carried and c.line]
    return in_section(section, min(own, default=row.cells[0].line if row.cells else None))


def _body_and_category(
    body_cell: Text | None, category_cell: Text | None
) -> tuple[str, int | None, str]:
    body, year = body_and_year(re.sub(r"\s*\([^()]*\)$", "", _one_line(body_cell)))
    category = _one_line(category_cell)
    category = "" if category.strip(" –—-").upper() in ("", "N/A", "NONE") else category
    if not category and " for " in body:
        body, _, category = body.partition(" for ")
    if body and category.startswith(body):
        # "Kinema Junpo Award – Best Film" beside "Kinema Junpo Award".
        category = re.sub(rf"^{re.escape(body)}s?\s*(?:[–—:-]|for)\s*(?=\w)", "", category)
    return body, year, category


def _one_line(cell: Text | None) -> str:
    return " ".join(cell.text.split()) if cell else ""


def _result(row: Row, cell: Text | None) -> str | None:
    marks = row.marks & {"won", "nominated"}
    if len(marks) == 2:
        return None  # a row span that runs over its rows has put two results into one
    said = re.sub(r"\s*\((?:tied?|tied with [^()]+|shared)\)$", "", cell.text) if cell else ""
    printed = RESULTS.get(said.strip(" .[]0123456789").casefold())
    if printed is None and len(marks) == 1 and not (cell and cell.text.strip()):
        return "won" if "won" in marks else "nominated"
    return printed


def _is_film(text: str, known: Known) -> bool:
    """Whether the cell holds no person but the film, which may go by its title's first half."""
    short = known.title.partition(": ")[0]
    return text.strip(" \"“”'") in ("", "—", "–", "-", "N/A", known.title, short)


def _recipients(cell: Text, known: Known) -> tuple[str, ...]:
    """The people of a recipients' cell: a song's title or the film's is left aside."""
    text = _QUOTED.sub("", cell.text).replace(known.title, "").strip(" \n,–—-:")
    text = re.sub(r"\s+for$", "", text)
    text = _ROLE.sub("", _CREDIT.sub("\n", text)).strip(" \n,–—-:;")
    if people := people_of(text, (*known.names, *cell.links)):
        return people
    linked = [link for link in cell.links if is_person(link)]
    return tuple(dict.fromkeys(linked)) if linked and _only(text, linked) else ()


def _only(text: str, names: list[str]) -> bool:
    """Whether nothing but `names`, joiners and remarks in brackets stands in `text`."""
    for name in names:
        text = text.replace(name, "")
    text = re.sub(r"\([^()]*\)|\band\b|\bwith\b|[,&;/\s]", "", text)
    return not text
