import type { errorsVi } from './errors.vi.ts'

export const errorsEn = {
  'error.internal':
    'The program failed while working on this. What was saved is intact; try again, or reopen the document.',
  'error.bad-input':
    'What was sent has the wrong form ({field}: {problem}). Reopen the document and try again.',
  'error.unknown-method':
    'The window and the program are of different versions. Reload the window.',
  'error.not-available': 'This works only in the installed program.',
  'error.no-document':
    'The document {file} was not found. It may have been moved or deleted; choose it again in the list.',
  'error.not-a-document':
    '{file} is not a Kế hoạch NTM document. Choose an .ntm file made by the program.',
  'error.newer-document':
    'A newer version of the program made {file}, so it can only be viewed. Update the program to edit it.',
  'error.document-locked': 'Another program is writing {file}. Close it and try again.',
  'error.document-exists': 'The file {file} already exists. Choose another name.',
  'error.document-damaged':
    'The document {file} is damaged and cannot be read. Open the latest backup in the folder “Sao lưu” beside it.',
  'error.read-only':
    '{file} can be viewed but not written. Copy it to another folder and open the copy.',
  'error.plan-frozen':
    '{plan} has been issued and cannot be edited; only what is achieved may still be entered in it. Make a new draft from it to go on editing.',
  'error.report-frozen':
    '{plan} is a report kept as it stood and cannot be edited. Open the plan of that year, or make a new draft from this one.',
  'error.disk-full': 'The disk is full, so {file} was not saved. Free some space and try again.',
  'error.write-failed':
    '{file} could not be written. It may be open in another program, or its folder may not allow writing; close it or choose another name.',
  'error.stale-revision':
    'The document has just been changed in another window. The latest figures were loaded.',
  'error.broken-reference':
    'This cell belongs to a column or criterion that is no longer in the plan. Reload the document.',
  'error.nothing-to-undo': 'There is no step left to undo.',
  'error.nothing-to-redo': 'There is no step left to redo.',
  'error.unknown-plan': 'The document has no plan {plan}.',
  'error.unknown-set': 'The plan does not use the criteria set {set}.',
  'error.set-needs-other':
    '{set} is a set for districts: the plan also needs one for communes, and the list of units must have districts.',
  'error.set-of-districts':
    '{set} is a set for districts and has no table of communes. Enter its marks on the screen District criteria; export them with ntm export and --appendix districts-{set}.',
  'error.unknown-appendix': 'The plan has no appendix {appendix}.',
  'error.unknown-file': 'The temporary file is gone. Choose the file again.',
  'error.no-file': 'The file {file} cannot be read. Check its path and whether it may be read.',
  'error.no-table':
    'No table that can be read was found in {file}. Check that it has the headings of a table of criteria by district, a list of communes, capital, villages, indicators or agencies.',
  'error.undecided': 'Undecided places: {count}. Decide each, or import only what is certain.',
  'error.units-empty': 'The list of units is empty. Paste two columns: district and commune.',
  'error.units-columns':
    'No column of communes was recognised in the list (its first line reads: {found}). Put the headings “District” and “Commune” over the columns; a list without districts needs “Commune” only.',
  'error.units-mapping':
    'This list puts old units beside new ones ({found}); it is not the list of units of one year. Keep the columns of one time only: the old units or the new ones.',
  'error.units-provinces':
    'Line {line}: the list also holds {found}. Keep the communes of one province only.',
  'error.units-duplicate':
    'Line {line}: commune {commune} appears twice in {district}. Remove one and try again.',
  'error.units-name-missing':
    'Line {line}: the district or the commune is missing. Fill it in and try again.',
  'error.no-browser':
    'Chrome, Edge or Chromium is needed to print PDF and none was found. Install one and try again.',
  'error.print-failed':
    'The PDF could not be printed. Try again, or export to Excel and print from there.',
  'error.cancelled': 'Stopped as asked. The document is unchanged.',
  'error.old-xls':
    '{file} is an Excel 97–2003 file (.xls). Open it in Excel or LibreOffice, save it as .xlsx and import that.',
  'error.encrypted':
    '{file} has a password. Open it in Excel, remove the password, save it and import again.',
  'error.not-zip':
    '{file} is not an Excel .xlsx file. Choose the right file, or save it as .xlsx from Excel.',
  'error.not-xlsx': '{file} holds no Excel workbook. Choose the right .xlsx file.',
  'error.opendocument':
    '{file} is an OpenDocument file (.ods). Open it in LibreOffice, save it as Excel (.xlsx) and import that.',
  'error.corrupt':
    '{file} is damaged or cut short. Ask for it again, or open and save it in Excel.',
  'error.too-big':
    '{file} is too large (limits: 20 MB, 200 MB unpacked). Remove pictures and sheets that are not needed and import again.',
  'error.too-many-cells':
    '{file} has more than 200,000 filled cells. Put the sheet to be imported in a file of its own and try again.',
  'error.too-slow':
    'Reading {file} took more than 30 seconds and was stopped. Put the sheet to be imported in a file of its own and try again.',
  'error.empty': '{file} has no filled cell.',
  'error.empty-set': 'The set has no appendices. Tick those that belong to it, then try again.',
  'error.file-in-use':
    '{file} is open in another program and was not written. Close it and try again, or use another name: {other}.',
  'error.unknown-format':
    'The format {format} cannot be exported. Use .pdf, .xlsx, .docx or .html.',
  'error.no-sentences':
    '{plan} has no sentence with all its figures yet. Enter figures, or take sentences back into the text.',
  'error.text-old-doc':
    'The file {file} is Word 97–2003 (.doc). Open it in Word or LibreOffice, save it as .docx, then compare again.',
  'error.text-encrypted':
    'The file {file} has a password. Open it in Word, remove the password, save it, then compare again.',
  'error.text-not-docx':
    'The file {file} is no Word text (.docx). Choose the right file, or save it as .docx or .txt.',
  'error.text-corrupt':
    'The file {file} is damaged or cut short. Ask for it again, or open it in Word and save it.',
  'error.text-too-big':
    'The file {file} is too large to compare (limit 20 MB, 2 million letters). Remove pictures or split the text.',
  'error.text-empty': 'The file {file} has no words to compare.',
  'error.backend-gone':
    'The connection to the part that saves was lost. What was typed is kept and will be written once it is back.',
} as const satisfies Record<keyof typeof errorsVi, string>
