"""A page whose words are content."""

from assessment.ui.frame.page import begin


def show_notice(name: str, title: str) -> None:
    """Show the notice of this name."""
    begin(title)
