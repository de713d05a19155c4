"""Places in time and the lengths between them."""
