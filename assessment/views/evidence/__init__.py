"""The evidence pages as HTML: figures, practice, recommendations, the role, how scoring works."""
