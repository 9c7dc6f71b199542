"""The command line: every verb with its arguments; what they do stands elsewhere."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from quiz.output import MISTAKE

Verb = Callable[[argparse.Namespace], int]

#: Tables that `film names` and its like read.
_REFERENCE = {
    "films": "American films, .jsonl.gz",
    "awards": "Academy Awards, .tsv",
    "places": "San Francisco locations, .csv",
}


#: Verbs whose second word stands where `questions` takes a name.
_OF_QUESTIONS = ("stats", "report", "explain")


class Parser(argparse.ArgumentParser):
    """A parser whose mistakes are one sentence."""

    def error(self, message: str) -> NoReturn:
        self.exit(MISTAKE, f"{self.prog}: {message}; `{self.prog} --help` tells what there is.\n")


def late(verb: str) -> Callable[[argparse.Namespace], int]:
    """A verb of another module, imported when it is run: "quiz.verbs:pack_check"."""
    module, _, name = verb.partition(":")

    def run(arguments: argparse.Namespace) -> int:
        return int(getattr(import_module(module), name)(arguments))

    return run


def whole(least: int, most: int) -> Callable[[str], int]:
    """The type of an argument that is a whole number from `least` to `most`."""

    def number(text: str) -> int:
        if not re.fullmatch(r"\d{1,9}", text) or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"a whole number from {least} to {most}, not {text!r}")
        return int(text)

    return number


def words(given: Sequence[str]) -> list[str]:
    """A command line's words with `questions stats` and its like as one, as argparse needs them."""
    if len(given) > 1 and given[0] == "questions" and given[1] in _OF_QUESTIONS:
        return [f"{given[0]} {given[1]}", *given[2:]]
    return list(given)


def parser(own: Mapping[str, Verb], films: Path) -> argparse.ArgumentParser:
    """The whole command line: its own verbs by name, all others imported when they are run.

    `films` is the folder of the shipped film files.
    """
    whole_line = Parser(prog="bot.py", description="A film quiz that writes its own questions.")
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--config", metavar="FILE", help="settings; config.yaml where there is one")
    verbs = whole_line.add_subparsers(title="verbs", metavar="VERB", required=True)

    def verb(
        group: Any, name: str, run: Callable[[argparse.Namespace], int], help: str
    ) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = group.add_parser(
            name, help=help, description=help, parents=[shared]
        )
        made.set_defaults(verb=run)
        return made

    made = verb(verbs, "run", own["run"], "run the Discord bot")
    made.add_argument("--shards", metavar="A-B/N", help="only shards A to B of N in all")
    made = verb(verbs, "play", own["play"], "play a game in this terminal")
    made.add_argument("packs", nargs="*", metavar="PACK", help="packs or films; a mix by default")
    made.add_argument("--rounds", type=whole(1, 50), metavar="N", help="questions, 1 to 50")
    made.add_argument("--seed", type=int, metavar="N", help="the same questions for the same N")

    made = verb(
        verbs, "questions", own["questions"], "print every question that packs or films yield"
    )
    made.add_argument("what", nargs="*", metavar="PACK|FILM|SOURCE")
    made.add_argument("--jsonl", action="store_true", help="one JSON object a line")
    made.add_argument("--seed", type=int, default=0, metavar="N", help="another N, other wording")

    made = verb(
        verbs,
        "questions stats",
        late("quiz.verbs:question_stats"),
        "tell how questions fared in games, and how hard that makes them",
    )
    made.add_argument(
        "--rounds", type=whole(1, 10**6), default=20, metavar="N", help="leave out those with fewer"
    )
    made.add_argument("--top", type=whole(1, 10**6), default=50, metavar="N", help="lines; 50")
    made.add_argument("--jsonl", action="store_true", help="one JSON object a line, all of them")

    made = verb(
        verbs,
        "questions report",
        own["questions report"],
        "count, measure and lint questions, and show some of each type for reading",
    )
    made.add_argument("what", nargs="*", metavar="PACK|FILM", help="everything without")
    made.add_argument("--html", type=Path, metavar="FILE", help="make a web page of it")
    made.add_argument("--seed", type=int, default=0, metavar="N", help="another N, other ones")

    made = verb(
        verbs,
        "questions explain",
        own["questions explain"],
        "tell what a question rests on, and why its wrong answers are what they are",
    )
    made.add_argument("id", metavar="ID", help="as `questions` prints it: film/template/…")
    made.add_argument("--seed", type=int, default=0, metavar="N", help="as `questions` had it")

    group = verbs.add_parser("film", help="read, keep and show the facts of films")
    on_films = group.add_subparsers(title="verbs", metavar="VERB", required=True)
    source = (
        "a page's file, a wiki's dump or ZIM file, a folder of them, - for input, or a title or"
        " address of Wikipedia"
    )
    fresh = "ask Wikipedia anew, whatever is kept of it here"
    made = verb(
        on_films,
        "read",
        own["film read"],
        "print the facts of articles; no film file is written",
    )
    made.add_argument("sources", nargs="+", metavar="SOURCE", help=source)
    made.add_argument("--fresh", action="store_true", help=fresh)
    made.add_argument("--jsonl", action="store_true", help="one JSON object a line")
    made.add_argument("--report", type=Path, metavar="FILE", help="keep the counts; .md: Markdown")
    made.add_argument(
        "--html", type=Path, metavar="FILE", help="a web page of each fact beside where it stands"
    )
    made = verb(
        on_films,
        "add",
        own["film add"],
        "keep articles' facts as film files",
    )
    made.add_argument("sources", nargs="+", metavar="SOURCE", help=source)
    made.add_argument(
        "--to", type=Path, metavar="DIR", help="the folder to keep them in; files.films by default"
    )
    made.add_argument("--fresh", action="store_true", help=fresh)
    made.add_argument("--replace", action="store_true", help="write files anew that say otherwise")
    for reading in on_films.choices["read"], on_films.choices["add"]:
        reading.add_argument("--processes", type=whole(1, 64), metavar="N", help="that read a dump")
    for name, table, given in (
        ("names", "of names", ("films", "awards")),
        ("awards", "of Academy Awards", ("awards",)),
        ("places", "of places in San Francisco", ("places",)),
    ):
        what = f"make the shipped table {table} anew from what others gathered"
        made = verb(on_films, name, late(f"questions.verbs:film_{name}"), what)
        for file in given:
            made.add_argument(file, type=Path, metavar=file.upper(), help=_REFERENCE[file])
        made.add_argument("--to", type=Path, metavar="FILE", help="the shipped table by default")
    made = verb(on_films, "show", own["film show"], "show a film's facts and their sources")
    made.add_argument("film", nargs="*", metavar="FILM", help="all films are listed without")
    what = "tell what a folder of film files holds, as Markdown"
    made = verb(on_films, "library", late("questions.verbs:film_library"), what)
    made.add_argument(
        "folder", nargs="?", type=Path, default=films, metavar="DIR", help="those that ship without"
    )
    made.add_argument("--to", type=Path, metavar="FILE", help="a file to write; printed without")

    made = verb(verbs, "judge", own["judge"], "try guesses on a question, from standard input")
    made.add_argument(
        "pack", nargs="?", metavar="PACK", help="a pack or film to take the question of"
    )
    made.add_argument(
        "number", nargs="?", type=whole(1, 2000), default=1, metavar="N", help="which; the first"
    )
    made.add_argument(
        "--strictness", choices=("exact", "normal", "lenient"), help="as in a game's settings"
    )
    made.add_argument("--jsonl", action="store_true", help="one JSON object a line, in and out")

    group = verbs.add_parser("pack", help="check and convert question packs")
    packs = group.add_subparsers(title="verbs", metavar="VERB", required=True)
    made = verb(
        packs,
        "check",
        own["pack check"],
        "tell every problem of pack files, with its place",
    )
    made.add_argument("files", nargs="+", metavar="FILE")
    made = verb(
        packs,
        "convert",
        late("quiz.verbs:pack_convert"),
        "convert other programs' packs to ours and back",
    )
    made.add_argument("source", metavar="IN")
    made.add_argument("target", metavar="OUT")

    made = verb(verbs, "leaderboard", late("quiz.verbs:leaderboard"), "print a leaderboard")
    made.add_argument("--guild", type=int, default=0, metavar="ID", help="0 for this terminal")
    made.add_argument("--period", choices=("day", "week", "month", "all"), default="all")
    made.add_argument("--top", type=whole(1, 1000), default=20, metavar="N")

    group = verbs.add_parser("db", help="care for the database")
    actions = group.add_subparsers(title="verbs", metavar="VERB", required=True)
    verb(
        actions,
        "upgrade",
        late("quiz.verbs:db_upgrade"),
        "bring the database to this version's tables",
    )
    verb(actions, "check", late("quiz.verbs:db_check"), "tell whether the database is in order")
    verb(
        actions, "backup", late("quiz.verbs:db_backup"), "copy the database while it is in use"
    ).add_argument("file")
    return whole_line
