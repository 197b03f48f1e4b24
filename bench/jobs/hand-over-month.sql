-- One month of it as a log of its own, in the plain form that readPlainLog takes.
-- Before: set variable month = '2024-01'; set variable out = 'folder of the month, made already';
copy (select actor_id, sector from register order by actor_id)
  to (getvariable('out') || '/actors.csv') (header);
copy (
  select meeting_id, strftime(start, '%Y-%m-%dT%H:%M') as start, duration_min
  from meeting where month = getvariable('month') order by meeting.start, meeting_id
) to (getvariable('out') || '/meetings.csv') (header);
copy (
  select meeting_id, actor_id
  from seat where month = getvariable('month') order by meeting_id, actor_id
) to (getvariable('out') || '/attendance.csv') (header);
