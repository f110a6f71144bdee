"""What is measured of a reply, one concept a module: ranking, answers, contacts, safety, reading."""
