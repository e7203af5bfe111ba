"""``python3 -m game`` is the same as ``python3 main.py``."""

import sys

from game.bootstrap import start

if __name__ == "__main__":
    sys.exit(start(sys.argv))
