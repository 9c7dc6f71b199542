"""Errors, sorted by who can put them right.

Everything else that is raised is a bug and may end in a traceback.
"""


class QuizError(Exception):
    """Base class; never raised itself. `str(e)` is one plain sentence, fit to be shown."""


class PlayerMistake(QuizError):
    """The player can put it right: `str(e)` is shown to them as it stands."""


class OperatorMistake(QuizError):
    """Whoever runs the bot can put it right: a bad setting, file or argument.

    The command line prints `str(e)` on standard error and exits with code 2.
    """


class PackError(OperatorMistake):
    """A pack can't be used; names the file and, where known, the line and column."""
