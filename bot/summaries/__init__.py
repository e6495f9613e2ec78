"""Documents and stories in a few of their own sentences."""
