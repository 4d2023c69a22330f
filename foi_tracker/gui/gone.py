"""What a page does when what it shows is no longer in the library: undone, deleted, or filed elsewhere."""

from collections.abc import Callable

from foi_tracker.core.errors import NotFoundError
from foi_tracker.gui.context import Context


def leave_when_gone(context: Context, forget: Callable[[], None]) -> Callable[[BaseException], None]:
    """Make the handler of a failed look-up.

    Args:
        context: Of the page.
        forget: Called so that the page no longer asks for what is gone.

    Returns:
        A handler that says so and shows the list of requests; other trouble is raised, and shown as trouble.
    """

    def failed(trouble: BaseException) -> None:
        if not isinstance(trouble, NotFoundError):
            raise trouble
        forget()
        context.go.say(trouble.sentence)
        context.go.show_requests()

    return failed
