"""One amount given in two units, rates, and what they are taken by."""
