import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../../electron/db/open.ts'
import { writeNewDocument } from '../../../electron/services/new-document.ts'
import { asDocument, type OpenDocument } from '../../../electron/services/open-document.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { newPlanEdits } from '../../../shared/plan/new-plan.ts'

export const AT = '2023-01-18T01:42:00.000Z'
export const PLAN = 'ke-hoach-2023'
export const SET = 's'

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'ntm-'))
}

/** Two districts of two communes, one set of two criteria, one cell, one of each kind of base. */
export function smallDocument(): { document: OpenDocument; path: string } {
  const set = {
    id: SET,
    name: 'Bộ tiêu chí',
    decision: '',
    period: '2021-2025',
    unitLevel: 'commune',
    standard: 'ntm',
    position: 0,
  } as const
  const district = (name: string) => ({
    district: { kind: 'Huyện', name },
    communes: [
      { kind: 'Xã', name: `${name} Một` },
      { kind: 'Xã', name: `${name} Hai` },
    ],
  })
  const edits: FactEdit[] = [
    { table: 'criteriaSet', op: 'put', row: set },
    ...['1', '2'].map((number, position): FactEdit => ({
      table: 'criterion',
      op: 'put',
      row: {
        setId: SET,
        number,
        shortName: `TC ${number}`,
        name: `Tiêu chí ${number}`,
        isVerified: 1,
        position,
      },
    })),
    ...newPlanEdits({
      province: 'Thử',
      year: 2023,
      districts: [district('A'), district('B')],
      sets: [set],
    }),
    cellEdit('1', 'a', 1),
    {
      table: 'provinceFigure',
      op: 'put',
      row: { planId: PLAN, setId: SET, layer: 'baseline', criterion: '1', value: 1 },
    },
    { table: 'rateBase', op: 'put', row: { planId: PLAN, setId: SET, value: 5 } },
    { table: 'averageBase', op: 'put', row: { planId: PLAN, setId: SET, columnId: 'b', value: 1 } },
  ]
  const path = join(emptyFolder(), 'nhỏ.ntm')
  writeNewDocument(path, AT, { code: 'change.create', params: {} }, edits)
  const { db } = openDatabase(path)
  return { document: asDocument(db, { id: 'd', path, name: 'nhỏ', isReadOnly: false }), path }
}

export function cellEdit(criterion: string, columnId: string, value: number | null): FactEdit {
  return {
    table: 'matrixCell',
    op: value === null ? 'remove' : 'put',
    row: { planId: PLAN, setId: SET, layer: 'target', criterion, columnId, value: value ?? 0 },
  }
}
