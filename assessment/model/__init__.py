"""Frozen objects that the rest of the code speaks in. Nothing here reads, writes, scores or draws.

The same classes are the shape of the content files: `catalogue` validates YAML straight into them with
pydantic, so there is one definition of a framework, not two.
"""
