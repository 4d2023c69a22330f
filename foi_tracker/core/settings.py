"""Where the program keeps things, and the few choices it remembers between runs."""

import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from platformdirs import PlatformDirs

Setting: TypeAlias = str | int | float | bool | list[str]

LIBRARY_NAME = "my-library.foi"


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one person on one machine."""

    data: Path
    config: Path
    logs: Path

    @property
    def library(self) -> Path:
        """The library that opens when none is named."""
        return self.data / LIBRARY_NAME

    @property
    def settings(self) -> Path:
        """The file of remembered choices."""
        return self.config / "settings.json"


def places() -> Places:
    """The platform's folders, or those under FOI_TRACKER_HOME where that is set (tests, portable use)."""
    home = os.environ.get("FOI_TRACKER_HOME")
    if home:
        root = Path(home)
        return Places(root, root, root / "logs")
    dirs = PlatformDirs("FOI Tracker", appauthor=False)
    return Places(Path(dirs.user_data_dir), Path(dirs.user_config_dir), Path(dirs.user_log_dir))


@dataclass(slots=True)
class Settings:
    """Remembered choices: sizes, last folders, the theme. A file that is lost or broken costs nothing."""

    path: Path
    values: dict[str, Setting] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path) -> "Settings":
        """Read the choices at ``path``; broken or absent ones are as if never made."""
        try:
            values = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            values = {}
        return cls(path, values if isinstance(values, dict) else {})

    def text(self, name: str, default: str = "") -> str:
        """A choice that is a text."""
        value = self.values.get(name, default)
        return value if isinstance(value, str) else default

    def set(self, name: str, value: Setting) -> None:
        """Remember a choice; written by ``save``."""
        self.values[name] = value

    def save(self) -> None:
        """Write the choices, whole or not at all.

        Raises:
            ExportError: if they cannot be written.
        """
        # Imported late: the choices are read before the window's first painting, and never written before it.
        from foi_tracker.core.files import write_whole

        self.path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self.path, json.dumps(self.values, indent=1, sort_keys=True).encode())
