"""Pure functions of a page: no network, no clock, no database."""
