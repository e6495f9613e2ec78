"""Who may be meant by a name: an encyclopedia is asked, and what it says is not trusted."""
