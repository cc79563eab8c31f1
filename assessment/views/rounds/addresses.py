"""The addresses of the pages about one round."""

from urllib.parse import urlencode


def of_round(url_path: str, round_id: str, **more: str) -> str:
    """The address of a page about a round: "/round?round=2026"."""
    return address(url_path, round=round_id, **more)


def address(url_path: str, **query: str) -> str:
    """A page's address with what it shows: "/audit?page=2"."""
    return f"/{url_path}?{urlencode(query)}" if query else f"/{url_path}"
