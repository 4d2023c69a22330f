"""``python -m foi_tracker`` runs the program."""

import sys

from foi_tracker.app.main import main

sys.exit(main())
