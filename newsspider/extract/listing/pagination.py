from newsspider.extract.page import Page


def find_next_urls(page: Page) -> list[str]:
    return []
