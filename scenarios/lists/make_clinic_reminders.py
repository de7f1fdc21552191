#!/usr/bin/env python3
"""Writes clinic-reminders.csv and clinic-opted-out.csv beside itself: patients who do not exist.

Every number is from 555-0100 to 555-0199, which the North American Numbering Plan keeps for fiction in
each area code. The area codes are those around Evansville, Indiana, where Central and Eastern time meet.
"""

import csv
import pathlib
import random

# Area code, zone, patients. 812 and 930 lie in both zones; the clinic knows each patient's address.
PLACES = [
    ("812", "America/Chicago", 90),
    ("930", "America/Indiana/Indianapolis", 60),
    ("270", "America/Chicago", 70),
    ("364", "America/Chicago", 40),
    ("618", "America/Chicago", 70),
    ("502", "America/Kentucky/Louisville", 50),
]
LAYOUTS = ["({0}) 555-{1}", "{0}-555-{1}", "1-{0}-555-{1}", "+1 {0} 555 {1}", "{0}.555.{1}"]
NO_NUMBERS = ["ask at desk", "", "555-01"]  # every real list has some: they are rejected, with a reason


def main():
    draw = random.Random(2026)
    patients = []
    for area, zone, count in PLACES:
        for line in draw.sample(range(100, 200), count):
            layout = draw.choice(LAYOUTS)
            # The clinic is on Central time and leaves its own zone out now and then.
            written = "" if zone == "America/Chicago" and draw.random() < 0.3 else zone
            patients.append([layout.format(area, f"{line:04}"), written])
    opted_out = [patient[0] for patient in draw.sample(patients, 12)]
    patients += [[text, ""] for text in NO_NUMBERS]
    draw.shuffle(patients)
    rows = [
        [f"P{1000 + index}", f"2026-04-{draw.choice([16, 17])} {draw.randrange(8, 17):02}:{draw.choice(['00', '20', '40'])}", *patient]
        for index, patient in enumerate(patients)
    ]
    write("clinic-reminders.csv", ["patient", "appointment", "mobile or home", "timezone"], rows)
    # Two of those who opted out are no longer on the list.
    write("clinic-opted-out.csv", ["phone"], [[number] for number in [*opted_out, "812-555-0100", "(502) 555-0100"]])


def write(name, header, rows):
    with open(pathlib.Path(__file__).with_name(name), "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


main()
