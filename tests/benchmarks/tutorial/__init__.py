"""The rival: what tutorials build for this task, written for the benchmarks."""
