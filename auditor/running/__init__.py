"""A run: which documents there are, audited in all cores, out of the cache where nothing changed."""
