"""Reads standards/ and data/ strictly: every problem at once with its place, or the finished content."""

from assessment.catalogue.canonical import framework_from_snapshot, snapshot
from assessment.catalogue.checking import check
from assessment.catalogue.folders import ROOT
from assessment.catalogue.loading import EXTRA_FRAMEWORKS, content, load
from assessment.catalogue.problem import ContentProblems, Problem

__all__ = [
    "EXTRA_FRAMEWORKS",
    "ROOT",
    "ContentProblems",
    "Problem",
    "check",
    "content",
    "framework_from_snapshot",
    "load",
    "snapshot",
]
