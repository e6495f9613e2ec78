"""People and places of a test that reads as a scene."""
