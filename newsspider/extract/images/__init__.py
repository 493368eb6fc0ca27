"""The article's images with caption, alt text and credit."""

from __future__ import annotations

from newsspider.extract.images.find import credit_lines, find_images

__all__ = ["credit_lines", "find_images"]
