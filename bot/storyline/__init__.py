"""How a story developed, as a picture: planned here, drawn in a process that can be killed."""
