"""By which clock a time of day is given."""
