"""``python3 -m game`` does what ``rule37`` does: the command line, where everything is installed already."""

import sys

from game.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
