"""What a person sees, as JSON for the page and for scenes."""
