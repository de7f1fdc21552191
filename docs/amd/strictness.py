"""Draws docs/amd/strictness.svg and prints the table of docs/amd.md: what strictness costs, and what the limit leaves.

    python docs/amd/strictness.py       # after cargo build --release, with notebooks/requirements.txt

The same people for every price of a false positive, with and without what ringing tells, and once without a detector.
"""

import sys
from pathlib import Path

import matplotlib.pyplot as plt
import polars as pl

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent / "notebooks"))
from rehearse import SCENARIOS, asked, metrics  # noqa: E402

SCENARIO = SCENARIOS / "collections-60-detection.toml"
DAYS = ["--seed", 5, "--replications", 8]
PRICE = "campaign.detection.price_of_false_positive"
PRICES = ["30 s", "100 s", "300 s", "500 s", "1000 s", "2000 s", "10000 s"]
LIMIT = 3.0
ARMS = {
    "rhythm": ["--set", "campaign.detection.machine_share_by_ring=[]"],
    "ringing": [],
}
HUNG_UP, ABANDONED, LEFT = "#d55e00", "#0072b2", "#e8e8e8"


def sweep(name: str, settings: list[str]) -> pl.DataFrame:
    """The points of a sweep over the prices."""
    folder = asked(f"strictness-{name}", "sweep", SCENARIO, *DAYS, *settings, "--vary", f"{PRICE}={','.join(PRICES)}")
    return pl.read_csv(folder / "points.csv")


def interval(point: dict, measure: str, scale: float, digits: int) -> str:
    """A measure with its 95 % interval."""
    value, low, high = (point[measure + end] * scale for end in ("", "_low", "_high"))
    return f"{value:.{digits}f} ({low:.{digits}f}–{high:.{digits}f})"


def print_table(name: str, points: pl.DataFrame) -> None:
    """Rows of docs/amd.md."""
    print(f"\n{name}")
    columns = [("amd_false_positive_true", 100, 2), ("governing_rate", 100, 1), ("amd_miss_true", 100, 1),
               ("agent_talk_s_per_hour", 1, 0)]
    for point in points.iter_rows(named=True):
        print("| " + " | ".join([point[PRICE], *(interval(point, *column) for column in columns)]) + " |")


def draw(known: pl.DataFrame, undetected: dict) -> None:
    """Where the 3 % go, above; what agents gain, below."""
    plt.rcParams.update({"font.size": 10, "svg.hashsalt": "strictness", "axes.spines.top": False, "axes.spines.right": False})
    figure, (above, below) = plt.subplots(2, 1, figsize=(8, 7), sharex=True, height_ratios=[1.2, 1], layout="constrained")
    places = range(len(PRICES))
    hung_up = (100 * known["amd_false_positive_true"]).to_numpy()
    # Of those not hung up on: abandoned for want of an agent.
    abandoned = (1 - hung_up / 100) * (100 * known["governing_rate"]).to_numpy()
    left = (LIMIT - hung_up - abandoned).clip(min=0)
    above.bar(places, hung_up, 0.6, color=HUNG_UP, label="hung up on by the detector")
    above.bar(places, abandoned, 0.6, bottom=hung_up, color=ABANDONED, label="abandoned for want of an agent")
    above.bar(places, left, 0.6, bottom=hung_up + abandoned, color=LEFT, label="left")
    above.axhline(LIMIT, color="#333333", linestyle="--")
    above.set(ylim=(0, 6), ylabel="of the people who answered, %")
    above.set_title("What the limit leaves for pacing", loc="left", fontweight="bold")
    above.text(len(PRICES) - 0.4, LIMIT + 0.08, "limit", ha="right")
    for place, value in enumerate(hung_up):
        if value > 6:
            above.text(place, 5.6, f"{value:.0f} %", ha="center", color="white", fontweight="bold")
    above.legend(loc="upper right", frameon=False, reverse=True)
    talk = known["agent_talk_s_per_hour"] / 60
    low, high = (known[f"agent_talk_s_per_hour_{end}"] / 60 for end in ("low", "high"))
    below.plot(places, talk, color=ABANDONED, marker="o")
    below.fill_between(places, low, high, color=ABANDONED, alpha=0.15, linewidth=0)
    below.text(3.2, talk[3] - 0.75, "with the detector", color=ABANDONED)
    without = undetected["mean"] / 60
    below.axhline(without, color="#333333", linestyle=":")
    below.text(len(PRICES) - 0.6, without + 0.1, "without a detector", ha="right")
    below.set(ylabel="minutes an agent talks in an hour", xticks=places, xticklabels=PRICES,
              xlabel="price of a false positive: stricter to the right")
    below.set_title("Where detection pays", loc="left", fontweight="bold")
    figure.savefig(HERE / "strictness.svg", metadata={"Date": None})


def main() -> None:
    points = {name: sweep(name, settings) for name, settings in ARMS.items()}
    run = asked("strictness-undetected", "run", SCENARIO, *DAYS, "--set", "campaign.detection.enabled=false")
    talk = metrics(run).filter(pl.col("measure") == "agent_talk_s_per_hour").row(0, named=True)
    for name in ARMS:
        print_table(name, points[name])
    print("\nwithout a detector:", talk)
    draw(points["ringing"], talk)


if __name__ == "__main__":
    main()
