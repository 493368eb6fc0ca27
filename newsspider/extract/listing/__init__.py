"""Listing pages: their cards and where to read on. Articles use a few of these modules, so none is imported here."""
