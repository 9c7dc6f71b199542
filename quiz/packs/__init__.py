"""Pack files and other programs' formats become packs."""
