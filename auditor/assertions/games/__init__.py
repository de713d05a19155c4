"""Scores, sets, goals and records of games."""
