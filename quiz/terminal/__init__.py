"""The same games in a terminal: at the keyboard, or line by line from a script."""

from quiz.terminal.play import play_in_terminal

__all__ = ["play_in_terminal"]
