"""Counts to results: pure, exact, and the same for every framework (docs/scoring.md). Nothing here sees a person's
row."""
