"""Staff and their sign-in, as HTML."""
