"""What people do, as functions of the world: talk, come and go, press buttons."""
