"""Two amounts of which one is set against the other."""
