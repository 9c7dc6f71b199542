"""Makes questions: articles become facts, facts become questions with one defensible answer."""
