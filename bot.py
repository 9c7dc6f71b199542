"""The front door: every command line verb; the only file that knows both wings."""
