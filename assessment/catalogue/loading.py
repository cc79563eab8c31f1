"""Loads the content, once per process."""

import os
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

from assessment.catalogue.building import content_from
from assessment.catalogue.checking import examine, nothing_at
from assessment.catalogue.folders import ROOT, Found, framework_in
from assessment.catalogue.problem import ContentProblems, Problem, printable
from assessment.model.content import Content

EXTRA_FRAMEWORKS: Final = "EXTRA_FRAMEWORKS"
"""The environment variable that names further frameworks' folders, separated as in PATH: to try out a draft."""


def load(root: Path = ROOT, extra_frameworks: Sequence[Path] = ()) -> Content:
    """The content of a root, which holds standards/ and data/, with further frameworks' folders from elsewhere. Raises
    ContentProblems with every problem of every file."""
    drafts: list[Found] = []
    problems: list[Problem] = []
    for folder in extra_frameworks:
        shown = printable(f"{folder.resolve().parent.name}/{folder.resolve().name}")
        files, broken = framework_in(folder, f"{shown}/")
        drafts += files
        problems += broken if files or broken else [nothing_at(shown)]
    examined = examine(root, drafts)
    problems += examined.problems
    if problems:
        raise ContentProblems(sorted(problems))
    return replace(content_from(examined.library), notices=examined.notices, translations=examined.translations)


@cache
def content() -> Content:
    """The toolkit's own content and the frameworks that EXTRA_FRAMEWORKS names. Raises ContentProblems."""
    extra = os.environ.get(EXTRA_FRAMEWORKS, "").split(os.pathsep)
    return load(ROOT, [Path(folder) for folder in extra if folder])
