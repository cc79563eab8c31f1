"""The demonstration: three rounds in areas that do not exist, made from a seed and written through storage.

All of it is invented, and says so wherever it is shown: its rounds are marked as demonstration and its areas belong
to an invented set.
"""

from assessment.demo.keeping import SEED, ensure_demonstration, forget_visitors, remove_demonstration

__all__ = ["SEED", "ensure_demonstration", "forget_visitors", "remove_demonstration"]
