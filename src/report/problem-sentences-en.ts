/**
 * What each problem is called in English: `one|many|what to do`. `{n}` is how many times it was met, `{count}` the sum of
 * the problems' counts; other places in braces are the problem's params.
 */
export const SENTENCES_EN: Readonly<Record<string, string>> = {
  EMPTY_FILE: 'The file is empty|{n} files are empty|Download it again and retry.',
  HEADER_ONLY:
    'Found headings, but no rows of data|{n} files have headings, but no rows of data|Add rows, or remove the file.',
  NO_HEADER:
    'Found no header row|Found no header row in {n} files|Write headings in the first row, or name the columns in samband.json: "columns": { "{file}": { "A": "date", "B": "attendees" } }.',
  UNKNOWN_KIND:
    'Does not recognise what kind of file this is, so it is not used|{n} files are not recognised and not used|If it belongs here, use the headings of the example folder data/, or map the columns under "columns" in samband.json.',
  MISSING_COLUMN:
    'The file looks like {kind}, but has no column for {field}, so it is not used|{n} files lack a column and are not used|Add the column, or say which heading it is in samband.json: "columns": { "{file}": { "Heading": "{fieldName}" } }.',
  UNSUPPORTED_FORMAT:
    'The file is {format}; this version reads CSV|{n} files were not read; each is {format}|{formatTodo}',
  CSV_RENAMED:
    'The file is called .xlsx but is a CSV file; it is read as CSV|{n} files are called .xlsx but are CSV files; they are read as CSV|Nothing to do.',
  SHEETS_PASSED_OVER:
    'One sheet is neither log nor register and is not read|{count} sheets are neither log nor register and are not read|If one belongs, give it the headings of the example folder data/.',
  TOO_LARGE:
    'The file is larger than {limit} MB and was not opened|{n} files are too large and were not opened|Split it, for example by year.',
  RESAVED_UTF16:
    'The file was saved in the wrong character set and cannot be read|{n} files were saved in the wrong character set|Download it again, and do not open it before using it here.',
  UNCLOSED_QUOTE:
    'A quotation mark is not closed, so the rest of the file cannot be read safely|{n} files have a quotation mark that is not closed|Correct it in this row, or save the file again from Excel.',
  PERSON_NUMBER:
    'The file seems to hold a national identity number; it was not read and not stored|{n} files seem to hold national identity numbers and were not read|Remove the numbers and retry.',
  POSSIBLE_PERSON_NUMBER:
    'A cell looks like a national identity number, but its control digits are wrong|{count} cells look like national identity numbers, but their control digits are wrong|Check them, and remove any real ones.',
  DUPLICATE_FILE:
    'The file has the same content as {original} and was read once|{n} files repeat other files and were read once|Remove one of them.',
  NUL_REMOVED:
    'The file held an invalid NUL character; it was removed|{count} invalid NUL characters were removed|Check that the cells are right.',
  LOST_LETTERS:
    'A letter was lost in the file, so names may be wrong|{count} letters were lost, so names may be wrong|Export the file again from its source.',
  MOJIBAKE:
    'Norwegian letters seem to be saved wrongly (Ã¸ for ø)|Norwegian letters seem to be saved wrongly in {n} files (Ã¸ for ø)|Answer “yes” to the question about repair, or export again.',
  RAGGED_ROW:
    'The row has {fields} fields, but the header has {expected}, so it is not used|{n} rows have more fields than the header and are not used|Does the list of attendees hold separators without quotation marks? Quote the cell.',
  SHORT_ROW:
    'The row has fewer fields than the header; the rest is read as empty|{n} rows have fewer fields than the header; the rest is read as empty|Check the row.',
  SUM_ROW: 'A row of sums was skipped|{count} rows of sums were skipped|Nothing to do.',
  FORMULA_TEXT:
    'A cell begins with =, +, - or @; it is read as text|{count} cells begin with =, +, - or @; they are read as text|Check them; exports make them harmless.',
  MISSING_ID:
    'The meeting has no id, so the row is not used|{n} rows have no meeting id and are not used|Fill in the id.',
  MISSING_PERSON:
    'The row names no person and is not used|{n} rows name no person and are not used|Fill in a name, an e-mail or an id.',
  MISSING_UNIT:
    'The row has no unit and is not used|{n} rows have no unit and are not used|Fill in the unit.',
  MISSING_START:
    'The meeting has no date, so the row is not used|{n} rows have no date and are not used|Fill in the date.',
  UNREADABLE_DATE:
    'The date cannot be read, so the row is not used|{n} dates cannot be read; the rows are not used|Write the date as 2025-03-04.',
  IMPOSSIBLE_DATE:
    'There is no such date, so the row is not used|{n} dates do not exist; the rows are not used|Correct the date.',
  AMBIGUOUS_DATE:
    'The date can be read in two ways, so the row is not used|{n} dates can be read in two ways; the rows are not used|Answer the question about day and month.',
  YEAR_MISSING:
    'The date has no year, so the row is not used|{n} dates have no year; the rows are not used|Write the year, or answer the question about it.',
  YEAR_ASSUMED:
    'A date has no year; it is read as {year}, like the rest of the file|{count} dates have no year; they are read like the rest of their file|Correct them if the year is another.',
  YEAR_FAR_OFF:
    'The year is more than ten years from the other meetings|{n} meetings are more than ten years from the others|Check the year.',
  UNREADABLE_TIME:
    'The time of day cannot be read; only the date is used|{n} times of day cannot be read; only the date is used|Write it as 09:00 or 13:00-14:30.',
  END_BEFORE_START:
    'The end is before the start, so the duration is not used|{n} meetings end before they start; the duration is not used|Correct the time.',
  UNREADABLE_DURATION:
    'The duration cannot be read and is not used|{n} durations cannot be read and are not used|Write it as 1.5 or 90 min.',
  BAD_DURATION:
    'The duration is zero or less and is not used|{n} durations are zero or less and are not used|Correct the duration.',
  HOURS_ASSUMED:
    'The duration has no unit and is read as hours|The duration has no unit in {n} files and is read as hours|Write “Duration (hours)” or “Duration (min)” as the heading.',
  DURATION_CLIPPED:
    'The duration is stated as {minutes} minutes; {used} is used|{n} durations are outside 15–480 minutes and were clipped|Correct the duration if it is wrong.',
  DURATION_IMPUTED:
    'One meeting has no duration; the median of the same type and series is used, else 60 minutes|{count} meetings have no duration; the median of the same type and series is used, else 60 minutes|Fill in durations for safer numbers.',
  NO_DURATIONS:
    'The meeting has no duration; it counts as one hour|No meeting has a duration; each counts as one hour ({count} meetings)|Fill in durations for safer numbers.',
  COUNT_UNCLEAR:
    'The count is no whole number; the row counts as one contact|{n} counts are no whole numbers; the rows count as one contact each|Write the count as a number.',
  NO_ATTENDEES: 'The meeting has no attendees|{n} meetings have no attendees|Fill in who was there.',
  GROUP_ATTENDEES:
    'One meeting has a group word instead of names (“all”, “et al.”)|{count} meetings have group words instead of names (“all”, “et al.”)|Write the names; else they count in the size of the meeting, but not as people.',
  SELF_CONTACT:
    'One contact is from a person to herself and was left out|{count} contacts are from a person to herself and were left out|Check the receiver.',
  UNDATED_CONTACT:
    'One contact has no date and was left out|{count} contacts have no date and were left out|Fill in the date.',
  SHARED_MAILBOX:
    'A shared mailbox is not counted as a person|{n} shared mailboxes are not counted as people|Nothing to do.',
  EMPTY_SPELL:
    'The affiliation ends before it begins, so the row is not used|{n} affiliations end before they begin and are not used|Correct the dates.',
  BAD_SPELL_DATE:
    'The date of the affiliation cannot be read; it is taken as open|{n} dates of affiliations cannot be read; they are taken as open|Write the date as 2025-03-04.',
  AMBIGUOUS_NAME:
    'The name fits several people in the register; it counts in the size of the meeting, but not as a person|{n} names fit several people in the register; they do not count as people|Write an e-mail or a workplace beside the name.',
  BRACKETS_UNUSED:
    'A bracket behind a name is not used as a unit, since no register has it|{count} brackets behind names are not used as units, since no register has them|Add a register with unit and sector.',
  UNKNOWN_ACTOR:
    'A person is not in the register (mentions: {count}) and is taken as external|{n} people are not in the register (mentions: {count}) and are taken as external|Add them to the register, or correct the spelling.',
  UNCLEAR_NAME:
    'A name is incomplete (“Ola N.” or a first name only) and was not matched with anyone|{n} names are incomplete (“Ola N.” or a first name only) and were not matched with anyone|Write the full name or an e-mail.',
  DUPLICATE_MEETING:
    'The meeting stands several times and counts once|{n} meetings stand several times and count once|Nothing to do.',
  CONFLICTING_MEETING:
    'The same meeting stands with different details; only one row is used|{n} meetings stand with different details; one row is used for each|Correct the meeting id or the details.',
  ORPHAN_ATTENDANCE:
    'The attendance is of a meeting that does not exist, so the row is not used|{n} attendances are of meetings that do not exist and are not used|Correct the meeting id, or add the file with the meeting.',
  DUPLICATE_ATTENDANCE:
    'The same person stands several times in one meeting and counts once|{n} attendances stand several times and count once|Nothing to do.',
  OUTSIDE_PERIOD:
    'One meeting or contact is outside the period and is not used|{count} meetings or contacts are outside the period and are not used|Change “period” in samband.json if they belong.',
  DST_GAP:
    'The time of day does not exist because of summer time; it was moved one hour forward|{n} times of day do not exist because of summer time; they were moved forward|Correct the time.',
  DST_OVERLAP:
    'The time of day comes twice because of summer time; the first is used|{n} times of day come twice because of summer time; the first is used|Nothing to do.',
  BROKER_UNKNOWN:
    'One of those under “brokers” is not in the files|{count} of those under “brokers” are not in the files|Correct the id or e-mail in samband.json.',
  ARM_UNIT_UNKNOWN:
    'One unit under “arms”, {arm}, is not in the register|Units under “arms” are not in the register ({count})|Write the units as they stand in the register.',
};
