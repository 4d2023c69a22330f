"""A document tree as one self-contained web page: no script, nothing from elsewhere, every word escaped."""

from functools import cache
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment

from foi_tracker.core.dates import long_date
from foi_tracker.core.files import write_whole
from foi_tracker.core.resources import resource
from foi_tracker.exporting.tree import Tree, printable


def write_html(tree: Tree, target: Path) -> None:
    """Write the tree as a page, whole or not at all.

    Raises:
        ExportError: when the file cannot be written.
    """
    write_whole(target, page(tree).encode())


def page(tree: Tree) -> str:
    """The whole page, with its style for screen (light and dark) and print."""
    return _template("page.html").render(tree=tree, bare=False)


def fragment(tree: Tree) -> str:
    """What stands inside the page's body, without any style."""
    return _template("blocks.html").render(tree=tree, bare=True)


@cache
def _template(name: str) -> Template:
    environment = SandboxedEnvironment(
        loader=FileSystemLoader(resource("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["printable"] = printable
    environment.filters["long_date"] = long_date
    return environment.get_template(name)
