"""The games on Discord; the only part that imports discord."""
