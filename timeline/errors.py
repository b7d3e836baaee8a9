"""The errors that a user can cause; each message is one line: what is wrong, where, what to do."""


class TimelineError(Exception):
    """Something about the input, the options or the output is wrong and the user can mend it."""


class InputError(TimelineError):
    """A document or a file of events cannot be read."""


class OptionError(TimelineError, ValueError):
    """An option or an argument has a value that it cannot have."""


class OutputError(TimelineError):
    """A result cannot be written where it was asked for."""


class SpanError(TimelineError, ValueError):
    """A stretch of time cannot exist as it was described."""
