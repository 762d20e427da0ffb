"""Nothing knows the names of characters here; tests that ask for them fail."""

unidata_version = '14.0.0'
