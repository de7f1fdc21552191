"""The best rule in a world without memory, by linear programming: an independent check of `outpace bound`.

    pip install numpy scipy
    python3 tests/validation/recompute_bound.py > tests/validation/bound_by_linear_programming.txt

Written from the problem alone, with nothing of sim/src/memoryless in it. Variables are the long-run share of time
in each state (b agents busy, r lines) and the rate at which a line is dialled there; the balance of flows, the sum
of shares and the limit are its constraints (Altman 1999, "Constrained Markov Decision Processes", chapter 4), the
mean of busy agents is maximised. Solver: HiGHS. Nothing assumes that the best rule raises lines up to a level.
The tests of the project do not need this program; its output is kept beside it.
"""

import math

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import coo_matrix


def best(agents, answers, line, allowed):
    mean = agents * line / answers
    most = math.ceil(2.5 * mean + 6 * math.sqrt(mean) + 3 / answers + 6)
    states = (agents + 1) * (most + 1)
    at = lambda busy, lines: busy * (most + 1) + lines
    rows, columns, values = [], [], []

    def flow(source, target, column, rate):
        if source != target:
            for row, value in ((source, -rate), (target, rate)):
                rows.append(row), columns.append(column), values.append(value)

    over = np.zeros(2 * states)
    worth = np.zeros(2 * states)
    for busy in range(agents + 1):
        for lines in range(most + 1):
            here = at(busy, lines)
            worth[here] = busy / agents
            if busy:
                flow(here, at(busy - 1, lines), here, busy)
            if lines:
                resolves = lines / line
                flow(here, at(busy, lines - 1), here, resolves * (1 - answers))
                flow(here, at(min(busy + 1, agents), lines - 1), here, resolves * answers)
                if busy == agents:
                    over[here] = (1 - allowed) * resolves * answers
            over[here] -= allowed * busy
            if lines < most:
                flow(here, at(busy, lines + 1), states + here, 1.0)
    for column in range(states):
        rows.append(states), columns.append(column), values.append(1.0)
    balance = coo_matrix((values, (rows, columns)), shape=(states + 1, 2 * states)).tocsr()
    right = np.zeros(states + 1)
    right[states] = 1.0
    found = linprog(-worth, A_ub=over[None, :], b_ub=[0.0], A_eq=balance, b_eq=right, method="highs")
    assert found.status == 0, found.message
    return -found.fun


def main():
    print("agents answers line handling limit utilisation")
    for handling, answers, teams, limits in (
        (150, 0.25, (1, 2, 3, 5, 10, 15, 20, 30), (0.01, 0.03, 0.05)),
        (150, 0.10, (5, 10, 20), (0.03,)),
        (150, 0.50, (5, 10, 20), (0.03,)),
        (60, 0.25, (5, 10), (0.03,)),
        (300, 0.25, (5, 10, 20), (0.03,)),
    ):
        for agents in teams:
            for limit in limits:
                found = best(agents, answers, 15 / handling, limit)
                print(f"{agents} {answers} 15 {handling} {limit} {found:.6f}", flush=True)


main()
