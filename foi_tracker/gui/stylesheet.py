"""The style sheet: what palette and Fusion alone cannot say. Widgets name their part by dynamic properties.

The property ``look`` of a QPushButton or QToolButton is primary, quiet, link, chip or way; of a QLabel title,
heading, question, strong, soft, small, bad or pressing; of a QFrame panel, card, current, bar, foot, side,
warning, popup or rule. The property ``bad`` is true of a field for typing that holds a mistake.
"""

from collections.abc import Callable, Mapping
from string import Template

from foi_tracker.core.resources import resource

_SHEET = Template("""
QToolTip { background: $panel; color: $ink; border: 1px solid $edge; padding: 4px 6px; }
QLabel[look="title"] { font-size: ${px18}px; font-weight: 700; }
QLabel[look="heading"] { font-size: ${px13}px; font-weight: 600; }
QLabel[look="question"] { font-size: ${px15}px; font-weight: 600; }
QLabel[look="strong"] { font-weight: 600; }
QLabel[look="soft"] { color: $soft; }
QLabel[look="small"] { color: $soft; font-size: ${px12}px; }
QLabel[look="bad"] { color: $refused; }
QLabel[look="pressing"] { color: $refused; font-weight: 600; }

QPushButton, QToolButton { background: $panel; color: $ink; border: 1px solid $line; border-radius: 6px;
  padding: 4px 10px; }
QPushButton:hover, QToolButton:hover { background: $hover; border-color: $edge; }
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked { background: $selection; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 3px 9px; }
QPushButton:disabled, QToolButton:disabled { color: $waiting; background: $bg; }
QPushButton[look="primary"], QToolButton[look="primary"] { background: $accent; color: $on_accent;
  border-color: $accent; }
QPushButton[look="primary"]:hover, QToolButton[look="primary"]:hover { background: $accent_hover; }
QPushButton[look="primary"]:focus, QToolButton[look="primary"]:focus { border: 2px solid $ink;
  padding: 3px 9px; }
QPushButton[look="primary"]:disabled, QToolButton[look="primary"]:disabled { background: $line; color: $soft;
  border-color: $line; }
QPushButton[look="quiet"], QToolButton[look="quiet"] { background: transparent; border-color: transparent; }
QPushButton[look="quiet"]:hover, QToolButton[look="quiet"]:hover { background: $hover; }
QPushButton[look="quiet"]:focus, QToolButton[look="quiet"]:focus { border: 2px solid $accent; }
QPushButton[look="link"], QToolButton[look="link"] { background: transparent; border: 1px solid transparent;
  color: $accent; padding: 0; text-align: left; text-decoration: underline; }
QPushButton[look="link"]:focus, QToolButton[look="link"]:focus { border: 1px solid $accent;
  border-radius: 3px; padding: 0; }
QPushButton[look="chip"], QToolButton[look="chip"] { border-radius: ${chip}px; padding: 1px 9px; color: $soft;
  font-size: ${px12}px; }
QPushButton[look="chip"]:checked, QToolButton[look="chip"]:checked { color: $ink; border-color: $ink;
  background: $selection; }
QPushButton[look="chip"]:focus, QToolButton[look="chip"]:focus { border: 2px solid $accent; padding: 0 8px; }
QPushButton[look="way"] { border-radius: 10px; padding: 0; text-align: left; }
QPushButton[look="way"]:hover { border-color: $accent; background: $panel; }
QPushButton[look="way"]:focus { border: 2px solid $accent; padding: 0; }
QToolButton::menu-indicator { image: none; }
QPushButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QDateEdit, QComboBox, QSpinBox { background: $panel; color: $ink;
  border: 1px solid $line; border-radius: 6px; padding: 4px 8px; selection-background-color: $accent;
  selection-color: $on_accent; }
QLineEdit:hover, QPlainTextEdit:hover, QDateEdit:hover, QComboBox:hover { border-color: $edge; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QDateEdit:focus, QComboBox:focus, QSpinBox:focus {
  border: 2px solid $accent; padding: 3px 7px; }
QLineEdit[bad="true"], QPlainTextEdit[bad="true"], QComboBox[bad="true"], QDateEdit[bad="true"] {
  border-color: $refused; }
QComboBox { combobox-popup: 0; }
QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid $soft; border-radius: 7px;
  background: $panel; }
QRadioButton::indicator:checked { border: 4px solid $accent; width: 6px; height: 6px; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; background: transparent; width: 22px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$arrow"); width: ${px13}px; height: ${px13}px; }
QComboBox QAbstractItemView { background: $panel; border: 1px solid $edge;
  selection-background-color: $selection; selection-color: $ink; }

QFrame[look="panel"] { background: $panel; border: none; }
QFrame[look="card"] { background: $panel; border: 1px solid $line; border-radius: 8px; }
QFrame[look="current"] { background: $panel; border: 2px solid $accent; border-radius: 8px; }
QFrame[look="bar"] { background: $panel; border: none; border-bottom: 1px solid $line; }
QFrame[look="foot"] { background: $panel; border: none; border-top: 1px solid $line; }
QFrame[look="side"] { background: $side; border: none; border-right: 1px solid $line; }
QFrame[look="warning"] { background: $warn_bg; border: none; border-bottom: 1px solid $line; }
QFrame[look="popup"] { background: $panel; border: 1px solid $edge; border-radius: 8px; }
QFrame[look="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QScrollArea, QScrollArea > QWidget > QWidget[look="page"] { background: transparent; border: none; }
QScrollArea[look="panel"] { background: $panel; }

QAbstractItemView { background: $panel; border: none; outline: none; selection-background-color: $selection;
  selection-color: $ink; alternate-background-color: $bg; }
QListView#side { background: $side; border-right: 1px solid $line; }
QHeaderView { background: $panel; border: none; }
QHeaderView::section { background: $panel; color: $soft; font-weight: 600; border: none;
  border-bottom: 1px solid $line; padding: 6px 8px; }
QTableView { gridline-color: $line; }
QTableCornerButton::section { background: $panel; border: none; }

QTabBar { background: transparent; border: none; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $soft; border: 1px solid transparent; padding: 6px 12px;
  border-top-left-radius: 6px; border-top-right-radius: 6px; margin-right: 2px; }
QTabBar::tab:selected { background: $panel; color: $ink; border-color: $line; border-bottom-color: $panel; }
QTabBar::tab:hover:!selected { color: $ink; }
QTabBar QToolButton { padding: 0; border-radius: 3px; }
QTabBar::scroller { width: 48px; }
QTabBar:focus::tab:selected { color: $accent; border-color: $accent; border-bottom-color: $panel; }
QTabWidget::pane { border: none; border-top: 1px solid $line; background: $panel; }

QMenuBar { background: $panel; color: $ink; border-bottom: 1px solid $line; }
QMenuBar::item { padding: 4px 9px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $panel; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 5px 22px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $ink; }
QMenu::item:disabled { color: $waiting; }
QMenu::separator { height: 1px; background: $line; margin: 4px 6px; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 28px; margin: 2px 2px 2px 2px; }
QScrollBar::handle:horizontal { min-width: 28px; margin: 2px 2px 2px 2px; }
QScrollBar::handle:hover { background: $waiting; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
""")


def style_sheet(colours: Mapping[str, str], pixels: Callable[[float], int], *, dark: bool) -> str:
    """The sheet in these colours, its type as large as ``pixels`` makes it."""
    # A sheet takes pictures from files alone, so this one icon is kept in two colours.
    arrow = resource(f"icons/down-{'dark' if dark else 'light'}.svg").as_posix()
    sizes = {f"px{size}": str(pixels(size)) for size in (11, 12, 13, 15, 18)}
    # Half of a chip's height at every text size; a larger radius would turn its ends square.
    return _SHEET.substitute(colours, **sizes, arrow=arrow, chip=pixels(8))
