# Cuts a log into months that fit one at a time: python3 hand-over.py LOG OUT, with DuckDB. See docs/national-log.md.
# With a third argument, a file, the months' ties go there instead.
import json
import os
import resource
import sys
import time
from pathlib import Path

import duckdb

log, out, *ties = sys.argv[1:]
here = Path(__file__).parent
# On disk, so that what does not fit in memory need not.
db = duckdb.connect(os.path.join(out, "seats.duckdb"))
db.execute("set threads = 2")
db.execute("set variable log = ?", [log])
db.execute((here / "hand-over-read.sql").read_text())
if ties:
    db.execute((here / "hand-over-ties.sql").read_text())
    db.execute(f"copy tie to '{ties[0]}' (header)")
else:
    for (month,) in db.execute("select distinct month from meeting order by month").fetchall():
        folder = os.path.join(out, month)
        os.makedirs(folder, exist_ok=True)
        db.execute("set variable month = ?", [month])
        db.execute("set variable out = ?", [folder])
        db.execute((here / "hand-over-month.sql").read_text())
(seats,) = db.execute("select count(*) from seat").fetchone()
db.close()
os.remove(os.path.join(out, "seats.duckdb"))
mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"ms": 1000 * time.process_time(), "mb": mb, "value": seats}))
