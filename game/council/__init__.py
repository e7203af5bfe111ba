"""Seats, States, and who sat on the Council and presided over it, year by year."""
