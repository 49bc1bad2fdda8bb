import type { AppendixMessage } from './appendix.vi.ts'

export const appendixEn = {
  'appendix.label.arabic': 'Appendix {number}',
  'appendix.label.roman': 'Appendix {roman}',
  'appendix.label.padded': 'Appendix No. {padded}',
  'appendix.label.form': 'Form {padded}',
  'appendix.reference': '(Attached to Plan No. {number} of {day}/{month}/{year} of the {issuer})',
  'appendix.planNumber': '{number}/KH-UBND',
  'appendix.issuer': 'People’s Committee of {unit}',
  'appendix.title.target.ntm':
    'Plan by the criteria for communes to reach the new rural standard in {year}',
  'appendix.title.target.ntm-advanced':
    'Plan by the criteria for advanced new rural communes in {year}',
  'appendix.title.target.ntm-model':
    'Plan by the requirements for model new rural communes in {year}',
  'appendix.title.target.other': 'Plan for {year}: {set}',
  'appendix.title.baseline.ntm':
    'Results by the criteria for new rural communes to the end of {previousYear}',
  'appendix.title.baseline.ntm-advanced':
    'Results by the criteria for advanced new rural communes to the end of {previousYear}',
  'appendix.title.baseline.ntm-model':
    'Results by the requirements for model new rural communes to the end of {previousYear}',
  'appendix.title.baseline.other': 'Results to the end of {previousYear}: {set}',
  'appendix.title.actual.ntm': 'Results by the criteria for new rural communes in {year}',
  'appendix.title.actual.ntm-advanced':
    'Results by the criteria for advanced new rural communes in {year}',
  'appendix.title.actual.ntm-model':
    'Results by the requirements for model new rural communes in {year}',
  'appendix.title.actual.other': 'Results in {year}: {set}',
  'appendix.column.number': 'No.',
  'appendix.column.criterion': 'Criterion',
  'appendix.column.total': 'Total',
  'appendix.column.rate': 'Rate (%)',
  'appendix.row.total': 'Total of the {area}',
  'appendix.row.base': 'Communes',
  'appendix.row.base.recognised': 'Communes recognised NTM',
  'appendix.row.base.chosen': 'Communes averages divide by',
  'appendix.row.average': 'Average criteria per commune',
  'appendix.area.province': 'province',
  'appendix.area.district': 'district',
  'appendix.area.commune': 'commune',
  'appendix.area.village': 'village',
  'appendix.note.rateBase': 'Communes rates divide by',
  'appendix.note.unverified':
    '* Name of the criterion not yet compared with the decision that issued the set.',
} as const satisfies Record<AppendixMessage, string>
