"""Whether everybody can use every page: axe-core, what axe cannot see, and what a screen reader is told in order."""
