"""The commands and their options, as ``foi-tracker --help`` prints them."""

import argparse
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from foi_tracker import __version__
from foi_tracker.core.dates import from_iso
from foi_tracker.core.errors import FoiError
from foi_tracker.law.outcomes import Outcome
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime
from foi_tracker.model.kinds import EventKind

if TYPE_CHECKING:
    from foi_tracker.cli.session import Session

Command = Callable[["Session", argparse.Namespace], int]

LATER = {
    "letter": "letters for a review, a complaint or a reminder",
    "pack": "the pack for the regulator",
    "publish": "a page to publish",
    "calendar": "the calendar of dates",
    "tables": "tables of PDF files",
}
"""Commands that are named in the plan of the product and come with a later version."""


def _day(text: str) -> date:
    try:
        return from_iso(text)
    except FoiError as trouble:
        raise argparse.ArgumentTypeError(f"{trouble.sentence} {trouble.hint}") from trouble


def _provision(text: str) -> Provision:
    try:
        return Provision.parse(text)
    except FoiError as trouble:
        raise argparse.ArgumentTypeError(f"{trouble.sentence} {trouble.hint}") from trouble


def parser(commands: Mapping[str, Command]) -> argparse.ArgumentParser:
    """The whole command line; each sub-command carries its function in ``run``."""
    top = argparse.ArgumentParser(
        prog="foi-tracker",
        description="Keeps freedom of information requests and shows who answered and who refused. "
        "Without a command it opens the window.",
    )
    top.add_argument("--version", action="version", version=f"FOI Tracker {__version__}")
    top.add_argument("--library", metavar="FILE|URL", help="the library to use (default: your own)")
    top.add_argument("--today", type=_day, metavar="DATE", help="take this day as today (YYYY-MM-DD)")
    subs = top.add_subparsers(dest="command", metavar="COMMAND")

    def add(name: str, words: str) -> argparse.ArgumentParser:
        sub = subs.add_parser(name, help=words, description=words)
        sub.set_defaults(run=commands[name])
        return sub

    _reading(add)
    _recording(add)
    _looking(add)
    _keeping(add)
    for name, what in LATER.items():
        later = add(name, f"(comes with a later version) {what}")
        later.add_argument("rest", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    return top


_Add = Callable[[str, str], argparse.ArgumentParser]


def _reading(add: _Add) -> None:
    read = add("read", "read replies and print what is found; nothing is stored")
    read.add_argument("files", nargs="+", type=Path, metavar="FILE")
    read.add_argument("--json", action="store_true", help="one JSON object per file, one a line")
    file = add("file", "store letters with what is found in them")
    file.add_argument("files", nargs="+", type=Path, metavar="FILE")
    file.add_argument("--request", type=int, metavar="ID", help="the request they answer (else: matched)")
    file.add_argument("--campaign", metavar="C", help="match only requests of this campaign")
    file.add_argument("--together", action="store_true", help="the files are one letter")


def _recording(add: _Add) -> None:
    log = add("log", "record a request that was sent; prints a line a request, its id first")
    log.add_argument("--authority", action="append", default=[], metavar="A", help="may be given again")
    log.add_argument("--from", dest="listed", type=Path, metavar="LIST.csv", help="one request a row")
    log.add_argument("--title", required=True)
    log.add_argument("--text", required=True, metavar="FILE|-", help="the request as sent")
    log.add_argument("--sent", type=_day, metavar="DATE")
    log.add_argument("--received", type=_day, metavar="DATE", help="default: the day it was sent")
    log.add_argument("--campaign", metavar="C", help="default: the title")
    log.add_argument(
        "--regime", type=Regime, choices=list(Regime), metavar="R", help="FOIA, EIR, FOISA, EISR"
    )
    log.add_argument("--reference", default="", metavar="REF")
    event = add("event", "enter something that happened to a request")
    event.add_argument("--request", type=int, required=True, metavar="ID")
    event.add_argument(
        "kind", type=EventKind, choices=[kind for kind in EventKind if kind != "sent"], metavar="KIND"
    )
    event.add_argument("date", type=_day, metavar="DATE")
    event.add_argument("--until", type=_day, metavar="DATE")
    decide = add("decide", "decide what a question's answer is")
    decide.add_argument("--request", type=int, required=True, metavar="ID")
    decide.add_argument("--question", required=True, metavar="LABEL")
    decide.add_argument("outcome", type=Outcome, choices=list(Outcome), metavar="OUTCOME")
    decide.add_argument("--provision", type=_provision, action="append", default=[], metavar="P")


def _looking(add: _Add) -> None:
    matrix = add("matrix", "who answered, who refused, on what ground")
    matrix.add_argument("--campaign", metavar="C")
    form = matrix.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true")
    form.add_argument("--csv", action="store_true")
    compare = add("compare", "the tables that answer one question, as one table")
    compare.add_argument("--question", required=True, metavar="LABEL")
    compare.add_argument("--campaign", metavar="C")
    compare.add_argument("--json", action="store_true")
    compare.add_argument("--csv", type=Path, metavar="OUT")
    compare.add_argument("--xlsx", type=Path, metavar="OUT")
    summary = add("summary", "write a refusal summary (.docx or .html)")
    which = summary.add_mutually_exclusive_group()
    which.add_argument("--request", type=int, metavar="ID")
    which.add_argument("--campaign", metavar="C")
    summary.add_argument("-o", "--output", type=Path, required=True, metavar="OUT")
    summary.add_argument("--confirmed-only", action="store_true", help="leave out what nobody has checked")
    due = add("due", "when a reply is due, and why")
    due.add_argument("--regime", type=Regime, choices=list(Regime), metavar="R")
    due.add_argument("--received", type=_day, metavar="DATE")
    due.add_argument("--days", type=int, default=20, metavar="N")
    due.add_argument("--json", action="store_true")
    due.add_argument("--from-csv", type=Path, metavar="FILE", help="id,regime,received,working_days a row")


def _keeping(add: _Add) -> None:
    add("check", "verify the library; exit 1 and a list if anything is wrong").add_argument(
        "pack", nargs="?", type=Path, metavar="PACK.zip", help="(comes with a later version)"
    )
    add("backup", "copy the library").add_argument("target", type=Path, metavar="OUT")
    add("demo", "take a sample campaign through the whole job").add_argument(
        "folder", type=Path, metavar="FOLDER"
    )
