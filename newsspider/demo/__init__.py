"""The bundled site, served over HTTP on loopback: something to crawl before the first real site."""
