import type { welcomeVi } from './welcome.vi.ts'

export const welcomeEn = {
  'welcome.title': 'Plan documents',
  'welcome.lead': 'Open a document you work on, or begin another.',
  'welcome.newcomer.title': 'Getting started with Kế hoạch NTM',
  'welcome.newcomer.lead':
    'Every figure is entered once. Totals, rates and averages follow as you type; appendices print just as the table shows. Look at the sample first, then make the document of your own province or district.',
  'welcome.newcomer.caption': 'Appendix 6 of Lạng Sơn, 2023',
  'welcome.newcomer.rest': '… and 16 criteria, 8 districts more',
  'welcome.sample': 'Open the sample',
  'welcome.sample.hint':
    'The plan of Lạng Sơn for 2023: 11 districts, 181 communes. Each time you get a copy, so change what you like.',
  'welcome.new': 'New document',
  'welcome.new.hint':
    'For a province or a district, from a pasted list of communes or an Excel file.',
  'welcome.open': 'Open a document file',
  'welcome.open.hint.desktop':
    'Choose an .ntm file on this computer or a USB stick, or drop it on this window.',
  'welcome.open.hint.browser':
    'Choose an .ntm file or drop it on this window. A copy is kept in the folder of documents.',
  'welcome.list': 'Documents on this computer',
  'welcome.list.count': 'Documents: {count}',
  'welcome.list.loading': 'Reading the list of documents…',
  'welcome.list.empty': 'No documents yet. Those you make will appear here.',
  'welcome.list.failed': 'The list of documents could not be read.',
  'welcome.list.folder': 'Documents are kept in the folder {folder}',
  'welcome.document.modified': 'last changed {time}',
  'welcome.document.recent': 'Opened lately',
  'welcome.document.forget': 'Take {name} off the list; the file stays',
  'welcome.document.forgotten':
    '{name} was taken off the list. The file stays in {folder}; opening it puts it back on the list.',
  'welcome.opening': 'Opening {name}…',
  'welcome.openingSample': 'Making a copy of the sample…',
  'welcome.dismiss': 'Hide this message',
  'welcome.drop': 'Drop the .ntm file here to open it',
  'welcome.drop.hint': 'A copy is kept in {folder}',
  'welcome.drop.wrong':
    'Only .ntm files open here, not {file}. Excel files of districts are imported once a document is open.',
  'welcome.drop.many': 'Only one document opens at a time. Drop the files one by one.',
  'welcome.connection.reconnecting': 'The connection to the program was lost. Reconnecting.',
  'welcome.connection.lost':
    'The program has stopped. Start it again; this window reconnects by itself if the program still runs.',
  'welcome.form.title': 'New document',
  'welcome.form.province': 'Province or district',
  'welcome.form.province.hint':
    'For example “Lạng Sơn”, or “Huyện Quảng Hòa” for the plan of a district',
  'welcome.form.province.missing': 'Enter the name of the province or district.',
  'welcome.form.year': 'Year of the plan',
  'welcome.form.year.wrong': 'Enter the year in four digits, such as 2023.',
  'welcome.form.name': 'Name of the document',
  'welcome.form.name.hint': 'Also the name of the .ntm file',
  'welcome.form.name.missing': 'Enter a name for the document.',
  'welcome.form.units': 'List of communes',
  'welcome.form.units.hint':
    'Copied from Excel: a column of districts and one of communes, or a row for each district above its communes. Headings, numbers and sums may stay.',
  'welcome.form.units.paste': 'Paste a list',
  'welcome.form.units.file': 'From a file',
  'welcome.form.units.missing': 'Paste a list of communes or choose a file.',
  'welcome.form.units.example':
    'Huyện\tXã\nTràng Định\tKháng Chiến\n\tTân Tiến\nBình Gia\tHoa Thám',
  'welcome.form.file.choose': 'Choose an Excel (.xlsx), .tsv or .csv file',
  'welcome.form.file.drop': 'or drop the file here',
  'welcome.form.file.other': 'Choose another file',
  'welcome.form.file.chosen':
    'Read from the sheet {sheet}. If it is wrong, correct it in Excel and choose the file again.',
  'welcome.form.file.wrong': '{file} cannot be read. Only .xlsx, .tsv and .csv files are taken.',
  'welcome.preview.count': 'Districts: {districts}, communes: {communes}',
  'welcome.preview.outside': 'Townships and wards outside the programme, not counted: {count}',
  'welcome.preview.none': 'The districts and communes found will be counted here.',
  'welcome.preview.problems': 'Lines to correct before the document can be made: {count}',
  'welcome.preview.someProblems':
    'Lines to correct before the document can be made: {count} or more',
  'welcome.preview.goTo': 'Go to line {line}',
  'welcome.preview.countWhole': 'communes: {communes}, no districts',
  'welcome.preview.encoding':
    'The list was typed in {encoding} fonts and has been converted to Unicode. Please check the names.',
  'welcome.preview.hidden':
    'Hidden rows of the sheet that are read all the same: {count}. If they are not wanted, delete them in the file and choose it again.',
  'welcome.preview.total': 'Line {line} (“{text}”) is a sum and is left out.',
  'welcome.columns.choice': 'Columns of the tables',
  'welcome.columns.byDistrict': 'One a district',
  'welcome.columns.whole': 'One for all',
  'welcome.columns.byGrouping': 'By “{heading}”',
  'welcome.columns.rest': 'Other communes',
  'welcome.columns.noDistricts':
    'The list has no districts. Columns can be made from groups of communes later.',
  'welcome.columns.caption': 'Columns of the tables and bases',
  'welcome.columns.name': 'Column',
  'welcome.columns.communes': 'Communes',
  'welcome.columns.recognised': 'Recognised NTM',
  'welcome.columns.recognisedOf': 'Communes recognised NTM, {name}',
  'welcome.columns.rateBase': 'Rate base: all communes of the programme',
  'welcome.columns.hint':
    'Communes recognised NTM when the year begins, where known: what averages of the higher standards divide by. Left blank, all communes of the column; it can be changed later.',
  'welcome.form.recognised.wrong':
    'The number of recognised communes must be whole and no larger than the communes of the column.',
  'welcome.form.sets': 'Criteria sets',
  'welcome.form.sets.hint': 'Those whose period holds the year of the plan are chosen.',
  'welcome.form.sets.set': '{standard}, {period} (criteria: {criteria})',
  'welcome.form.sets.provisional':
    'Provisional names, not compared with the decision; they can be corrected in an own set.',
  'welcome.form.sets.provisionalCount': 'provisional names: {count}',
  'welcome.form.sets.missing': 'Choose at least one criteria set.',
  'welcome.form.base': 'Averages divide by',
  'welcome.form.baseOf': 'Average base of {set}',
  'welcome.form.base.all': 'all communes',
  'welcome.form.base.recognised': 'communes recognised NTM',
  'welcome.form.file.reading': 'Reading the file…',
  'welcome.form.create': 'Make the document',
  'welcome.form.creating': 'Making the document…',
} as const satisfies Record<keyof typeof welcomeVi, string>
