from newsspider.items import Listing


def extract_listing_json(data: bytes, url: str) -> Listing:
    return Listing(url)
