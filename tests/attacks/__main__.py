"""`make attack-rates`: how often shared answers can be worked out."""

import sys

from tests.attacks.rates import lines

sys.stdout.writelines(f"{line}\n" for line in lines())
