"""Counts to results: pure, exact, and the same for every framework (DESIGN §4). Nothing here sees a person's row."""
