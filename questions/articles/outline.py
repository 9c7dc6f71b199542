"""A page's headings, one after the other, become sections that know which they stand in."""

from __future__ import annotations

from dataclasses import dataclass, field

from questions.articles.article import Section, Table, Text


@dataclass(slots=True)
class OpenSection:
    """A section while it is being read."""

    title: str
    level: int
    path: tuple[str, ...]
    line: int | None
    paragraphs: list[Text] = field(default_factory=list)
    items: list[Text] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)

    def close(self) -> Section:
        return Section(
            self.title,
            self.level,
            self.path,
            tuple(self.paragraphs),
            tuple(self.items),
            tuple(self.tables),
            self.line,
        )


class Outline:
    """The sections of a page that is being read; what is read belongs to `last`."""

    def __init__(self, line: int | None) -> None:
        self.last = OpenSection("Lead", 1, ("Lead",), line)
        self._sections = [self.last]
        self._around: list[OpenSection] = []
        """The sections that the one being read stands in, itself the last."""

    def open(self, title: str, level: int, line: int | None) -> None:
        """Begin the section below a heading: it ends those of its level and of deeper ones."""
        self._leave(level)
        path = self._around[-1].path if self._around else ()
        self._around.append(OpenSection(title, level, (*path, title), line))
        self._go_on(self._around[-1])

    def go_back(self, level: int) -> None:
        """End what is open at this level or below, and go on with the section around it."""
        if not self._leave(level) or not self._around:
            return
        last = self._around[-1]
        self._around[-1] = OpenSection(last.title, last.level, last.path, last.line)
        self._go_on(self._around[-1])

    def close(self) -> tuple[Section, ...]:
        return tuple(section.close() for section in self._sections)

    def _leave(self, level: int) -> bool:
        """Whether any section was open at this level or below."""
        before = len(self._around)
        while self._around and self._around[-1].level >= level:
            self._around.pop()
        return len(self._around) < before

    def _go_on(self, section: OpenSection) -> None:
        self.last = section
        self._sections.append(section)
