"""When and where verbs run."""
