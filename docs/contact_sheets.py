"""Contact sheets: every page of the registry, as somebody who may see it, at two widths, light above dark.

`make screenshots` writes them after the single pictures; `make screenshots ONLY=sheets` writes these alone. One file
holds the pages of one section of the menu at one width, from the left in the order of the registry.
"""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image, ImageDraw
from playwright.sync_api import Page

from assessment.access.gate import Action, permit
from assessment.model.identity import VISITOR, Identity, Role
from assessment.ui.frame.registry import PAGES, PageSpec

SCALES = {360: 0.5, 1280: 0.3}
"""How much smaller a picture is on the sheet, by the window's width in CSS pixels."""
TALLEST = {360: 1500, 1280: 2000}
SEATS = (
    VISITOR,
    Identity(Role.CARER, response=1, demonstration=True),
    Identity(Role.OFFICER, areas=(("-", "-"),), demonstration=True, session="-"),
    Identity(Role.FACILITATOR, demonstration=True, session="-"),
    Identity(Role.ADMINISTRATOR, session="-"),
)
ASKED_FOR = {"question": "?q=1.2", "indicator": "?i=1.2"}
GAP = 12
CAPTION = 14
GROUND = "#8a8a8a"

Pictures = list[Image.Image]


def write_sheets(folder: Path, address: str, *, enter: Callable[[Role], Page], settled: Callable[[Page], None]) -> None:
    """Every sheet, as WebP. `enter` opens a window of a role; `settled` waits until all of its page is drawn."""
    pages = {role: enter(role) for role in {role_for(page) for page in PAGES}}
    for section, listed in sections().items():
        for width in SCALES:
            columns = []
            for spec in listed:
                page = pages[role_for(spec)]
                page.set_viewport_size({"width": width, "height": 900})
                page.goto(f"{address}/{spec.url_path}{ASKED_FOR.get(spec.url_path, '')}")
                settled(page)
                columns.append((f"/{spec.url_path}", list(pictures(page, width))))
            sheet(columns).save(folder / f"sheet-{section}-{width}.webp", quality=70, method=6)


def role_for(page: PageSpec) -> Role:
    """Who may see the page: somebody of the invented example where it can be, else the administrator."""
    return next(seat.role for seat in SEATS if permit(seat, page.action))


def sections() -> dict[str, list[PageSpec]]:
    """The pages by section of the menu. Those that stand outside of the menu go with what they are about."""
    found: dict[str, list[PageSpec]] = {}
    for page in PAGES:
        carers = page.action in (Action.ANSWER, Action.SEE_OWN_ANSWERS)
        name = page.section or page.under or ("Your answers" if carers else "Open to all")
        found.setdefault(name.lower().replace(" ", "-"), []).append(page)
    return found


def pictures(page: Page, width: int) -> Iterator[Image.Image]:
    """The page in the light and in the dark, as tall as its content, made smaller."""
    height = int(page.evaluate("document.querySelector('[data-testid=\"stMain\"]').scrollHeight"))
    page.set_viewport_size({"width": width, "height": min(height + 20, TALLEST[width])})
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.wait_for_timeout(300)  # charts are drawn anew for the new height
        with Image.open(io.BytesIO(page.screenshot())) as taken:
            size = (round(taken.width * SCALES[width]), round(taken.height * SCALES[width]))
            yield taken.convert("RGB").resize(size, Image.Resampling.LANCZOS)
    page.emulate_media(color_scheme="light")


def sheet(columns: list[tuple[str, Pictures]]) -> Image.Image:
    """Pictures side by side, light above dark, each under its address."""
    tops = (CAPTION + GAP, CAPTION + 2 * GAP + max(images[0].height for _, images in columns))
    bottom = tops[1] + max(images[1].height for _, images in columns) + GAP
    whole = Image.new("RGB", (GAP + sum(images[0].width + GAP for _, images in columns), bottom), GROUND)
    draw, left = ImageDraw.Draw(whole), GAP
    for name, images in columns:
        draw.text((left, 4), name, fill="white")
        for image, top in zip(images, tops, strict=True):
            whole.paste(image, (left, top))
        left += images[0].width + GAP
    return whole
