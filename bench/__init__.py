"""What clipper costs, measured against named peers on the same texts in the same run. `make bench N=10000`."""
