"""Options: what a caller may choose about how documents are read."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import Literal, get_args

from timeline.errors import OptionError

Genre = Literal["auto", "news", "narrative"]
DateOrder = Literal["auto", "dmy", "mdy", "ymd"]

GENRES: tuple[str, ...] = get_args(Genre)
DATE_ORDERS: tuple[str, ...] = get_args(DateOrder)


@dataclass(frozen=True, slots=True)
class Options:
    """How documents are read; raises OptionError on a value that an option cannot have.

    >>> Options(date_order="dmy").date_order
    'dmy'
    """

    language: str = "auto"
    """ISO 639-1, or "auto"."""
    genre: Genre = "auto"
    """A report about now ("news"), a narrative of the past, or told from the text."""
    date_order: DateOrder = "auto"
    """What 12/03/2021 means."""
    only_dated: bool = False
    """Leave out events that have no date in their own sentence."""
    text_column: str = ""
    """Where the text of a table of articles stands; found by its name where it is not given."""
    date_column: str = ""
    title_column: str = ""
    allow_private: bool = False
    """Fetch from addresses of this machine and of private networks as well."""

    def __post_init__(self) -> None:
        language = self.language
        if not (isinstance(language, str) and re.fullmatch(r"auto|[a-z]{2,3}", language)):
            raise OptionError(
                f"language {language!r} is not 'auto' or an ISO 639 code such as 'en'"
            )
        if not isinstance(self.only_dated, bool):
            raise OptionError(f"only dated {self.only_dated!r} is not True or False")
        if not isinstance(self.allow_private, bool):
            raise OptionError(f"allow private {self.allow_private!r} is not True or False")
        for name, allowed in (("genre", GENRES), ("date_order", DATE_ORDERS)):
            value = getattr(self, name)
            if value not in allowed:
                raise OptionError(
                    f"{name.replace('_', ' ')} {value!r} is not one of {', '.join(allowed)}"
                )


OPTION_NAMES = tuple(field.name for field in fields(Options) if field.default == "auto")
"""The options that are found out from each document, unless they are told."""
