"""What child processes do to a library while others use it; each line they print is something that is saved.

python -m tests.storage.children file ADDRESS REQUEST     file letters until killed, printing their numbers
python -m tests.storage.children note ADDRESS REQUEST NAME COUNT     add notes, printing each
"""

import os
import subprocess
import sys
from datetime import UTC, datetime
from itertools import count

from foi_tracker.model.kinds import EventKind, LetterKind
from foi_tracker.storage.library import Library
from tests.storage.making import SENT, a_letter


def start(*arguments: str) -> "subprocess.Popen[str]":
    """Run this module as another process."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "tests.storage.children", *arguments]
    return subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def file_letters(library: Library, request: int) -> None:
    """File letters of growing size, each with an event, and say the number of each once it is saved."""
    print("ready", flush=True)
    for number in count():
        letter, matches = a_letter(
            f"Reply {os.getpid()}-{number}.\n" + "Some words. " * (number * 37 % 900) + "\nDrones 4"
        )
        with library.write("Filed") as writer:
            saved = writer.add_letter(request, LetterKind.RESPONSE, SENT, letter, matches)
            writer.add_event(request, EventKind.RESPONDED, SENT, letter=saved)
        print(saved, flush=True)


def add_notes(library: Library, request: int, name: str, times: int) -> None:
    """Add notes as soon as told to; say which are saved, and at last whether somebody else's were seen meanwhile."""
    print("ready", flush=True)
    sys.stdin.readline()
    others, stamps = 0, set()
    for number in range(times):
        with library.write(f"Note of {name}") as writer:
            writer.add_note(request, f"{name} {number}")
        print(f"{name} {number}", flush=True)
        with library.read() as reader:
            others = sum(not note.startswith(name) for note in reader.request(request).notes)
        stamps.add(library.stamp())
    assert len(stamps) == times
    print(f"saw {others} of others", flush=True)


def main() -> None:
    """Do what the command line says."""
    task, address, request, *rest = sys.argv[1:]
    library = Library.open(address, now=lambda: datetime.now(UTC), person=rest[0] if rest else "Ann")
    if task == "file":
        file_letters(library, int(request))
    else:
        add_notes(library, int(request), rest[0], int(rest[1]))
    library.close()


if __name__ == "__main__":
    main()
