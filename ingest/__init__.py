"""From files and web pages to passages in the catalogue and the indexes."""
