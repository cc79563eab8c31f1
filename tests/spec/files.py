"""What the guide says of response files and of what is left out; the tests of these are in tests/intake."""

from collections.abc import Iterator, Mapping

from assessment.intake.limits import MEBIBYTE, RESPONDENT_BYTES, Limits
from assessment.model.framework import DONT_KNOW, NOT_APPLICABLE, SKIPPED
from tests.spec.cases import FRAMEWORK


def lines(other_words: Mapping[str, str]) -> Iterator[str]:
    """The guide's last part."""
    limits = Limits()
    first = ",".join(indicator.number for indicator in FRAMEWORK.indicators[:2])
    yield from (
        "",
        "## Scotland",
        "",
        "There is never one pooled score. Scotland is shown as how many areas have each colour, and as shares of "
        "people per rating. Small numbers stay hidden, by how many people answered and what they chose, never by what "
        "they said.",
        "",
        "## Scoring a file",
        "",
        "```",
        "python -m assessment score RESPONSES --out DIR [--framework ID] [--framework-version VERSION]",
        "                           [--area-set ID] [--skip-bad-rows]",
        "```",
        "",
        "No database is needed. `RESPONSES` is a CSV file (UTF-8; comma, semicolon or tab), a compressed one "
        "(`.csv.gz`) or the first sheet of an Excel file (`.xlsx`). What it is shows in its first bytes, whatever it "
        "is called. The first line names the columns, in any order:",
        "",
        "- **long**, one rating a line: `round,area,respondent,perspective,indicator,rating,reason` (the last may be "
        "missing)",
        f"- **wide**, one response a line: `round,area,respondent,perspective,{first},…`, a column for each indicator, "
        "by number or id. A column that is missing is skipped by everybody",
        "",
        "| what | how it is read |",
        "| --- | --- |",
        "| spaces and case | spaces at both ends are dropped; ratings, perspectives, indicators and column names are "
        "taken in any case |",
        "| rating | a level by its id or label |",
        *(
            f"| {label} | written {_or([word for word, token in other_words.items() if token == meaning])}; "
            "apostrophes, `_` and `-` do not matter |"
            for label, meaning in (("don’t know", DONT_KNOW), ("doesn’t apply", NOT_APPLICABLE))
        ),
        f"| no row, an empty rating, `{SKIPPED}` | skipped. Somebody who skipped everything has still sent answers |",
        "| reason | asked for in long files where it doesn’t apply. Without one the answer counts, with a warning |",
        "| perspective | by id or label |",
        "| area | by code, former code, name or a variant of it, and then called by its name. One that is not known is "
        "kept as it is, with a warning |",
        "| respondent | unique within a round and area, with one perspective. Case matters |",
        "",
        "A **bad row** has a missing field, an unknown perspective, indicator or rating, another perspective than the "
        "respondent has, or a cell that stands in the file already (in a wide file: a respondent who does). A row that "
        "is bad on its own stands in nobody’s way; of the others the first one in the file is the one that counts. A "
        "line with more or fewer cells than the header is a bad row, and so is a column that is not known. Blank lines "
        "are not. Every bad row is reported with its line (in Excel its row) and the reasons. Nothing is scored, "
        "unless `--skip-bad-rows` leaves them out: in a long file the rating, in a wide file the whole response.",
        "",
        f"Limits: {limits.text_bytes // MEBIBYTE:,} MiB of text, {limits.cell_bytes:,} bytes in a cell, "
        f"{RESPONDENT_BYTES} bytes for a respondent, {limits.columns} columns, and {limits.texts:,} different texts "
        "where rounds, areas, perspectives, indicators and ratings stand. A file that grows more than 250 times when "
        "it is unpacked is not read. Nor is one with a quotation mark that is never closed, or an Excel file with a "
        "formula that no spreadsheet has worked out: answers would be lost in silence.",
        "",
        "`DIR` then holds three files, sorted by round and area and then in the framework’s order. Indicators and "
        "standards go by their number; scores have four decimals, rounded once from the exact fraction (half to even); "
        "what there is not is empty. `coloured` counts the coloured parts, `indicators` or `standards` all of them. A "
        "cell that a spreadsheet would run as a formula begins with an apostrophe.",
        "",
        "- `indicators.csv`: `round,area,indicator,score,colour,status,rated,applicable,dont_know,skipped,"
        "not_applicable,low,high,firm,views_differ,carers_heard,reason`",
        "- `standards.csv`: `round,area,standard,score,colour,status,coloured,indicators,firm,held,reason`",
        "- `areas.csv`: `round,area,score,colour,status,coloured,standards,firm,held,reason`",
        "",
        "The exit status is 0; 1 if bad rows kept the file from being scored; 2 if it could not be read at all.",
    )


def _or(words: list[str]) -> str:
    quoted = [f"“{word}”" for word in words if word]
    return f"{', '.join(quoted[:-1])} or {quoted[-1]}"
