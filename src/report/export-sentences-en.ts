/** What the problems of Teams reports and calendars are called in English; form as in problem-sentences-en.ts. */
export const EXPORT_SENTENCES_EN: Readonly<Record<string, string>> = {
  MAIL_LIST_REFUSED:
    'The e-mail export has no date and holds the text of messages; it is not used|{n} e-mail exports have no date and hold the text of messages; they are not used|Use meetings, a calendar or a contact log instead, and delete the export.',
  REPORT_CUT_OFF:
    'The Teams report is cut off, so it was not read|{n} Teams reports are cut off and were not read|Download it again.',
  TEAMS_ZONE_ASSUMED:
    'The Teams report does not say which time zone its times are in; they are read as {zone}|{n} Teams reports do not say which time zone their times are in; they are read as {zone}|If the report was downloaded in another time zone, correct “timezone” in samband.json.',
  TEAMS_OPT_OUT:
    'Participants may have chosen not to be shown in the Teams report|Participants may have chosen not to be shown in the Teams reports ({n})|Nothing to do.',
  TEAMS_NO_TIMES:
    'The report has no times. Attendance is read, durations are unknown. Participants may have chosen not to be shown|{n} reports have no times. Attendance is read, durations are unknown. Participants may have chosen not to be shown|Ask whoever runs Teams for reports with times.',
  REPORT_UNDATED:
    'The Teams report does not say which day the meeting was|{n} Teams reports do not say which day the meeting was|Put the date in the name of the file, for example “Steering group 2025-03-04.csv”.',
  DATE_FROM_NAME:
    'The Teams report does not say which day the meeting was; the date in the name of the file is used ({date})|{n} Teams reports do not say which day the meeting was; the date in the name of the file is used|Correct the name of the file if the meeting was another day.',
  TEAMS_HIDDEN_PEOPLE:
    'Teams counted a participant who is not listed; she counts in the size of the meeting, but not as a person|Teams counted {count} participants who are not listed; they count in the size of the meeting, but not as people|Check that the report is whole; participants may have chosen not to be shown.',
  TEAMS_NOT_JOINED:
    'One of those listed never joined the meeting and is taken as absent|{count} of those listed never joined the meeting and are taken as absent|Nothing to do.',
  TEAMS_END_UNKNOWN:
    'Somebody had not left when the list was taken, so the end of the meeting is unknown|Somebody had not left when the list was taken; the end of {n} meetings is unknown|Take the list after the meeting if it still exists.',
  ROOMS_LEFT_OUT:
    'A meeting room is not counted as a person|Meeting rooms are not counted as people ({count})|Nothing to do.',
  UNNAMED_CALLERS:
    'A participant on the telephone or without a name counts in the size of the meeting, but not as a person; the number is not stored|{count} participants on the telephone or without a name count in the size of meetings, but not as people; the numbers are not stored|Nothing to do.',
  UNNAMED_INVITED:
    'A mailing list or an attendee without a name counts in the size of the meeting, but not as a person|{count} mailing lists or attendees without a name count in the size of meetings, but not as people|Nothing to do.',
  AMERICAN_DATES:
    'The dates have AM and PM and are read as month/day|The dates in {n} files have AM and PM and are read as month/day|If that is wrong, answer in samband.json: "answers": { "{file}": { "date-order": "day/month" } }.',
  PRIVATE_ENTRIES: 'A private entry was skipped|{count} private entries were skipped|Nothing to do.',
  NO_ATTENDEES_SKIPPED:
    'An appointment without attendees was skipped|{count} appointments without attendees were skipped|If the attendees are missing, save the calendar from Outlook with “Full details”.',
  CALENDAR_NO_ANSWERS:
    'The calendar export from Outlook says who was invited, not who answered or came, nor whether the meeting was held|{n} calendar exports from Outlook say who was invited, not who answered or came, nor whether the meetings were held|Those invited count only with "calendar": "invited" in samband.json. Set "period" too, so that meetings not yet held are left out.',
  CALENDAR_CUT_OFF:
    'The calendar file is cut off and was not read|{n} calendar files are cut off and were not read|Export the calendar again.',
  CALENDAR_EMPTY:
    'The calendar file has no appointments|{n} calendar files have no appointments|Export the calendar again, with the period you want.',
  CALENDAR_TOO_LARGE:
    'The calendar file has too many meetings and recurrences and was not read|{n} calendar files have too many meetings and recurrences and were not read|Set “period” in samband.json, or export a shorter time.',
  CALENDAR_ENTRY_BROKEN:
    'An entry of the calendar file cannot be read|{n} entries of the calendar file cannot be read|Export the calendar again.',
  CALENDAR_FLOATING:
    'An entry has a time without a time zone; it is read as {zone}|{count} entries have times without a time zone; they are read as {zone}|Nothing to do if that is right.',
  CALENDAR_PLANNED:
    'One meeting was not over when the calendar file was made ({date}) and does not count as held|{count} meetings were not over when the calendar file was made ({date}) and do not count as held|Export the calendar again when the period is over.',
  CALENDAR_UNDATED:
    'The calendar file does not say when it was made, so the meeting in it does not count as held|The calendar file does not say when it was made, so the meetings in it do not count as held ({count})|Export the calendar again from Outlook.',
  UNKNOWN_ZONE:
    'The time zone is unknown, so the entry is not used|The time zone of {n} entries is unknown; they are not used|Answer the question about the time zone.',
  RULE_REFUSED:
    'The rule repeats more often than daily or contradicts itself, so the series is not used|{n} series repeat more often than daily or contradict themselves and are not used|Correct the recurrence in the calendar.',
  SERIES_CLIPPED:
    'The series is limited to the period of the project and to when the calendar was made|{count} series are limited to the period of the project and to when the calendar was made|Nothing to do.',
  SERIES_CAPPED:
    'A series has more than 1000 meetings; only the first are used|{count} series have more than 1000 meetings; only the first are used|Set “period” in samband.json.',
  OLDER_VERSIONS:
    'An older version of an entry is not used|{count} older versions of entries are not used|Nothing to do.',
  ALL_DAY_LENGTH:
    'An all-day meeting has unknown duration|{count} all-day meetings have unknown duration|Nothing to do.',
};
