"""Facts become questions: one module a family."""
