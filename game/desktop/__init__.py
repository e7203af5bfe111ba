"""The desktop face: draws the text twin with pygame and turns keys and clicks into intents."""

import os

# pygame prints a banner to standard output when imported, which would spoil output meant for programs.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
