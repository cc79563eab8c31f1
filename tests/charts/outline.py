"""What a chart shows, as JSON that a person can read: traces, labels, sentence and table; no layout.

After a change that is meant: python -m tests.charts.outline
"""

import json
from pathlib import Path
from typing import Any

from assessment.charts.chart import Chart

GOLDEN = Path(__file__).resolve().parent / "golden"


def outline(chart: Chart) -> dict[str, Any]:
    """The chart without how it looks."""
    return {
        "title": chart.title,
        "sentence": chart.sentence,
        "source": chart.source,
        "labels": [note.text for note in chart.figure.layout.annotations],
        "traces": [_trace(trace) for trace in chart.figure.data if trace.name],
        "table": {
            "caption": chart.table.caption,
            "headers": list(chart.table.headers),
            "rows": [" | ".join(row) for row in chart.table.rows],
        },
    }


def golden(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))
    return found


def _trace(trace: Any) -> str:
    """ "bar Green: 4 at 0 (● 4), 0 at 1"."""
    texts = [f" ({text})" if text else "" for text in trace.text] if trace.text is not None else [""] * len(trace.x)
    points = (f"{x:g} at {y:g}{text}" for x, y, text in zip(trace.x, trace.y, texts, strict=True))
    return f"{trace.type} {trace.name}: {', '.join(points)}"


def rewrite() -> None:
    """Write every golden file anew."""
    from tests.charts.examples import CHARTS

    for name, make in CHARTS.items():
        text = json.dumps(outline(make()), ensure_ascii=False, indent=2)
        (GOLDEN / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    rewrite()
