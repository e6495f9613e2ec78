"""Documents about one happening."""
