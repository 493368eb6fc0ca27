"""``python -m newsspider``: the same as the command."""

from newsspider.cli import main

if __name__ == "__main__":
    main()
