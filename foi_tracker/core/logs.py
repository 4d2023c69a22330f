"""The log: a small rotating file with what went wrong. It never leaves the machine by itself."""

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from secrets import token_hex

LOG_NAME = "foi-tracker.log"


def open_log(folder: Path) -> Path:
    """Log to a file in ``folder`` from now on; a folder that cannot be written costs the log, not the run.

    Returns:
        The log's path.
    """
    path = folder / LOG_NAME
    logger = logging.getLogger("foi_tracker")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=500_000, backupCount=3, encoding="utf-8", delay=True)
    except OSError:
        return path
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    return path


def log_bug(trouble: BaseException) -> str:
    """Log an exception that nobody foresaw.

    Returns:
        A short reference that stands beside it in the log, for the person to quote.
    """
    reference = token_hex(4)
    logging.getLogger("foi_tracker").error(
        "bug %s\n%s", reference, "".join(traceback.format_exception(trouble)).rstrip()
    )
    return reference
