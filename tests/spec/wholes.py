"""The rule for standards and areas."""

from tests.spec.cases import Section, WholeCase

REST = "| skipped ×5 | skipped ×8"

SECTIONS = (
    Section(
        "A standard is the average of its coloured indicators",
        "A standard has a colour if at least half of all its indicators have one. With fewer there is a score and no "
        "colour.",
        (
            WholeCase(f"good ×4 mixed {REST}", {"score": "(2 + 2 + 2 + 2 + 1) / 5", "colour": "green"}),
            WholeCase(f"good ×3 skipped ×2 {REST}", {"score": "(2 + 2 + 2) / 3", "colour": "green"}),
            WholeCase(f"good ×2 skipped ×3 {REST}", {"score": "2", "status": "too_few_views", "colour": "–"}),
            WholeCase(f"good dont_know ×4 {REST}", {"score": "2", "status": "too_few_views", "colour": "–"}),
            WholeCase(f"dont_know ×5 {REST}", {"score": "–", "status": "no_view", "colour": "–"}),
            WholeCase(f"not_applicable ×5 {REST}", {"score": "–", "status": "not_applicable", "colour": "–"}),
            WholeCase(f"not_applicable ×4 dont_know {REST}", {"score": "–", "status": "no_view", "colour": "–"}),
        ),
        of="standard",
    ),
    Section(
        "A red indicator holds its standard at amber",
        "While one of its coloured indicators is red, a standard’s score is 1.5 at most, and 1.5 is amber. Holding "
        "never raises a score.",
        (
            WholeCase(f"good ×4 poor {REST}", {"mean": "8 / 5", "score": "1.5", "colour": "amber", "held": "yes"}),
            WholeCase(f"good ×3 poor ×2 {REST}", {"mean": "6 / 5", "score": "6 / 5", "colour": "amber", "held": "no"}),
            WholeCase(f"good mixed ×4 {REST}", {"mean": "6 / 5", "score": "6 / 5", "colour": "amber", "held": "no"}),
            WholeCase(f"poor ×5 {REST}", {"mean": "0", "score": "0", "colour": "red", "held": "no"}),
        ),
        of="standard",
    ),
    Section(
        "An area is the average of its standards",
        "The same rule again, over the standards’ scores after holding: at least half of all standards need a colour, "
        "and a red standard holds the area at amber.",
        (
            WholeCase("good ×5 | good ×5 | mixed ×8", {"score": "(2 + 2 + 1) / 3", "colour": "green", "held": "no"}),
            WholeCase(
                "good ×4 poor | good ×5 | good ×8", {"score": "(1.5 + 2 + 2) / 3", "colour": "green", "held": "no"}
            ),
            WholeCase("good ×5 | good ×5 | poor ×8", {"score": "(2 + 2 + 0) / 3", "colour": "amber", "held": "no"}),
            WholeCase("good ×5 | good ×5 | skipped ×8", {"score": "(2 + 2) / 2", "colour": "green", "held": "no"}),
            WholeCase("good ×5 | skipped ×5 | skipped ×8", {"score": "2", "colour": "–", "held": "no"}),
        ),
        of="area",
    ),
)
