"""The wheel is whole: built from the checkout and installed alone elsewhere, it does the main job."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"


def call(*command: str | Path, folder: Path, limit: float = 300) -> str:
    """Run a command outside the checkout with no hint of it in the environment; give what it printed."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COV"))}
    done = subprocess.run(
        command, cwd=folder, env=environ, capture_output=True, text=True, check=False, timeout=limit
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built with the tools of this environment."""
    folder = tmp_path_factory.mktemp("wheel")
    call(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, folder=folder)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_the_package_its_data_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"foi_tracker"}
    assert not [name for name in names if "__pycache__" in name or "/tests/" in name]
    packed = {
        name.removeprefix("foi_tracker/") for name in names if name.startswith("foi_tracker/resources/")
    }
    kept = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "resources").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert packed == kept
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


@pytest.mark.slow
def test_the_wheel_alone_does_the_main_job(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "alone"
    venv.create(home, with_pip=True)
    scripts = home / ("Scripts" if sys.platform == "win32" else "bin")
    call(scripts / "python", "-m", "pip", "install", "-c", CONSTRAINTS, wheel, folder=tmp_path)
    where = call(scripts / "python", "-c", "import foi_tracker; print(foi_tracker.__file__)", folder=tmp_path)
    assert Path(where.strip()).is_relative_to(home)
    call(scripts / "python", "-m", "pip", "check", folder=tmp_path)

    left = tmp_path / "what it left"
    call(scripts / "foi-tracker", "demo", left, folder=tmp_path)
    picture, summary, library = (
        left / name for name in ("matrix.png", "refusal-summary.docx", "library.foi")
    )
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert zipfile.ZipFile(summary).testzip() is None
    call(scripts / "foi-tracker", "--library", library, "check", folder=tmp_path)
