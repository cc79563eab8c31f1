"""The carers' self-assessment toolkit: standards in, colours with their reasons out."""
