# The same job as ingest-own.ts in one DuckDB query: python3 ingest-duckdb.py FOLDER
import json
import resource
import sys
import time

import duckdb

db = duckdb.connect()
db.execute("set threads = 2")
db.execute("set variable log = ?", [sys.argv[1]])
db.execute(
    """
    create table ties as
    with seat as (
      select distinct a.meeting_id, a.actor_id, strftime(m.start, '%Y-%m') as month, m.duration_min / 60.0 as hours
      from read_csv(getvariable('log') || '/attendance.csv') a
      join read_csv(getvariable('log') || '/meetings.csv') m using (meeting_id)
    ), room as (
      select *, count(*) over (partition by meeting_id) as size from seat
    )
    select x.month, x.actor_id as a, y.actor_id as b, sum(x.hours / (x.size - 1)) as strength
    from room x join room y on x.meeting_id = y.meeting_id and x.actor_id < y.actor_id
    group by all
    """
)
ms = 1000 * time.process_time()
ties, strength = db.execute("select count(*), sum(strength) from ties").fetchone()
mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"ms": ms, "mb": mb, "value": strength, "ties": ties}))
