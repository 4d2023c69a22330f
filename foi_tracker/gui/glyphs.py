"""The signs of outcomes: a shape and a colour each, so that they read without colour, and without words.

Suggested answers are paler and outlined, with a question mark; those that must be checked have a strong one.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPixmap, QPixmapCache, QPolygonF

from foi_tracker.gui.theme import Theme
from foi_tracker.law.outcomes import OUTCOME_WORDS, Outcome
from foi_tracker.model.kinds import AnswerState

_COLOURS: Mapping[Outcome, str] = MappingProxyType(
    {
        Outcome.ANSWERED: "answered",
        Outcome.PARTLY: "partly",
        Outcome.REFUSED: "refused",
        Outcome.NCND: "ncnd",
        Outcome.NOT_HELD: "not_held",
        Outcome.WITHHELD_ELSEWHERE: "elsewhere",
        Outcome.NOT_ANSWERED: "not_answered",
        Outcome.UNCLEAR: "unclear",
    }
)
_PALE = 0.62
_GRID = 16.0
"""Signs are drawn on a field of 16 by 16, as in the sketches."""


def colour_name(outcome: Outcome | None, *, delayed: bool = False) -> str:
    """The theme's name for the colour of an outcome; None stands for awaiting."""
    if outcome is None:
        return "delayed" if delayed else "waiting"
    return _COLOURS[outcome]


def words(outcome: Outcome | None, state: AnswerState, *, delayed: bool = False) -> str:
    """What the sign says, for tooltips and screen readers."""
    if outcome is None:
        return "decision delayed for the public interest test" if delayed else "awaiting a reply"
    said = OUTCOME_WORDS[outcome]
    if state is AnswerState.SUGGESTED:
        return f"{said} (suggested, not yet checked)"
    return f"{said} (to check)" if state is AnswerState.TO_CHECK else said


def paint_outcome(
    painter: QPainter,
    rect: QRectF,
    outcome: Outcome | None,
    theme: Theme,
    *,
    state: AnswerState,
    delayed: bool = False,
    framed: bool = True,
) -> None:
    """Draw a sign in the middle of ``rect``.

    Args:
        painter: Drawn with; left as it was.
        rect: The field; the sign takes the largest square in it. In a field 1.4 times as wide as high the
            question mark has a place of its own.
        outcome: None where no reply has come.
        theme: Gives the colours.
        state: Anything but decided is drawn paler, outlined and with a question mark.
        delayed: Whether the decision is put off; shown where there is no outcome.
        framed: False leaves outline and question mark to the caller, which then draws ``paint_frame`` round a
            whole cell.
    """
    unsure = state is not AnswerState.DECIDED and outcome is not None
    colour = theme.colour(colour_name(outcome, delayed=delayed))
    side = min(rect.width(), rect.height())
    field = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if unsure and framed:
        mark = theme.colour("ink") if state is AnswerState.TO_CHECK else colour
        field = _framed(painter, rect, field, colour, mark)
    if unsure:
        painter.setOpacity(painter.opacity() * _PALE)
    painter.translate(field.topLeft())
    painter.scale(field.width() / _GRID, field.height() / _GRID)
    _SHAPES[outcome](painter, colour) if outcome is not None else _waiting(painter, colour, delayed=delayed)
    painter.restore()


def paint_frame(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Draw the dashed outline that says: suggested, not yet checked."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 1.0)
    pen.setDashPattern([2.5, 2.0])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setOpacity(painter.opacity() * 0.8)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.restore()


def pixmap(
    outcome: Outcome | None,
    theme: Theme,
    size: int,
    *,
    state: AnswerState = AnswerState.DECIDED,
    delayed: bool = False,
    ratio: float = 1.0,
    framed: bool = True,
) -> QPixmap:
    """A sign as a picture of ``size`` pixels, for labels and buttons; painted once per look.

    Args:
        outcome: As for ``paint_outcome``, and so are those that are not told of here.
        theme: Gives the colours.
        size: Width and height, in device-independent pixels.
        state: How far the answer can be relied on.
        delayed: Whether the decision is put off.
        ratio: The screen's device pixel ratio.
        framed: Whether outline and question mark are drawn.
    """
    key = f"outcome {outcome} {theme.dark} {size} {state} {delayed} {ratio} {framed}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint_outcome(
        painter, QRectF(0, 0, size, size), outcome, theme, state=state, delayed=delayed, framed=framed
    )
    painter.end()
    QPixmapCache.insert(key, made)
    return made


def _framed(painter: QPainter, rect: QRectF, square: QRectF, colour: QColor, mark_colour: QColor) -> QRectF:
    """Draw outline and question mark; returns what is left for the sign."""
    side = square.height()
    wide = rect.width() >= side * 1.4
    frame = QRectF(rect.center().x() - side * 0.7, rect.top(), side * 1.4, side) if wide else square
    paint_frame(painter, frame, colour)
    if wide:
        mark = QRectF(frame.right() - side * 0.55, frame.top(), side * 0.5, side)
        left = QRectF(frame.left() + side * 0.1, frame.top() + side * 0.12, side * 0.76, side * 0.76)
    else:
        mark = QRectF(frame.right() - side * 0.42, frame.top() + 1, side * 0.38, side * 0.5)
        left = square.adjusted(side * 0.14, side * 0.24, -side * 0.26, -side * 0.16)
    font = QFont(painter.font())
    font.setPixelSize(max(7, round(side * (0.68 if wide else 0.5))))
    font.setBold(True)
    painter.save()
    painter.setFont(font)
    painter.setPen(mark_colour)
    painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, "?")
    painter.restore()
    return left


def _stroke(painter: QPainter, colour: QColor, width: float = 1.6) -> None:
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _fill(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)


def _circle(painter: QPainter, colour: QColor) -> None:
    _fill(painter, colour)
    painter.drawEllipse(QPointF(8, 8), 6.0, 6.0)


def _ring(painter: QPainter, colour: QColor) -> None:
    _stroke(painter, colour)
    painter.drawEllipse(QPointF(8, 8), 5.4, 5.4)


def _half_circle(painter: QPainter, colour: QColor) -> None:
    _ring(painter, colour)
    half = QPainterPath(QPointF(8, 2.6))
    half.arcTo(QRectF(2.6, 2.6, 10.8, 10.8), 90, 180)
    half.closeSubpath()
    _fill(painter, colour)
    painter.drawPath(half)


def _square(painter: QPainter, colour: QColor) -> None:
    _fill(painter, colour)
    painter.drawRoundedRect(QRectF(2.5, 2.5, 11, 11), 1.5, 1.5)


def _hatched_square(painter: QPainter, colour: QColor) -> None:
    _stroke(painter, colour)
    painter.drawRoundedRect(QRectF(3, 3, 10, 10), 1.5, 1.5)
    _stroke(painter, colour, 1.3)
    for start, end in (((4, 12), (12, 4)), ((4, 8), (8, 4)), ((8, 12), (12, 8))):
        painter.drawLine(QPointF(*start), QPointF(*end))


def _arrow(painter: QPainter, colour: QColor) -> None:
    _stroke(painter, colour, 1.8)
    painter.drawPolyline(QPolygonF([QPointF(5, 3), QPointF(13, 3), QPointF(13, 11)]))
    painter.drawLine(QPointF(13, 3), QPointF(4, 12))


def _crossed_ring(painter: QPainter, colour: QColor) -> None:
    _ring(painter, colour)
    painter.drawLine(QPointF(4.2, 11.8), QPointF(11.8, 4.2))


def _asks(painter: QPainter, colour: QColor) -> None:
    hook = QPainterPath(QPointF(4.7, 5.4))
    hook.cubicTo(QPointF(4.9, 1.4), QPointF(11.3, 1.4), QPointF(11.3, 5.3))
    hook.cubicTo(QPointF(11.3, 7.6), QPointF(8.0, 7.6), QPointF(8.0, 10.4))
    _stroke(painter, colour, 2.0)
    painter.drawPath(hook)
    _fill(painter, colour)
    painter.drawEllipse(QPointF(8, 13.6), 1.35, 1.35)


def _waiting(painter: QPainter, colour: QColor, *, delayed: bool) -> None:
    if not delayed:
        _fill(painter, colour)
        for left in (3.5, 8.0, 12.5):
            painter.drawEllipse(QPointF(left, 8), 1.4, 1.4)
        return
    _stroke(painter, colour, 1.4)
    glass = QPolygonF([QPointF(4, 2.5), QPointF(12, 2.5), QPointF(4, 13.5), QPointF(12, 13.5)])
    painter.drawPolygon(glass)
    _fill(painter, colour)
    painter.drawPolygon(QPolygonF([QPointF(8, 9.5), QPointF(5.2, 13), QPointF(10.8, 13)]))


_SHAPES: Mapping[Outcome, Callable[[QPainter, QColor], None]] = MappingProxyType(
    {
        Outcome.ANSWERED: _circle,
        Outcome.PARTLY: _half_circle,
        Outcome.REFUSED: _square,
        Outcome.NCND: _hatched_square,
        Outcome.NOT_HELD: _ring,
        Outcome.WITHHELD_ELSEWHERE: _arrow,
        Outcome.NOT_ANSWERED: _crossed_ring,
        Outcome.UNCLEAR: _asks,
    }
)
