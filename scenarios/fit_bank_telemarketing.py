#!/usr/bin/env python3
"""Fits the numbers of bank-telemarketing.toml to 41,188 real calls.

    python3 fit_bank_telemarketing.py bank-telemarketing.csv        (needs numpy and scipy)

The data: S. Moro, P. Cortez, P. Rita, "A data-driven approach to predict the success of bank
telemarketing", Decision Support Systems 62 (2014), 22-31; UCI Machine Learning Repository, "Bank
Marketing", bank-additional-full.csv, CC BY 4.0 (https://doi.org/10.24432/C5K306). The published file
(semicolons; duration, campaign, y) is read as it is; so are the column names talk_s, attempts, sale.
"""

import csv
import sys

import numpy as np
from scipy import optimize, stats

SINGLE_KINDS = {
    "lognormal": stats.lognorm,
    "gamma": stats.gamma,
    "weibull": stats.weibull_min,
    "log-logistic": stats.fisk,
}
# Nodes of the Gauss-Hermite rule that averages over people: exact to far more digits than are printed.
READINESS, SHARE = np.polynomial.hermite_e.hermegauss(80)
SHARE = SHARE / SHARE.sum()


def main(path):
    talk_s, attempts, is_sale = read(path)
    print(f"{len(talk_s)} calls, {is_sale.sum()} sales: {100 * is_sale.mean():.2f} %")
    print(f"talk: mean {talk_s.mean():.1f} s, median {np.median(talk_s):.0f} s")
    for name, chosen in (("sale", is_sale), ("no sale", ~is_sale)):
        fit_talk(name, talk_s[chosen])
    fit_attempts(attempts, is_sale)


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        delimiter = ";" if ";" in file.readline() else ","
        file.seek(0)
        rows = list(csv.DictReader(file, delimiter=delimiter))
    column = lambda *names: next(name for name in names if name in rows[0])
    talk, attempts, sale = column("talk_s", "duration"), column("attempts", "campaign"), column("sale", "y")
    return (
        np.array([float(row[talk]) for row in rows]),
        np.array([int(row[attempts]) for row in rows]),
        np.array([row[sale] == "yes" for row in rows]),
    )


def fit_talk(name, talk_s):
    """Maximum likelihood; the four calls of 0 s have no logarithm and are left out."""
    x = np.sort(talk_s[talk_s > 0])
    print(f"\n{name}: n = {len(x)}, mean {x.mean():.1f} s, median {np.median(x):.0f} s")
    print(f"  {'kind':24}{'AIC':>10}{'KS':>9}{'mean':>9}")
    for kind, family in SINGLE_KINDS.items():
        fitted = family(*family.fit(x, floc=0))
        report(kind, 2, fitted.logpdf(x).sum(), fitted.cdf(x), fitted.mean())
    weight, mu, sigma = two_lognormals(np.log(x))
    density = (weight * stats.norm.pdf(np.log(x)[:, None], mu, sigma)).sum(1) / x
    cdf = (weight * stats.norm.cdf(np.log(x)[:, None], mu, sigma)).sum(1)
    means = np.exp(mu + sigma**2 / 2)
    report("two lognormals", 5, np.log(density).sum(), cdf, (weight * means).sum())
    for w, mean, s in zip(weight, means, sigma):
        print(f'    weight = "{100 * w:.1f} %", lognormal = {{ mean = "{mean:.0f} s", sigma = {s:.2f} }}')


def two_lognormals(y):
    """Expectation-maximisation on the logarithms, to a fixed point."""
    weight, mu, sigma = np.array([0.4, 0.6]), np.quantile(y, [0.2, 0.6]), np.array([0.9, 0.6])
    for _ in range(5000):
        joint = weight * stats.norm.pdf(y[:, None], mu, sigma)
        belongs = joint / joint.sum(1, keepdims=True)
        n = belongs.sum(0)
        before = mu
        weight, mu = n / n.sum(), (belongs * y[:, None]).sum(0) / n
        sigma = np.sqrt((belongs * (y[:, None] - mu) ** 2).sum(0) / n)
        if np.abs(mu - before).max() < 1e-9:
            break
    return weight, mu, sigma


def report(kind, parameters, log_likelihood, cdf, mean):
    n = len(cdf)
    steps = np.arange(n + 1) / n
    # With ties (whole seconds) this is an upper bound of the Kolmogorov-Smirnov distance.
    ks = max((steps[1:] - cdf).max(), (cdf - steps[:-1]).max())
    print(f"  {kind:24}{2 * parameters - 2 * log_likelihood:10.0f}{ks:9.4f}{mean:7.1f} s")


def fit_attempts(attempts, is_sale):
    """Answer probability and persistence, given that everybody was reached in the end.

    A contact answers an attempt when sqrt(rho) Z + sqrt(1 - rho) E is below a threshold, Z the contact's
    own standard normal and E the attempt's: the simulator's model. P(reached at the k-th) is averaged
    over Z and conditioned on being reached within the longest series of the file.
    """
    count = np.bincount(attempts)[1:]
    print("\nattempts: reached at the k-th, share of those not reached before, share of sales")
    for k in range(1, 7):
        so_far = count[k - 1 :].sum()
        sales = is_sale[attempts == k].mean()
        print(f"  {k}: {100 * count[k - 1] / count.sum():5.1f} %  {100 * count[k - 1] / so_far:5.1f} %  {100 * sales:5.1f} %")
    print(f"  within 3: {100 * (attempts <= 3).mean():.1f} %; mean {attempts.mean():.2f}; most {attempts.max()}")

    def reached_at(parameters):
        p, rho = 1 / (1 + np.exp(-np.asarray(parameters)))
        answers = stats.norm.cdf((stats.norm.ppf(p) - np.sqrt(rho) * READINESS) / np.sqrt(1 - rho))
        k = np.arange(len(count))[:, None]
        return (answers * (1 - answers) ** k) @ SHARE

    def loss(parameters):
        reached = reached_at(parameters)
        return -(count * np.log(reached / reached.sum())).sum()

    found = optimize.minimize(loss, [0.0, -2.0], method="Nelder-Mead")
    p, rho = 1 / (1 + np.exp(-found.x))
    print(f'  answer_probability = "{100 * p:.0f} %", persistence = "{100 * rho:.0f} %"')
    model = 100 * reached_at(found.x) / reached_at(found.x).sum()
    print("  the model's shares: " + ", ".join(f"{share:.1f} %" for share in model[:6]))


if __name__ == "__main__":
    main(sys.argv[1])
