"""Which findings are shown: what comments, *stet*, decisions, the baseline or the confidence asked for set apart."""
