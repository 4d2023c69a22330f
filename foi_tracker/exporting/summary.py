"""Writes a refusal summary in the form that a file's ending names; one table holds the forms."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from foi_tracker.core.errors import ExportError
from foi_tracker.exporting.summary_tree import summary_tree
from foi_tracker.exporting.tree import Tree
from foi_tracker.model.summaries import RefusalSummary


@dataclass(frozen=True, slots=True)
class Format:
    """A form of file: its ending with the dot, what a person calls it, and what writes it."""

    ending: str
    words: str
    write: Callable[[Tree, Path], None]


def summary_formats() -> tuple[Format, ...]:
    """Every form that a summary can be written in, the usual one first."""
    return (
        Format(".docx", "Word document", _write_docx),
        Format(".html", "Web page", _write_html),
    )


def write_summary(summary: RefusalSummary, target: Path) -> None:
    """Write ``summary`` to ``target``, whole or not at all.

    Raises:
        ExportError: for an ending that is not in the table, or when the file cannot be written.
    """
    formats = {form.ending: form for form in summary_formats()}
    form = formats.get(target.suffix.lower())
    if form is None:
        known = " or ".join(formats)
        ending = f"“{target.suffix}”" if target.suffix else "a name without an ending"
        raise ExportError(
            f"A refusal summary cannot be written as {ending}.", f"Give the file a name that ends in {known}."
        )
    form.write(summary_tree(summary), target)


def preview_summary(summary: RefusalSummary) -> str:
    """The summary as bare marked-up text, for a window that brings its own style."""
    from foi_tracker.exporting.html import fragment

    return fragment(summary_tree(summary))


def _write_docx(tree: Tree, target: Path) -> None:
    # Each writer's library is loaded when it is first used: none is needed to open the window.
    from foi_tracker.exporting.docx import write_docx

    write_docx(tree, target)


def _write_html(tree: Tree, target: Path) -> None:
    from foi_tracker.exporting.html import write_html

    write_html(tree, target)
