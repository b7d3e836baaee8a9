"""Row: the fields of one event as a file has them, each read as what it must be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from timeline.errors import InputError


@dataclass(frozen=True, slots=True)
class Row:
    """The fields of one event as a file has them, and where in the file they stand."""

    fields: dict[str, Any]
    where: str

    def text(self, name: str, default: str = "") -> str:
        """A field as text."""
        value = self.fields.get(name)
        return default if value is None else str(value)

    def list(self, name: str) -> tuple[str, ...]:
        """A field as a list: a list, or text parted by semicolons."""
        value = self.fields.get(name)
        if isinstance(value, list):
            return tuple(str(item) for item in value)
        return tuple(part.strip() for part in str(value or "").split(";") if part.strip())

    def one_of(self, name: str, allowed: tuple[str, ...], default: str) -> str:
        """A field that must be one of a few words."""
        value = self.text(name).strip()
        if not value:
            return default
        if value not in allowed:
            raise InputError(f"{self.where}: {name} {value!r} is not one of {', '.join(allowed)}")
        return value

    def number(self, name: str, default: float) -> float:
        """A field as a number."""
        value = self.fields.get(name)
        if value is None or value == "":
            return default
        try:
            return float(value)
        except (TypeError, ValueError):
            raise InputError(f"{self.where}: {name} {value!r} is not a number") from None
