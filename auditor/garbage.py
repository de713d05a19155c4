"""The garbage collector, held back while a text is audited.

An audit makes many small records that all stay until it is done, and none that refer to each other in a circle: the
collector would look through them again and again, a quarter more each time, and free nothing.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def held_back() -> Iterator[None]:
    """Switch automatic collection off within a `with` block, if it was on.

    What was made in the block joins the old objects without being looked through, unless the program has frozen some:
    those must stay frozen, and are counted one by one, so that who freezes many should hold back around the whole.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        if not gc.get_freeze_count():
            gc.freeze()
            gc.unfreeze()
        gc.enable()
