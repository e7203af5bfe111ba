"""What helps people learn from a game: hints while it is played, and the debrief when it is over."""
