"""A board's results on screen."""
