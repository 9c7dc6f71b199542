"""A guess becomes a verdict: `compile(question)` once, then `key.judge(text)` for each message."""
