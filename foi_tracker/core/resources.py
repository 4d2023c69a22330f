"""Finds the program's own data files, in a checkout and in an installed wheel alike."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_PLACES = (_PACKAGE / "resources", _PACKAGE.parent / "resources")


def resource(name: str) -> Path:
    """The path of the data file or folder ``name``, such as ``law/holidays.csv``.

    Raises:
        FileNotFoundError: if the program was installed without it.
    """
    for place in _PLACES:
        path = place / name
        if path.exists():
            return path
    raise FileNotFoundError(f"the program's own file {name} is missing; install the program again")
