"""The square that a phone's camera reads (a QR code), drawn as a picture that prints sharply at any size."""

from assessment.language import _
from assessment.views.html import Html, element
from assessment.wording.letters import SQUARE

QUIET = 4  # modules of white around it, without which cameras do not find it


def square(address: str) -> Html:
    """The square for an address. Medium correction: a fold or a coffee stain does not matter."""
    import segno

    rows = segno.make(address, error="m", micro=False).matrix
    runs = "".join(
        f"M{x + QUIET} {y + QUIET}h{length}v1h-{length}z" for y, row in enumerate(rows) for x, length in _dark(row)
    )
    side = str(len(rows) + 2 * QUIET)
    ground = element("path", d=f"M0 0h{side}v{side}h-{side}z", fill="#fff")
    drawn = element("path", d=runs, fill="#000")
    return element(
        "svg", ground, drawn, class_="square", role="img", aria_label=_(SQUARE), **{"viewBox": f"0 0 {side} {side}"}
    )


def _dark(row: bytearray) -> list[tuple[int, int]]:
    """Where dark modules begin in a row, and how many stand together."""
    found: list[tuple[int, int]] = []
    for x, dark in enumerate(row):
        if not dark:
            continue
        if found and sum(found[-1]) == x:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((x, 1))
    return found
