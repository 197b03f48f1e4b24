-- Seats of a log too large to read at once: every (month, meeting, person) once. The log may as well be Parquet or have
-- quotes, zones and other columns; this is the place to say how it is read.
-- Before: set variable log = 'folder with actors.csv, meetings.csv and attendance.csv';
create or replace table register as
  select actor_id, sector
  from read_csv(getvariable('log') || '/actors.csv', all_varchar = true);
create or replace table meeting as
  select meeting_id, start::timestamp as start, duration_min::int as duration_min,
         strftime(start::timestamp, '%Y-%m') as month
  from read_csv(getvariable('log') || '/meetings.csv', all_varchar = true);
create or replace table seat as
  select distinct month, meeting_id, actor_id
  from read_csv(getvariable('log') || '/attendance.csv', all_varchar = true)
  join meeting using (meeting_id);
