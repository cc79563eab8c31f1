"""Entering answers for somebody else: who, how, the banner, the second look."""
