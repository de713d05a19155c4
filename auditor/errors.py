"""What may go wrong in a job, as one-line messages."""

from __future__ import annotations


class AuditorError(Exception):
    """The job, or a part of it, could not be done; the message is one line that names the file and the place."""


class UnreadableError(AuditorError):
    """A file is missing or is not text in UTF-8."""


class UsageError(AuditorError):
    """What was asked for cannot be understood."""
