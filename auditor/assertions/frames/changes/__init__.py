"""Changes, their causes, and multiples of what was before."""
