"""The addresses of results, each with its round and area: a link shows the next reader the same, or a refusal."""

from urllib.parse import quote, urlencode


def suffix(round_id: str, area: str) -> str:
    """What every address of an area's results carries."""
    return urlencode({"round": round_id, "area": area})


def page(url_path: str, suffix: str) -> str:
    """The address of a page of results."""
    return f"/{url_path}?{suffix}" if suffix else f"/{url_path}"


def indicator_page(number: str, suffix: str) -> str:
    """The address of an indicator's page."""
    return page(f"indicator?i={quote(number)}", "") + (f"&{suffix}" if suffix else "")
