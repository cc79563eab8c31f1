"""What a screen reader is told of a page, in order, as text that a person can read: from Chromium's own accessibility
tree, so names, hints and states are those that really arrive."""

import re
from collections.abc import Iterator
from functools import reduce
from typing import Any, Final

from playwright.sync_api import Page

Node = dict[str, Any]

SAYS: Final = {
    "link": "Link",
    "button": "Button",
    "radio": "Radio button",
    "checkbox": "Tick box",
    "textbox": "Text field",
    "searchbox": "Text field",
    "combobox": "List to choose from",
    "spinbutton": "Number field",
    "img": "Picture",
    "image": "Picture",
    "DisclosureTriangle": "Part that opens",
}
"""What is said of a thing before its name; what is in it is its name."""
HOLDS: Final = {
    "main": "Main part",
    "banner": "Top of the page",
    "contentinfo": "Foot of the page",
    "navigation": "Menu",
    "region": "Part",
    "group": "Group",
    "radiogroup": "Choice of one",
    "note": "Note",
    "form": "Form",
    "table": "Table",
    "row": "Row",
    "list": "List",
    "status": "Status",
    "alert": "Alert",
    "article": "Article",
    "figure": "Figure",
    "Details": "Part that opens",
}
"""What is said when somebody comes to a group of things."""
INLINE: Final = {"StaticText", "strong", "emphasis", "mark", "time", "superscript", "LineBreak", "code"}
BLOCKS: Final = {"paragraph", "term", "definition", "DescriptionListTerm", "DescriptionListDetail", "blockquote"}
SILENT: Final = {"InlineTextBox", "ListMarker"}
UNNAMED: Final = {"form", "group", "region", "status", "Details"}
"""Without a name nothing is said of them: a status when it is empty, a group or a form always."""
MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
CHANGES: Final = (
    (re.compile(rf"\b(\d{{1,2}} )?({MONTHS})( \d{{4}})?\b"), "(date)"),
    (re.compile(r"\b\d{1,2}:\d{2}\b"), "(time)"),
    (re.compile(r"\b\d+ (days?|weeks?|hours?|minutes?) (left|ago|from now)\b"), "(a while) \\2"),
)
"""What is another each day."""


def spoken(page: Page, role: str = "main") -> str:
    """The part of the page with this role ("RootWebArea": all of it), a line for each thing that is told."""
    session = page.context.new_cdp_session(page)
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    session.detach()
    start = next(node for node in nodes.values() if _role(node) == role and not node["ignored"])
    lines = list(_lines(start, nodes, 0))
    text = "\n".join(lines) + "\n"
    for pattern, instead in CHANGES:
        text = pattern.sub(instead, text)
    return text


def _lines(node: Node, nodes: dict[str, Node], depth: int) -> Iterator[str]:
    """Each thing in its own line, what is within another further in."""
    indent, role, name = "  " * depth, _role(node), _name(node)
    inside = [nodes[child] for child in node.get("childIds", ()) if child in nodes]
    if role in SILENT:
        return
    if role == "LabelText":  # its words are the name of what is in it
        inside = [child for child in inside if _role(child) != "StaticText" and _in_one_line(child, nodes) is None]
    if role in UNNAMED and not name and (role != "status" or not inside):
        pass
    elif not node["ignored"]:
        if role == "heading":
            yield f"{indent}Heading {_property(node, 'level')}: {name}"
            return
        if role in SAYS:
            yield f"{indent}{SAYS[role]}: {name or '(no name)'}{_more(node)}"
            return
        if role in HOLDS:
            yield f"{indent}{HOLDS[role]}{_size(role, inside)}{': ' + name if name else ''}{_more(node)}"
            depth, indent = depth + 1, "  " * (depth + 1)
    line = _in_one_line(node, nodes) if role != "LabelText" else None
    if line is not None:
        if line.strip():
            mark = "- " if role == "listitem" else ""
            yield f"{indent}{mark}{' '.join(line.split())}"
        return
    for child in _with_text_together(inside, nodes):
        if isinstance(child, str):
            yield f"{indent}{child}"
        else:
            yield from _lines(child, nodes, depth)


def _with_text_together(inside: list[Node], nodes: dict[str, Node]) -> Iterator[Node | str]:
    """The children, with neighbouring pieces of text as one."""
    text = ""
    for child in inside:
        if _role(child) in INLINE and not child["ignored"]:
            text = _apart(text, _in_one_line(child, nodes) or "")
            continue
        if text.strip():
            yield " ".join(text.split())
        text = ""
        yield child
    if text.strip():
        yield " ".join(text.split())


def _in_one_line(node: Node, nodes: dict[str, Node]) -> str | None:
    """The text of a node that holds nothing but text and links within text; None for any other."""
    role = _role(node)
    if role in SILENT:
        return ""
    if role == "StaticText":
        return _name(node)
    if role == "link" and not node["ignored"]:
        return f" [link: {_name(node)}] "
    if not node["ignored"] and (role in SAYS or role in HOLDS or role == "heading"):
        return None
    parts = [_in_one_line(nodes[child], nodes) for child in node.get("childIds", ()) if child in nodes]
    blocks = [child for child in node.get("childIds", ()) if child in nodes and _role(nodes[child]) in BLOCKS]
    if len(blocks) > 1 or any(part is None for part in parts):
        return None
    if role == "row":
        return " | ".join(part or "" for part in parts)
    return reduce(_apart, (part or "" for part in parts), "")


def _apart(before: str, after: str) -> str:
    """Two pieces of text: words of two elements that the page sets apart are two words."""
    glued = before[-1:].isalnum() and after[:1].isalnum()
    return f"{before} {after}" if glued else before + after


def _more(node: Node) -> str:
    """Hints and states, as they are said after the name."""
    said = []
    checked, expanded = _property(node, "checked"), _property(node, "expanded")
    if checked is not None:
        said.append("chosen" if checked == "true" else "not chosen")
    if expanded is not None:
        said.append("open" if expanded else "closed")
    said += [word for word in ("required", "disabled") if _property(node, word) is True]
    if _property(node, "invalid") == "true":
        said.append("not right")
    value = node.get("value", {}).get("value")
    if value not in (None, "") and _role(node) in ("textbox", "combobox"):
        said.append(f"holds “{value}”")
    hint = node.get("description", {}).get("value", "")
    return "".join(f" ({word})" for word in said) + (f" (hint: {hint})" if hint else "")


def _size(role: str, inside: list[Node]) -> str:
    count = len([child for child in inside if _role(child) == "listitem"])
    return f" of {count}" if role == "list" and count else ""


def _role(node: Node) -> str:
    return str(node.get("role", {}).get("value", ""))


def _name(node: Node) -> str:
    return (
        " ".join(str(node.get("name", {}).get("value", "")).split())
        if _role(node) != "StaticText"
        else str(node.get("name", {}).get("value", ""))
    )


def _property(node: Node, name: str) -> Any:
    found = (one["value"].get("value") for one in node.get("properties", ()) if one["name"] == name)
    return next(found, None)
