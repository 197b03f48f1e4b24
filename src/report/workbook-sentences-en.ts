/** What problems of .xlsx files are called in English; the form is told in problem-sentences-en.ts. */
export const WORKBOOK_SENTENCES_EN: Readonly<Record<string, string>> = {
  OLE_XLS:
    'This is an old Excel format (.xls)|{n} files are in an old Excel format (.xls)|Open the file in Excel and save it as .xlsx.',
  PASSWORD_PROTECTED:
    'The file is protected by a password|{n} files are protected by a password|Remove the password (File → Info → Protect Workbook) and retry.',
  ZIP_NO_WORKBOOK:
    'This is a zip file, not an Excel file|{n} files are zip files, not Excel files|Unpack it and choose the file inside.',
  ODS_FILE:
    'This is a LibreOffice spreadsheet (.ods)|{n} files are LibreOffice spreadsheets (.ods)|Open the file and save it as .xlsx.',
  XLSB_FILE:
    'This is a binary Excel file (.xlsb)|{n} files are binary Excel files (.xlsb)|Open the file in Excel and save it as .xlsx.',
  BROKEN_WORKBOOK:
    'The Excel file is damaged or was not downloaded completely|{n} Excel files are damaged or were not downloaded completely|Download it again, or open it in Excel and save it again.',
  ZIP_BOMB:
    'The file unpacks to more than the allowed size and was not opened|{n} files unpack to more than the allowed size and were not opened|Delete empty rows and sheets and save the file again, or split it.',
  FAR_CELL:
    'The sheet has content as far down as row {far}|{n} sheets have content far below their other rows|Delete empty rows at the bottom, and save the file again.',
  FAR_COLUMN:
    'The sheet has content further right than column {limit}|{n} sheets have content further right than column {limit}|Delete empty columns on the right, and save the file again.',
  CELL_TOO_LONG:
    'A cell holds more text than Excel allows, so the file was not read|{n} files have a cell with more text than Excel allows|Shorten the text, and save the file again.',
  TOO_MANY_ROWS:
    'The sheet has more rows than the limit of {limit}|{n} sheets have more rows than the limit of {limit}|Split the file by year.',
  XML_DOCTYPE:
    'The file holds content that is not opened for safety|{n} files hold content that is not opened for safety|Open the file in Excel and save it again as .xlsx.',
  WORKER_OUTGROWN:
    'The file needs more memory than allowed and was not read|{n} files need more memory than allowed and were not read|Split it, for example by year.',
  WORKER_TIMEOUT:
    'The file takes too long to read and was not used|{n} files take too long to read and were not used|Split it, for example by year.',
  MACROS_IGNORED: 'Macros in the file were ignored|Macros in {n} files were ignored|Nothing to do.',
  HIDDEN_SHEETS:
    'One hidden sheet was not read|{count} hidden sheets were not read|Show the sheet in Excel if it belongs.',
  HIDDEN_ROWS:
    'One hidden row was not read|{count} hidden rows were not read|Show the rows in Excel, or clear the filter, if they belong.',
  HIDDEN_COLUMNS:
    'One hidden column was not read|{count} hidden columns were not read|Show them in Excel if they belong.',
  FORMULA_NO_VALUE:
    'A cell has a formula without a saved value and was read as empty|{count} cells have a formula without a saved value and were read as empty|Open the file in Excel, save it, and retry.',
  ERROR_CELLS:
    'A cell shows a formula error and was skipped|{count} cells show a formula error and were skipped|Correct the formula in Excel if the cell belongs.',
};
