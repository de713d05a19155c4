"""Numbers that tell one fact, and what tells two facts apart."""
