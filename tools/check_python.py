"""Say in one line what is missing before anything is installed. Runs on any Python 3."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 (it says so to older ones)
    sys.exit(
        "clipper needs Python 3.11 or newer; this is "
        + sys.version.split()[0]
        + ". Name another: make PYTHON=python3.12 ..."
    )
try:
    import ensurepip  # noqa: F401
    import venv  # noqa: F401
except ImportError:
    sys.exit("This Python cannot make virtual environments. On Debian and Ubuntu: apt-get install python3-venv")
