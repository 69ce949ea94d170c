"""`python -m clipper`."""

from clipper.cli import main

if __name__ == "__main__":
    main()
