"""The errors that a user can cause; each message is one line: what is wrong, where, what to do."""

_LONGEST = 1_000
"""Characters of a message that are shown: names in a file may be as long as it likes."""


def one_line(message: str) -> str:
    r"""A message without what would break its line or drive a terminal, and of bearable length.

    >>> one_line("a\n\x1b[31m.txt: is empty")
    'a��[31m.txt: is empty'
    """
    if len(message) > _LONGEST:
        message = f"{message[: _LONGEST // 2]} … {message[-_LONGEST // 2 :]}"
    return "".join(c if c.isprintable() else "\ufffd" for c in message)


class TimelineError(Exception):
    """Something about the input, the options or the output is wrong and the user can mend it."""

    def __init__(self, message: str) -> None:
        super().__init__(one_line(message))


class InputError(TimelineError):
    """A document or a file of events cannot be read."""


class OptionError(TimelineError, ValueError):
    """An option or an argument has a value that it cannot have."""


class OutputError(TimelineError):
    """A result cannot be written where it was asked for."""


class SpanError(TimelineError, ValueError):
    """A stretch of time cannot exist as it was described."""
