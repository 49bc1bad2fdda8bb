import type { AppendixMessage } from './appendix.vi.ts'

export const appendixEn = {
  'appendix.label.arabic': 'Appendix {number}',
  'appendix.label.roman': 'Appendix {roman}',
  'appendix.label.padded': 'Appendix No. {padded}',
  'appendix.label.zero': 'Appendix {padded}',
  'appendix.label.form': 'Form {padded}',
  'appendix.label.none': 'Appendix',
  'appendix.label.none.form': 'Form',
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
  'appendix.title.registered.ntm':
    'Plan of {count} communes to reach the new rural standard in {year}',
  'appendix.title.registered.ntm-advanced':
    'Plan of the communes to reach the advanced new rural standard in {year}',
  'appendix.title.registered.ntm-model':
    'Plan of the communes registered to become model new rural communes in {year}',
  'appendix.title.group.border':
    'Plan for new rural development in {count} border communes in {year}',
  'appendix.title.group.difficult':
    'Plan for new rural development in {count} especially difficult communes in {year}',
  'appendix.title.group.own':
    'Plan for new rural development in {count} communes of the group {group} in {year}',
  'appendix.title.communes.ntm':
    'Results and plan of each new rural criterion by commune in {year}',
  'appendix.title.communes.ntm-advanced':
    'Results and plan of each advanced new rural criterion by commune in {year}',
  'appendix.title.communes.ntm-model':
    'Results and plan of each requirement for model new rural communes by commune in {year}',
  'appendix.title.communes.other': 'Results and plan by commune in {year}: {set}',
  'appendix.column.unit': 'Unit',
  'appendix.column.results': 'Results of the criteria set',
  'appendix.column.achievedCount': 'Criteria met',
  'appendix.column.achievedList': 'Which criteria are met in {previousYear}',
  'appendix.column.plan': 'Plan for {year}',
  'appendix.column.plannedCount': 'Criteria planned',
  'appendix.column.plannedList': 'Criteria to be met in {year}',
  'appendix.column.commune': 'Commune',
  'appendix.column.subCriterion': 'Sub-criterion',
  'appendix.column.count': 'Criteria',
  'appendix.column.subCount': 'Sub-criteria',
  'appendix.column.achieved': 'Met',
  'appendix.column.planned': 'Planned',
  'appendix.column.afterPlan': 'After the plan',
  'appendix.list.lost': 'no longer met: {numbers}',
  'appendix.row.averageSub': 'Average sub-criteria per commune',
  'appendix.row.achieved': 'Communes that meet it',
  'appendix.row.planned': 'Communes that plan it',
  'appendix.row.afterPlan': 'Communes after the plan',
  'appendix.note.averageBase': 'Communes averages divide by',
  'appendix.note.averageBaseAfter': 'Communes the average after the plan divides by',
  'appendix.note.lostCount': 'Criteria no longer met, taken off the average after the plan',
  'appendix.note.afterPlan':
    'The average in the column of the plan has what is met already: (met + planned) / communes.',
  'appendix.note.held': 'As the imported file has it, to be decided: {values}.',
  'appendix.note.heldValue': '{name}: “{raw}” ({source})',
  'appendix.note.heldRest': 'and {count} further values',
  'appendix.note.unmarked': 'Communes without figures, not printed in this table',
  'appendix.note.unshown': 'Entered, but without a column in this table: {communes}.',
  'appendix.note.otherCommunes': 'and {count} further communes',
  'appendix.mark.met': 'x: met to the end of {previousYear}',
  'appendix.mark.planned': 'p: to be met in {year}',
  'appendix.mark.lost': 'm: met, no longer met in {year}',
  'appendix.mark.both': 'xp: entered both as met and as planned, counted once',
} as const satisfies Record<AppendixMessage, string>
