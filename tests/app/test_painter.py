"""The picture of ``demo``: of the window itself, and never without a font."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

NO_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}/none</dir><cachedir>{folder}/cache</cachedir></fontconfig>
"""


def demo(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "foi_tracker", "demo", str(folder)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
    )


def test_the_picture_shows_the_window(tmp_path: Path) -> None:
    done = demo(tmp_path / "out")
    assert done.returncode == 0, done.stderr
    picture = QImage(str(tmp_path / "out" / "matrix.png"))
    assert picture.width() >= 1100
    assert picture.height() >= 700
    colours = {picture.pixelColor(x, y).name() for x in range(0, 1280, 7) for y in range(0, 800, 5)}
    assert len(colours) > 30


@pytest.mark.skipif(sys.platform != "linux", reason="only fontconfig can be told that there are no fonts")
def test_without_a_font_nothing_is_painted_and_nothing_left(tmp_path: Path) -> None:
    config = tmp_path / "fonts.conf"
    config.write_text(NO_FONTS.format(folder=tmp_path), encoding="utf-8")
    done = demo(tmp_path / "out", FONTCONFIG_FILE=str(config))
    assert done.returncode == 2
    assert "no font" in done.stderr
    assert [path.name for path in (tmp_path / "out").iterdir()] == []
