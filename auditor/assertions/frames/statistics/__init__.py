"""Estimates, intervals, tests, means and what is called significant."""
