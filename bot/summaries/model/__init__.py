"""A language model that may retell a story, if the operator wants one: asked, checked, paid for."""
