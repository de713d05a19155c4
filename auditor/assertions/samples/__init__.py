"""Samples, their groups and what percentages are of."""
