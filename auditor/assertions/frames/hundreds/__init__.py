"""Percentages that divide one whole among them."""
