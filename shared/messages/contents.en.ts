import type { ContentsMessage } from './contents.vi.ts'

export const contentsEn = {
  'contents.kind': 'Content',
  'contents.kind.capital': 'Capital',
  'contents.kind.villages': 'Villages',
  'contents.kind.indicators': 'Other indicators',
  'contents.kind.agencies': 'Agencies in charge',
  'contents.kind.districts': 'District criteria',
  'contents.money': 'Unit of money',
  'contents.money.none': 'Choose the unit',
  'contents.money.dong': 'đồng',
  'contents.money.thousand': 'thousand đồng',
  'contents.money.million': 'million đồng',
  'contents.money.billion': 'billion đồng',
  'contents.standard': 'Standard',
  'contents.standard.none': 'Choose the standard',
  'contents.standard.village-ntm': 'NTM village',
  'contents.standard.village-model': 'Model village',
  'contents.standard.quarter-model': 'Model residential quarter',
  'contents.set': 'Criteria set',
  'contents.layer': 'Columns without a year',

  'contents.role.amount.baseline': 'Actual of {year}',
  'contents.role.amount.target': 'Plan of {year}',
  'contents.role.amount.actual': 'Actual of {year}',
  'contents.role.share': 'Share',
  'contents.role.unit': 'Unit',
  'contents.role.base': 'Base',
  'contents.role.new-line': 'New source',
  'contents.role.new-indicator': 'New indicator',
  'contents.role.village': 'Village',
  'contents.role.village.total': 'All villages',
  'contents.role.village.cumulative': 'Cumulative',
  'contents.role.village.rate': 'Rate',
  'contents.role.count.baseline': 'Reached by the end of {year}',
  'contents.role.count.target': 'Planned in {year}',
  'contents.role.count.actual': 'Actual of {year}',
  'contents.role.names.baseline': 'Villages reached by the end of {year}',
  'contents.role.names.target': 'Villages planned in {year}',
  'contents.role.names.actual': 'Villages reached in {year}',
  'contents.role.figure.baseline': 'By the end of {year}',
  'contents.role.figure.added': 'Added in {year}',
  'contents.role.figure.target': 'Plan by the end of {year}',
  'contents.role.figure.actual': 'Actual of {year}',
  'contents.role.agency': 'Agency in charge',
  'contents.role.partners': 'Partners',

  'contents.proposal.line': '{name}',
  'contents.proposal.new-line': 'Add as a new source',
  'contents.proposal.total': 'It is the total of the table',
  'contents.proposal.indicator': '{name}',
  'contents.proposal.new-indicator': 'Add as a new indicator',
  'contents.proposal.sub': 'Sub-criterion {number}. {name}',
  'contents.proposal.value-at': 'Take {value} ({where})',

  'contents.reason.too-large': 'The number is too large.',
  'contents.reason.negative': 'An amount cannot be negative.',
  'contents.reason.percent': 'The cell holds a percentage, not an amount.',
  'contents.reason.count': 'A number of villages must be whole and not negative.',
  'contents.reason.date':
    'The cell holds the date {date}, not a number. Correct it in the file and import again.',
  'contents.reason.fraction':
    'The cell is written as a fraction. Usually the first number is meant.',
  'contents.reason.ambiguous':
    'The comma in this number may group thousands or begin decimals. Choose one.',
  'contents.reason.indicator.not-a-number':
    'The cell cannot be read as a number, a range or a bound (at least, at most).',
  'contents.reason.indicator.reversed': 'The range is reversed: its end is below its start.',
  'contents.reason.indicator.too-large': 'The number is too large or has too many digits.',
  'contents.reason.indicator.base': 'The base behind the stroke is not a whole number.',

  'contents.doubt.money':
    'The table does not say whether its amounts are in million or billion đồng. Choose the unit.',
  'contents.doubt.standard':
    'The table does not say whether its villages are NTM villages, model villages or model quarters. Choose one.',
  'contents.doubt.column-year':
    'The column “{label}” is neither of {year} nor of the year before. Choose whether to read it.',
  'contents.doubt.line-partly':
    '“{label}” is only some of the line above, and its parts do not add up. Skip it or add it as a source.',
  'contents.doubt.line-repeated':
    'The source “{label}” has more than one row in the table. Add a line or skip it.',
  'contents.doubt.indicator-repeated':
    'The indicator “{label}” has more than one row in the table. Add an indicator or skip it.',
  'contents.doubt.criterion-unknown':
    'The criteria set has no “{label}”. Choose a criterion or sub-criterion, or skip it.',
  'contents.doubt.criterion-repeated':
    '“{label}” was assigned otherwise in a row above. Choose whether to take this row.',
  'contents.doubt.two-values':
    'The file gives different values for one figure of {name}: {places}.',
  'contents.doubt.range-date':
    'The spreadsheet turned the cell into the date {date}; it was probably a range.',

  'contents.warning.cumulative':
    'The table does not give both parts of its running totals: {count} of them tell nothing sure and are not imported. Enter what was reached first, then import the file again.',
  'contents.warning.running-reached':
    'The table has no column of what was reached: it is taken as the running total less what the year adds.',
  'contents.warning.running-added':
    'The table has no column of what the year adds: it is taken as the running total less what was reached.',
  'contents.warning.running-plan':
    'The table gives running totals only: what the year adds is taken as the running total less what the plan has as reached.',
  'contents.warning.too-long':
    'The table has {rows} rows, more than the {most} that are read at once, so no figure of it is read. Split it into several sheets and import them again.',
  'contents.warning.sources-across':
    'The table has its sources of capital in columns, so no figure of it is read: a plan keeps a row for each source, of the whole province. Transpose the table in Excel (copy, paste special, transpose) and import it again, or type the province’s row on the Capital screen.',
  'contents.warning.hidden-rows':
    '{count} rows are hidden in the file and were read all the same. Check them.',
} as const satisfies Record<ContentsMessage, string>
