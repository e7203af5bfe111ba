"""Rule 37, a Security Council meeting simulation. This file imports nothing, so that every part can be used alone."""
