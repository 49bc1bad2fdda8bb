import type { cliVi } from './cli.vi.ts'

export const cliEn = {
  'cli.usage': `Usage:
  ntm new FILE.ntm [--sample langson-2023 | --province NAME --units UNITS.tsv|.xlsx --year YEAR [--set ID[,ID]]]
  ntm import FILE.ntm BOOK.xlsx [--plan YEAR] [--set ID] [--layer baseline|target|actual] [--accept safe|all] [--dry-run] [--json]
  ntm matrix FILE.ntm [--plan YEAR] [--set ID] [--layer baseline|target|actual] [--json]
  ntm communes FILE.ntm [--plan YEAR] [--set ID] [--json]
  ntm check FILE.ntm [--plan YEAR] [--json]
  ntm export FILE.ntm --appendix NUMBER|ID|all --to OUT.pdf|.xlsx|.docx|.html|.zip [--format F] [--plan YEAR] [--paper A4|A3] [--columns criteria|sub-criteria] [--with-sentences]
  ntm plans FILE.ntm [--json]
  ntm compare FILE.ntm --from PLAN[:LAYER] --to PLAN[:LAYER] [--json]
  ntm sentences FILE.ntm [--plan YEAR] [--json]
  ntm audit FILE.ntm TEXT.docx|.txt [--plan YEAR] [--json]
  ntm history FILE.ntm [--json]
  ntm undo FILE.ntm
  ntm backup FILE.ntm OUT.ntm
Everywhere: --lang vi|en. Exit code: 0 done, 1 refused, 2 wrong usage.`,
  'cli.unknownCommand': 'There is no command “{command}”.',
  'cli.wrongUsage': 'Wrong usage: {problem}',
  'cli.missing': '{name} is missing',
  'cli.extra': '“{name}” is one too many',
  'cli.sentencesInWord': '--with-sentences goes with a single .docx',
  'cli.unknownValue': '{name} does not take “{value}”',
  'cli.created': 'Created {file}.',
  'cli.imported':
    'Imported {file}: facts changed {cells}; kept in the document as they came: undecided {doubts}, unreadable {rejected}.',
  'cli.dryRun':
    'Preview of {file}: facts to change {cells}; to be kept as they came: undecided {doubts}, unreadable {rejected}.',
  'cli.nothing': '{file} has nothing that differs from the document.',
  'cli.repairs': '  Lists read otherwise than written in the file: {count}',
  'cli.repair': '  ~ {where} {unit}: “{before}” → {after} ({reason})',
  'cli.doubt': '  ? {where} “{raw}”: {reason}',
  'cli.reject': '  ✗ {where} “{raw}”: {reason}',
  'cli.mismatch': '  ≠ {where}: printed {printed}, recomputed {computed} ({kind})',
  'cli.cut': 'cut, not rounded',
  'cli.wrong': 'wrong',
  'cli.preflight':
    'Note: the figures of these appendices have {errors} errors and {warnings} doubts that are still open. See: ntm check.',
  'cli.exported': 'Wrote {file}.',
  'cli.undone': 'Undone: {step}',
  'cli.backedUp': 'Backed up to {file}.',
  'cli.criterion': 'Criterion',
  'cli.total': 'Total',
  'cli.rate': 'Rate',
  'cli.columnTotal': 'Total',
  'cli.base': 'Communes (average base)',
  'cli.average': 'Criteria per commune',
  'cli.communes.district': 'District',
  'cli.communes.commune': 'Commune',
  'cli.communes.baseline': 'Achieved',
  'cli.communes.target': 'Planned, cumulative',
  'cli.communes.actual': 'Actual',
  'cli.communes.registered': 'Registered',
  'cli.communes.groups': 'Groups',
  'cli.communes.ntm': 'NTM',
  'cli.communes.ntm-advanced': 'advanced',
  'cli.communes.ntm-model': 'model',
  'cli.plans.draft': 'draft {draft}',
  'cli.plans.issued': 'issued {number}',
  'cli.plans.report': 'kept report',
  'cli.compare.section': '{section}: {added} added, {lost} lost, {moved} moved, {same} unchanged',
  'cli.checkGroup': '{title}: {count}',
  'cli.checkLine': '  {where}: {message}',
  'cli.checkAccepted': '  {where}: {message} (Accepted: {reason})',
} as const satisfies Record<keyof typeof cliVi, string>
