"""Pages become articles: one module a format."""
