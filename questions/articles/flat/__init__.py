"""What the reader of flattened text is made of: lines, infobox, contents list, tables, body."""
