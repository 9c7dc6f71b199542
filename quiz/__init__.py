"""Plays questions: rounds, games, judging, packs, scores, and the places people play in."""
