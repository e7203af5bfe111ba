"""Start Rule 37: ``python3 main.py``. The first start sets itself up; ``python3 main.py --help`` lists the commands."""

import sys

from game.bootstrap import start

if __name__ == "__main__":
    sys.exit(start(sys.argv))
