#!/usr/bin/env python3
"""Writes the dumps beside this script: a table of counts that was backed up on ten of eleven days. The same on every run.

Counts are reported late, and corrected; a day of backups is missing, one hospital is absent from a backup, a wrong count comes and
goes, and a row is removed and returns.
"""
import datetime, gzip, os, random

PLACES = {"ashford": ("north", 60), "brook": ("north", 35), "caldera": ("south", 80), "o'dell": ("south", 20)}
FIRST, BACKUPS = datetime.date(2020, 6, 1), [day for day in range(11) if day != 6]
chosen = random.Random(4)
HEAD = """-- MariaDB dump 10.19  Distrib 10.11
/*!40101 SET NAMES utf8mb4 */;
CREATE TABLE `visits` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `region` varchar(16) NOT NULL,
  `place` varchar(32) NOT NULL,
  `time_value` int(11) NOT NULL,
  `visits` double DEFAULT NULL,
  `note` varchar(64) DEFAULT NULL,
  `updated` int(11) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `point` (`region`,`place`,`time_value`)
) ENGINE=InnoDB;
LOCK TABLES `visits` WRITE;
"""


def number(day): return (FIRST + datetime.timedelta(day)).strftime("%Y%m%d")
def quoted(text): return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


rows, final, number_of = {}, {}, {}
for backup in range(11):
    for place, (region, size) in PLACES.items():
        for day in range(-14, backup):
            key, lag = (place, day), backup - day
            final.setdefault(key, round(size * (1 + 0.04 * day) * chosen.uniform(0.85, 1.15)))
            number_of.setdefault(key, len(number_of) + 1)
            # The slow quarter of the reports comes within six days.
            count = round(final[key] * min(1, 0.75 + 0.05 * lag)) if lag < 6 else final[key]
            if key == ("brook", 1) and backup in (4, 5): count *= 10
            note = "a slip, \"x10\";\nchecked" if key == ("brook", 1) and backup in (4, 5) else None
            rows[key] = (region, count, note)
    here = dict(rows)
    if backup == 7: here = {key: row for key, row in here.items() if key[0] not in ("caldera", "o'dell")}
    if backup in (3, 4): here.pop(("ashford", -2))
    if backup not in BACKUPS: continue
    values = ",".join(
        f"({number_of[key]},{quoted(region)},{quoted(key[0])},{number(key[1])},{count},"
        f"{'NULL' if note is None else quoted(note).replace(chr(10), chr(92) + 'n')},{number(backup)})"
        for key, (region, count, note) in sorted(here.items(), key=lambda item: number_of[item[0]]))
    text = HEAD + f"INSERT INTO `visits` VALUES {values};\nUNLOCK TABLES;\n"
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), f"visits_{number(backup)}.sql.gz")
    with open(path, "wb") as file, gzip.GzipFile("", "wb", 9, file, 0) as packed: packed.write(text.encode())
