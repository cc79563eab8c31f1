"""Addresses of evidence pages with what is chosen on them."""

from urllib.parse import urlencode


def practice_of(indicator: str = "", area: str = "") -> str:
    """The practice page with an indicator and an area chosen; empty means any."""
    chosen = {name: value for name, value in (("indicator", indicator), ("area", area)) if value}
    return "/practice" + (f"?{urlencode(chosen)}" if chosen else "")
