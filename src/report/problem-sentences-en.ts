import { EXPORT_SENTENCES_EN } from './export-sentences-en.ts';
import { WORKBOOK_SENTENCES_EN } from './workbook-sentences-en.ts';

/**
 * What each problem is called in English: `one|many|what to do`. `{n}` is how many times it was met, `{count}` the sum of
 * the problems' counts; other places in braces are the problem's params.
 */
export const SENTENCES_EN: Readonly<Record<string, string>> = {
  ...WORKBOOK_SENTENCES_EN,
  ...EXPORT_SENTENCES_EN,
  EMPTY_FILE: 'The file is empty|{n} files are empty|Download it again and retry.',
  HEADER_ONLY:
    'Found headings, but no rows of data|{n} files have headings, but no rows of data|Add rows, or remove the file.',
  NO_HEADER:
    'Found no header row|Found no header row in {n} files|Write headings in the first row, or name the columns in samband.json: "columns": { "{file}": { "A": "date", "B": "attendees" } }.',
  FILE_IGNORED:
    'The file is left out, as you answered|{n} files are left out, as you answered|Take the answer out of samband.json if it should be used.',
  UNKNOWN_KIND:
    'Does not recognise what kind of file this is, so it is not used|{n} files are not recognised and not used|If it belongs here, use the headings of the example folder data/, or map the columns under "columns" in samband.json.',
  MISSING_COLUMN:
    'The file looks like {kind}, but has no column for {field}, so it is not used|{n} files lack a column and are not used|Add the column, or say which heading it is in samband.json: "columns": { "{file}": { "Heading": "{fieldName}" } }.',
  UNSUPPORTED_FORMAT:
    'The file is {format} and cannot be read|{n} files were not read; each is {format}|{formatTodo}',
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
  MIXED_DATES:
    'The file mixes dates with the day first and dates with the month first (3/18/2025)|{n} files mix dates with the day first and dates with the month first (3/18/2025)|Go through the dates; those that can be read in two ways follow the answer on day and month.',
  COARSE_DATE:
    'A date is only a week or a month; it is kept with lower precision|{count} dates are only a week or a month; they are kept with lower precision|Write the day where it is known.',
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
    'The meeting is listed several times and counts once|{n} meetings are listed more than once and count once|Nothing to do.',
  CONFLICTING_MEETING:
    'The same meeting stands with different details; only one row is used|{n} meetings stand with different details; one row is used for each|Correct the meeting id or the details.',
  ORPHAN_ATTENDANCE:
    'The attendance is of a meeting that does not exist, so the row is not used|{n} attendances are of meetings that do not exist and are not used|Correct the meeting id, or add the file with the meeting.',
  DUPLICATE_ATTENDANCE:
    'The same person is listed several times in one meeting and counts once|{n} attendances are listed more than once and count once|Nothing to do.',
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
  CHANGED_NAME:
    'One person stands under several names with one e-mail and is taken for someone who changed name|{count} people stand under several names with one e-mail and are taken for people who changed name|If they are different people, give each an e-mail of her own in the register.',
  SAME_NAME_OTHER_EMAIL:
    'One person has the name of someone in the register but another e-mail; they are kept apart|{count} people have the name of someone in the register but another e-mail; they are kept apart|If it is one person, put both addresses into the e-mail column of the register.',
  REVIEW_WAITING:
    'One name may be somebody known, but is not linked|{count} names may be people known, but are not linked|Leave it: they stay people of their own. Or write the list with “samband check FOLDER --review names.csv --lang en”, fill in Decision, and put it into the folder.',
  REVIEW_APPLIED:
    'One decision about a name is used|{count} decisions about names are used|Delete the line in the list to undo it.',
  REVIEW_UNUSED:
    'One decision is about a name that these files do not have|{count} decisions are about names that these files do not have|Nothing to do; it holds when the name turns up again.',
  REVIEW_UNMATCHED:
    'The decision names a person who is not in the files, or several, so it is not used|{n} decisions name people who are not in the files, or several, and are not used|Write the name or e-mail as it stands in the register.',
  REVIEW_CONFLICT:
    'The decision contradicts another one, or would merge two people with an e-mail each, so it is not used|{n} decisions contradict others, or would merge people with an e-mail each, and are not used|Leave only one of the lines.',
  MERGED_MEETING:
    'One meeting also stands in {other}, which knows more, and is counted once|{count} meetings also stand in a file that knows more, and are counted once|Nothing to do; no row is deleted.',
  CANCELLED_MEETING:
    'One meeting was cancelled and gives no ties|{count} meetings were cancelled and give no ties|Nothing to do.',
  PLANNED_MEETING:
    'One meeting has not been held yet and gives no ties|{count} meetings have not been held yet and give no ties|Nothing to do.',
  INVITED_ONLY:
    'One person who was asked did not say yes and is not counted as present|{count} people who were asked did not say yes and are not counted as present|To count everyone asked who did not say no, use "calendar": "invited" in samband.json.',
  MATRIX_EMPTY:
    'A meeting of the attendance matrix has no marks and is left out|{count} meetings of the attendance matrix have no marks and are left out|Mark those who were there, if the meeting was held.',
  MATRIX_UNSURE:
    'A mark in brackets is read as present|{count} marks in brackets are read as present|Write 0 for someone who was not there.',
  MATRIX_MARK:
    'A mark of the attendance matrix is not known and not read as present|{n} marks of the attendance matrix are not known and not read as present|Use x for present and 0 for absent.',
  FORMS_NO_NETWORK:
    'The form has no questions about whom one works with, so it is not used|{n} forms have no questions about whom one works with and are not used|Add the form with one column for each person, or take the file out of the folder.',
  FORMS_ANONYMOUS:
    'One respondent is anonymous and cannot be linked to the register|{count} respondents are anonymous and cannot be linked to the register|Nothing to do; the answers count, but from an unknown person.',
  FORMS_THIRD_PERSONS:
    'A name was typed by a respondent and is not in the register|{count} names were typed by respondents and are not in the register|They are third persons: say so in the data protection form, or add them to the register.',
  FORMS_WORD:
    'An answer on how often is not known and counts as missing|{n} answers on how often are not known and count as missing|Use one of the words of the scale.',
  FORMS_REPEATED:
    'One person answered more than once; the latest answer is used|{count} earlier answers by people who answered more than once are not used|Nothing to do.',
  SALESFORCE_DELETED:
    'A row from Salesforce is deleted or a copy, and is left out|{count} rows from Salesforce are deleted or copies, and are left out|Nothing to do.',
  SALESFORCE_OPEN:
    'An activity from Salesforce is not completed and is left out|{count} activities from Salesforce are not completed and are left out|Nothing to do.',
  SALESFORCE_ORPHAN:
    'An attendance from Salesforce belongs to a meeting that is not included|{count} attendances from Salesforce belong to meetings that are not included|Nothing to do if the meetings were deleted; else add the Event export of the whole period.',
  SALESFORCE_IDS:
    'The file has nothing but ids for people, so it is not used|{n} files have nothing but ids for people and are not used|Add the Contact and User exports with Id, name and e-mail.',
  SALESFORCE_UNKNOWN_IDS:
    'An id from Salesforce is not in the Contact or User export|{count} ids from Salesforce are not in the Contact or User export|Add complete exports; else each id counts as an unknown person.',
  SALESFORCE_FOOTER:
    'A line at the end of the Salesforce report is no data and was skipped|{count} lines at the end of the Salesforce report are no data and were skipped|Nothing to do.',
  MAIL_OFF:
    'E-mail is not read unless asked for, so the file is left out|{n} mail files are left out, since e-mail is not read unless asked for|If reading the headers (from, to, copy and date) has been cleared, use "mail": "headers" in samband.json.',
  MAIL_AUTOMATIC:
    'An e-mail is an automatic reply or goes to a list, and is left out|{count} e-mails are automatic replies or go to lists, and are left out|Nothing to do.',
  MAIL_CALENDAR:
    'An e-mail is a meeting invitation or an answer to one, and is left out|{count} e-mails are meeting invitations or answers to them, and are left out|Add the calendar as .ics instead.',
  MAIL_COPIES:
    'An e-mail is there twice and counts once|{count} e-mails are there more than once and count once|Nothing to do.',
  MAIL_NOBODY:
    'An e-mail has no known recipients and is left out|{count} e-mails have no known recipients and are left out|Nothing to do.',
  MAIL_NO_DATE:
    'An e-mail has no readable date and is not used|{n} e-mails have no readable date and are not used|Save the e-mail again from the mail program.',
  ROLE_AS_NAME:
    'A name in the register is a role and not a person|{count} names in the register are roles and not persons|Write who it is; else the role at each workplace counts as one person.',
};
