"""Declared numbers and the items that a sentence names."""
