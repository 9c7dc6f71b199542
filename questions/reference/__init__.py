"""What others gathered about film, read into our own forms: one module a table.

The tables themselves are not part of the project; what is derived from them ships beside the
module that reads it, with credit.
"""
