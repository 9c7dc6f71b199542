"""Articles become facts: one module a family."""
