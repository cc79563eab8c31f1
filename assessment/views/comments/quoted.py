"""Somebody's own words: as they were typed, never read as HTML or Markdown."""

from assessment.views.html import Html, element


def quoted(text: str) -> Html:
    """The words with their line breaks."""
    return element("blockquote", text, class_="comment-text", dir="auto")
