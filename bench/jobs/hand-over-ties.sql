-- Ties by month, for other tools than ours: strengths by each rule of settings `tie`.
-- After hand-over-read.sql.
create or replace table tie as
with room as (
  select seat.*, duration_min / 60.0 as hours, count(*) over (partition by meeting_id) as size
  from seat join meeting using (meeting_id)
  where duration_min > 0
)
select x.month, x.actor_id as a, y.actor_id as b,
       count(*) as meetings,                          -- count
       sum(x.hours) as hours,                         -- hours
       sum(1.0 / (x.size - 1)) as newman,             -- newman
       sum(x.hours / (x.size - 1)) as newman_hours    -- newman-hours
from room x join room y on x.meeting_id = y.meeting_id and x.actor_id < y.actor_id
group by all
order by x.month, a, b;
