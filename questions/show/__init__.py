"""Facts and questions for people: tables in a terminal, a report, a page for a browser.

Text of pages and packs is shown as it stands and never read as markup; signs that would steer a
terminal or turn a line round are replaced.
"""

from questions.show.asked import questions
from questions.show.explained import explained, explained_written
from questions.show.film import film
from questions.show.tally import Tally
from questions.show.words import counted

__all__ = ["Tally", "counted", "explained", "explained_written", "film", "questions"]
