"""Addresses of comparison pages with what is chosen on them, so that a link shows the next reader the same."""

from urllib.parse import urlencode


def comparison_page(url_path: str, round_id: str, *, show: str = "") -> str:
    """A comparison page of a round; `show`: "indicator:1.2" or "area:D01"; all without it."""
    chosen = {"round": round_id} | ({"show": show} if show else {})
    return f"/{url_path}?{urlencode(chosen)}"
