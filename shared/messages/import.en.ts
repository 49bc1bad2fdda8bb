import type { ImportCode } from './import.vi.ts'

export const importEn = {
  'import.reason.ambiguous':
    'This table mixes dots and commas, so the number can be read in several ways. Choose one.',
  'import.reason.date':
    'The cell holds the date {date}, not a number of communes. Correct it in the file and import again.',
  'import.reason.error':
    'The cell holds the spreadsheet error {code}. Correct it in the file and import again.',
  'import.reason.uncalculated':
    'The cell holds a formula whose result is not in the file. Open the file in Excel, save it and import again.',
  'import.reason.fraction':
    'The cell holds a fraction. The first number usually is the communes that meet the criterion.',
  'import.reason.negative': 'A number of communes can’t be negative.',
  'import.reason.not-a-number': 'The cell does not hold a number.',
  'import.reason.not-whole': 'A number of communes must be whole.',
  'import.reason.percent': 'The cell holds a percentage, not a number of communes.',
  'import.reason.too-large': 'The number is larger than any number of communes.',

  'import.doubt.counted-column':
    'The file has {value}; {name} is counted from its communes, which gives {count}. The figure of the file shows only once the column is entered by hand.',
  'import.doubt.above-communes': '{value} is more than the communes of {name} ({communes}).',
  'import.doubt.two-values': 'The file gives different numbers for one cell of the plan: {places}.',
  'import.doubt.hidden-line': '“{label}” is hidden in the file. Choose whether to read it.',
  'import.doubt.province-repeated':
    '“{label}” is a figure of the whole province like an earlier column.',
  'import.doubt.unit-ambiguous': '“{label}” may be several units of the plan.',
  'import.doubt.unit-near': '“{label}” is nearly, but not quite, the name of a unit of the plan.',
  'import.doubt.unit-repeated':
    '“{label}” has more than one column in the table. Choose the one to import.',
  'import.doubt.unit-unknown': 'The plan has no unit “{label}”. Choose a unit or leave it out.',
  'import.doubt.unit-unnamed': 'A column has figures but no name. Choose a unit or leave it out.',
  'import.doubt.criterion-disagree':
    'The number {number} and the name “{label}” point to two criteria.',
  'import.doubt.criterion-ambiguous': '“{label}” may be several criteria of the set.',
  'import.doubt.criterion-near':
    '“{label}” is nearly, but not quite, the name of a criterion of the set.',
  'import.doubt.criterion-repeated':
    'Criterion {number} has more than one row in the table (“{label}”). Choose the one to import.',
  'import.doubt.criterion-reworded':
    'Criterion {number} of the set is “{name}”, this row says “{label}”; most other rows have other names too. Choose a criterion or skip the row.',
  'import.doubt.criterion-unknown':
    'The set has no criterion “{label}”. Choose a criterion or leave it out.',
  'import.doubt.criterion-unnamed':
    'A row has figures but no name. Choose a criterion or leave it out.',
  'import.doubt.average-base-file':
    'The file gives {printed} communes for {names}; the plan’s averages divide by {own}.',
  'import.doubt.average-base-communes':
    'The file’s averages divide by all communes ({printed}: {names}); the plan’s divide by {own}.',
  'import.doubt.average-base-recognised':
    'The file’s averages divide by the communes recognised NTM ({printed}: {names}); the plan’s divide by {own}.',
  'import.doubt.average-base-inferred':
    'The file’s averages are right only when divided by {printed} ({names}); the plan’s divide by {own}.',
  'import.doubt.rate-base-file':
    'The file’s rates divide by the {printed} communes it gives; the plan’s divide by {own}.',
  'import.doubt.rate-base-communes':
    'The file’s rates divide by all {printed} communes; the plan’s divide by {own}.',
  'import.doubt.rate-base-recognised':
    'The file’s rates divide by the {printed} communes recognised NTM; the plan’s divide by {own}.',
  'import.doubt.rate-base-inferred':
    'The file’s rates are right only when divided by {printed} communes; the plan’s divide by {own}.',

  'import.proposal.criterion': 'Criterion {number}. {name}',
  'import.proposal.keep': 'Keep the plan’s {value}',
  'import.proposal.keep-base': 'Keep the plan’s base ({own})',
  'import.proposal.keep-blank': 'Leave it blank as in the plan',
  'import.proposal.note': 'It is only a note',
  'import.proposal.skip': 'Leave it out',
  'import.proposal.total': 'It is a total; leave it out',
  'import.proposal.unit': '{name}',
  'import.proposal.use': 'Read it like the other rows and columns',
  'import.proposal.use-base': 'Use the file’s base ({printed})',
  'import.proposal.value': 'Take {value}',

  'import.reason.list-unreadable': '“{rest}” cannot be read as a list of the set’s criteria.',
  'import.reason.mark-unreadable': '“{raw}” is no mark for met or planned.',
  'import.reason.count-of-criteria': 'A number of criteria is a whole number from 0 to {count}.',
  'import.doubt.list-damaged':
    'The spreadsheet turned the list into a number or date; it can only be {list}.',
  'import.doubt.list-damaged-achieved':
    'The spreadsheet turned the list into a number or date; it can only be {list}, of which {numbers} is achieved already.',
  'import.doubt.list-ambiguous': 'The list can be read in several ways: {lists}. Choose one.',
  'import.doubt.list-partial': '“{rest}” in the list is not understood; the rest is {list}.',
  'import.doubt.list-share': 'The cell says {count} of {size} criteria without saying which.',
  'import.doubt.list-two-values': 'The file gives different lists for {name}: {places}.',
  'import.doubt.count-two-values':
    'The file gives different numbers of criteria for {name}: {places}.',
  'import.doubt.count-share': 'The cell for the number of criteria says {raw}; it may be {count}.',
  'import.doubt.mark-unknown':
    'The mark “{raw}” ({count} cells, the first for criterion {number} of {name}) does not say whether it is met.',
  'import.doubt.commune-unknown': 'The plan has no commune “{label}”. Choose one or skip the row.',
  'import.doubt.commune-near':
    '“{label}” is close to the name of a commune of the plan but not the same.',
  'import.doubt.commune-ambiguous':
    'Several communes are called “{label}” and the row does not name the district. Choose one.',
  'import.doubt.commune-elsewhere':
    'The district has no commune “{label}”, others have. Choose one or skip the row.',
  'import.doubt.commune-outside':
    '“{label}” is outside the programme’s scope in this plan. Choose whether to import it.',
  'import.doubt.commune-unnamed':
    'The row has figures but no commune’s name. Choose a commune or skip the row.',
  'import.doubt.column-repeated':
    'Column “{label}” says the same as an earlier one. Choose whether to read it.',
  'import.proposal.list': 'Take {list}',
  'import.proposal.list-none': 'Take an empty list',
  'import.proposal.keep-list': 'Keep the plan’s {list}',
  'import.proposal.count-only': 'Take only the number {count}',
  'import.proposal.mark-met': 'Met',
  'import.proposal.mark-planned': 'Planned',
  'import.proposal.mark-blank': 'Not met',
  'import.repair.all': 'Says {count} criteria beside an empty list: read as all {count}.',
  'import.repair.all-text': 'Written in short as all of them: read as all {count} criteria.',
  'import.repair.dots': 'Dots stand between the numbers.',
  'import.repair.repeated': 'A number is written twice; it is taken once.',
  'import.repair.count-inside': 'The number and the list stand in one cell.',
  'import.repair.damaged': 'The spreadsheet turned the list into a number or date.',
  'import.repair.achieved': '{numbers} is achieved already.',
  'import.list.none': 'No registration and no group of communes',
  'import.list.registered-ntm': 'To reach NTM',
  'import.list.registered-ntm-advanced': 'To reach advanced NTM',
  'import.list.registered-ntm-model': 'To reach model NTM',
  'import.list.group': 'Group: {name}',
  'import.warning.beside':
    'Beside this table another begins in this cell; it was not read. Put it on a sheet of its own and import it.',
  'import.warning.title-missing':
    'The title speaks of criteria not met, so the table was not imported. Choose it if its columns do hold criteria met.',
  'import.warning.cumulative':
    'Column “{label}” is cumulative: planned is what of it is not achieved yet.',
  'import.warning.missing-column': 'Column “{label}” lists what is not met, so it is not imported.',
  'import.warning.commune-hidden': '{count} rows of communes are hidden in the file.',
  'import.role.commune': 'Commune',
  'import.role.district': 'District',
  'import.role.count-baseline': 'Number achieved',
  'import.role.count-target': 'Number planned',
  'import.role.count-actual': 'Number reached this year',
  'import.role.list-baseline': 'Criteria achieved',
  'import.role.list-target': 'Criteria planned',
  'import.role.list-actual': 'Criteria reached this year',
  'import.role.cumulative': 'Cumulative',
  'import.role.mark': 'Criterion {number}',

  'import.unrelated.communes': 'The sheet lists communes one by one; it is no matrix of districts.',
  'import.unrelated.empty': 'The sheet is empty.',
  'import.unrelated.no-criteria': 'It names units of the plan but no criterion of the plan’s sets.',
  'import.unrelated.no-table': 'It names no unit and no criterion of the plan.',
  'import.unrelated.no-units': 'It names criteria but has no figures of a unit of the plan.',
  'import.unrelated.not-chosen': 'Not read because another sheet was chosen.',

  'import.warning.added':
    '“{label}” is what the year adds: not imported, because it follows from the cumulative figure less the baseline.',
  'import.warning.hidden-line': '“{label}” is hidden in the file.',
  'import.warning.hidden-sheet':
    'The sheet {sheet} is hidden and was not imported. Choose it if it is wanted.',
  'import.warning.layer-assumed':
    'The title does not say whether these are results or targets; the table is taken as targets. Please check.',
  'import.warning.left-out':
    'This table is of another criteria set or layer than the one chosen and was not imported. Choose it if it is wanted.',
  'import.warning.legacy-font':
    'The sheet was typed in {encoding}; its text was converted to Unicode.',
  'import.warning.many-tables':
    'The sheet has too many tables: only the first {count} were read, nothing from here down. Split the file and import the rest.',
  'import.warning.many-texts':
    'Sheet {sheet} holds more than {count} different texts; the rest was not recognised. Put the table on a sheet of its own and import again.',
  'import.warning.many-unknown':
    'Too many commune names are not in the plan, so likely names are not proposed for every row. Check that the file is of this area.',
  'import.warning.missing-criteria': 'The table has no row for criterion {numbers}.',
  'import.warning.missing-units': 'The table has no column for {names}.',
  'import.warning.numbers-only-count':
    'The numbers in the table only count its rows and are not the criteria’s; rows were matched by name.',
  'import.warning.other-layer-actual':
    'The table also has columns of actual results; they are not imported.',
  'import.warning.other-layer-baseline':
    'The table also has columns of last year’s results; they are not imported.',
  'import.warning.other-layer-target':
    'The table also has columns of targets; they are not imported.',
  'import.warning.other-year': 'The title says {year}, the plan is for {planYear}. Please check.',
  'import.warning.province-shadowed':
    'The plan already has figures by unit for {count} criteria; the file’s province figures in those rows are not imported.',
  'import.warning.title-period':
    'The title speaks of {period}, not of “{set}”, so the table was left out. Choose a criteria set if needed.',
  'import.warning.rates':
    'The table gives rates, not numbers of communes, so it was left out. Include it if needed.',
  'import.warning.reworded':
    'The row “{label}” was matched to criterion {number} by number; the plan calls it “{name}”.',
  'import.warning.second-version':
    'This table differs from an earlier one in {count} cells for the same figures and was not imported. Choose it if it is wanted.',
  'import.warning.sub-criteria':
    'The table has {count} rows of sub-criteria; the plan’s matrix takes criteria only.',
  'import.warning.title-actual':
    'The title speaks of results within the year. Please check the layer.',
  'import.warning.title-baseline':
    'The title speaks of results up to last year. Please check the layer.',
  'import.warning.title-target': 'The title speaks of targets. Please check the layer.',
  'import.warning.title-ntm':
    'The title speaks of NTM, not of “{set}”. Please check the criteria set.',
  'import.warning.title-ntm-advanced':
    'The title speaks of advanced NTM, not of “{set}”. Please check the criteria set.',
  'import.warning.title-ntm-model':
    'The title speaks of model NTM, not of “{set}”. Please check the criteria set.',

  'import.role.unit': 'Unit',
  'import.role.criterion': 'Criterion',
  'import.role.province': 'Whole province',
  'import.role.total': 'Total',
  'import.role.rate': 'Rate',
  'import.role.average': 'Average',
  'import.role.base': 'Communes',
  'import.role.subtotal': 'Subtotal',
  'import.role.group': 'Group',
  'import.role.subCriterion': 'Sub-criterion',
  'import.role.number': 'Number',
  'import.role.label': 'Name',
  'import.role.note': 'Note',
  'import.role.numbering': 'Column numbers',
  'import.role.heading': 'Repeated heading',
  'import.role.ignored': 'Not imported',
  'import.role.unknown': 'Not placed',

  'import.how.exact': 'same name',
  'import.how.folded': 'same name, other spelling',
  'import.how.number': 'by criterion number',
  'import.how.words': 'by the heading’s words',
  'import.how.values': 'by its figures',
  'import.how.layout': 'by its place',
  'import.how.proposal': 'to be decided',
  'import.how.decided': 'decided',

  'import.state.same': 'same as the plan',
  'import.state.changed': 'changed',
  'import.state.added': 'added',
  'import.state.cleared': 'cleared',
  'import.state.kept': 'the plan’s value stays',
  'import.state.doubt': 'to be decided',
  'import.state.rejected': 'can’t be read',
  'import.state.agrees': 'agrees when recomputed',
  'import.state.cut': 'cut instead of rounded',
  'import.state.wrong': 'wrong when recomputed',
  'import.state.unchecked': 'could not be checked',
  'import.state.text': 'text',
  'import.state.ignored': 'not imported',
  'import.state.blank': 'blank',

  'import.base.document': 'the plan’s base',
  'import.base.communes': 'all communes',
  'import.base.recognised': 'the communes recognised NTM',
  'import.base.file': 'the communes given in the file',
  'import.base.inferred': 'the communes the file’s figures imply',

  'import.origin.caller': 'chosen',
  'import.origin.decision': 'decided',
  'import.origin.title': 'from the title',
  'import.origin.criteria': 'from the criteria',
  'import.origin.default': 'by default',

  'import.mismatch.total': 'The total is printed as {printed}; recomputed it is {computed}.',
  'import.mismatch.share': 'The share is printed {printed}, recomputed {computed}.',
  'import.mismatch.rate':
    'The rate is printed as {printed}; recomputed it is {computed} = {numerator} / {denominator} communes.',
  'import.mismatch.average':
    'The average is printed as {printed}; recomputed it is {computed} = {numerator} / {denominator} communes.',
} as const satisfies Readonly<Record<ImportCode, string>>
