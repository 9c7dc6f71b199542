"""Wikitext: what its markup, tables and templates say, with the lines they stand on."""
