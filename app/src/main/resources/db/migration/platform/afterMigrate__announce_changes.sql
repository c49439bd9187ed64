call platform.announce_changes();
