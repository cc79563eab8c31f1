"""The settings of Streamlit that the toolkit cannot do without.

Started from another folder, Streamlit silently ignores `.streamlit/config.toml`; a hundred people would then wait
seconds for each answer, and visitors would see tracebacks. So the start refuses instead.
"""

from collections.abc import Callable, Mapping
from typing import Final

REQUIRED: Final[Mapping[str, object]] = {
    "runner.postScriptGC": False,
    "runner.magicEnabled": False,
    "browser.gatherUsageStats": False,
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "client.toolbarMode": "minimal",
    "server.enableStaticServing": False,
    "server.fileWatcherType": "none",
    "theme.base": None,  # pinned to neither: the colours follow the reader's system
    "theme.font": "'Atkinson Hyperlegible Next', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
}


def problems(get_option: Callable[[str], object]) -> tuple[str, ...]:
    """What is not as it must be, one sentence each; empty when all is well."""
    return tuple(
        f"{name} is {get_option(name)!r} and must be {value!r}"
        for name, value in REQUIRED.items()
        if get_option(name) != value
    )
