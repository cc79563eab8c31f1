"""A person's own answers: in words, in order, as a copy to keep."""
