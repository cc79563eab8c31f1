"""What logs may hold: that something happened and where in the program, never what somebody typed or opened.

Every record of the process goes through here, whichever library writes it and whatever it is written to: a server
started with its own log settings, a crash in a library, a debug line. Of an address the first part stays, without what
stands behind it: a sign-in link's token, a query. Of an exception its kind and its places stay; its text may quote an
answer.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Final

DEEPEST: Final = 30
SERVERS: Final = ("uvicorn", "websockets", "streamlit")


@contextmanager
def without_secrets() -> Iterator[None]:
    """While the block runs, no log record of this process holds an address's secret or an exception's text."""
    before = logging.getLogRecordFactory()
    logging.setLogRecordFactory(_made_by(before))
    try:
        yield
    finally:
        logging.setLogRecordFactory(before)


def _made_by(before: Callable[..., logging.LogRecord]) -> Callable[..., logging.LogRecord]:
    def made(*given: Any, **named: Any) -> logging.LogRecord:
        record = before(*given, **named)
        if record.name.startswith(SERVERS):
            _tell_less(record)
        if record.exc_info and record.exc_info[1] is not None:
            kind, _, trace = record.exc_info
            record.msg, record.args = f"An error: {kind.__name__} at {places(trace)}", ()
            record.exc_info = record.exc_text = None
        return record

    return made


def _tell_less(record: logging.LogRecord) -> None:
    """Cut addresses short, and leave out details for debugging: they quote each message of a browser."""
    if record.levelno < logging.INFO:
        record.msg, record.args = "(a detail that is not logged, because it may hold what somebody typed)", ()
    elif isinstance(record.args, tuple):
        record.args = tuple(
            first_part(arg) if isinstance(arg, str) and arg.startswith("/") else arg for arg in record.args
        )


def first_part(address: str) -> str:
    """ "/sign-in/…" for "/sign-in/a-secret?to=x"."""
    path, _, query = address.partition("?")
    _, first, *rest = path.split("/", 2) if path.startswith("/") else ("", path)
    return f"/{first}" + ("/…" if rest and rest[0] else "") + ("?…" if query else "")


def places(trace: TracebackType | None) -> str:
    """Where an exception came from: files and lines, the innermost last."""
    found: list[str] = []
    while trace is not None and len(found) < DEEPEST:
        code = trace.tb_frame.f_code
        found.append(f"{code.co_filename.rpartition('/')[2]}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return " > ".join(found) or "an unknown place"
