"""What the page and the tests may ask of the world, by name."""
