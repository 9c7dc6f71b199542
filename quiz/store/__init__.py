"""The ledger, the standings, and the tables they live in."""
