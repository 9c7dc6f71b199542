"""Articles of English Wikipedia, by title or address, asked from its API or found in the cache.

A page comes as a MediaWiki export of one page, which `questions.articles` reads like any other:
its title, revision, timestamp and so its licence stay with it, and lines are that document's.
"""

from questions.wikipedia.asking import terminal_choice
from questions.wikipedia.candidates import Candidate
from questions.wikipedia.client import Wikipedia
from questions.wikipedia.page import FetchedPage
from questions.wikipedia.refusals import NoAnswer, NoSuchPage
from questions.wikipedia.settings import Settings
from questions.wikipedia.wanted import Wanted, is_address, wanted

__all__ = [
    "Candidate",
    "FetchedPage",
    "NoAnswer",
    "NoSuchPage",
    "Settings",
    "Wanted",
    "Wikipedia",
    "is_address",
    "terminal_choice",
    "wanted",
]
