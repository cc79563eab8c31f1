"""How easily everything reads that a carer reads: the figures, and the words that need explaining."""
