"""What goes wrong, on order or because too much is asked."""
