"""From documents to a timeline that you can cite.

The names below are loaded when they are first used, so that `timeline --help` stays fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from timeline.dates import find_dates as find_dates
    from timeline.dates.expression import DateExpression as DateExpression
    from timeline.document import Block as Block
    from timeline.document import Document as Document
    from timeline.errors import InputError as InputError
    from timeline.errors import OptionError as OptionError
    from timeline.errors import OutputError as OutputError
    from timeline.errors import SpanError as SpanError
    from timeline.errors import TimelineError as TimelineError
    from timeline.events.event import Event as Event
    from timeline.events.event import Source as Source
    from timeline.export import load as load
    from timeline.options import Options as Options
    from timeline.pipeline import extract as extract
    from timeline.precision import Modifier as Modifier
    from timeline.precision import Precision as Precision
    from timeline.readers import read as read
    from timeline.span import Span as Span
    from timeline.timeline import Timeline as Timeline

_HOMES = {
    "Block": "document",
    "DateExpression": "dates.expression",
    "Document": "document",
    "Event": "events.event",
    "InputError": "errors",
    "Modifier": "precision",
    "OptionError": "errors",
    "Options": "options",
    "OutputError": "errors",
    "Precision": "precision",
    "Source": "events.event",
    "Span": "span",
    "SpanError": "errors",
    "Timeline": "timeline",
    "TimelineError": "errors",
    "extract": "pipeline",
    "find_dates": "dates",
    "load": "export",
    "read": "readers",
}
__all__ = [  # noqa: PLE0604 (the names are those of the table)
    *_HOMES,
    "__version__",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"timeline.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
