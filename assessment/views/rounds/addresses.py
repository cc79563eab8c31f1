"""The addresses of the pages about one round."""

from urllib.parse import urlencode


def of_round(url_path: str, round_id: str, **more: str) -> str:
    """The address of a page about a round: "/round?round=2026"."""
    return f"/{url_path}?{urlencode({'round': round_id, **more})}"
