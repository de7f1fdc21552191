//! Disks that are full, clocks that step, agents that all come at once.
