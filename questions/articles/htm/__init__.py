"""Saved web pages: what their elements say to a reader, with the lines they stand on."""
