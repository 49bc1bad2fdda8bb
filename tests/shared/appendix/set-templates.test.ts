import { expect, it } from 'vitest'
import { appendixSet, boundAppendices } from '../../../shared/appendix/appendix-set.ts'
import {
  includeEdits,
  moveEdits,
  optionEdits,
  titleEdits,
} from '../../../shared/appendix/set-edits.ts'
import { setOptions } from '../../../shared/appendix/set-options.ts'
import {
  applyTemplate,
  deleteTemplateEdits,
  renameTemplateEdits,
  saveTemplateEdits,
  setTemplates,
} from '../../../shared/appendix/set-templates.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { communeFacts } from './langson-communes.ts'
import { langsonFacts, NTM, PLAN_ID, planRow } from './langson-facts.ts'
import { make } from './make-edits.ts'

/** The plan of Lạng Sơn with a set of its own, kept as a template. */
function withTemplate(): Facts {
  const facts = communeFacts()
  make(facts, includeEdits(facts, PLAN_ID, `communes-${NTM}`, true))
  make(facts, moveEdits(facts, PLAN_ID, '6', 0))
  make(facts, titleEdits(facts, PLAN_ID, '4', 'Xã biên giới năm 2023, so với 2022'))
  make(facts, optionEdits(facts, PLAN_ID, { numbering: 'form' }))
  make(facts, saveTemplateEdits(facts, PLAN_ID, 'Bộ của tỉnh'))
  return facts
}

function onlyTemplate(facts: Facts) {
  const [template] = setTemplates(facts)
  if (template === undefined) throw new Error('no template')
  return template
}

it('makes another year’s set that of the template, its titles with that year', () => {
  const facts = withTemplate()
  const template = onlyTemplate(facts)
  const next = communeFacts({ plan: [planRow({ year: 2024 })], appendixTemplate: [template] })
  const applied = applyTemplate(next, PLAN_ID, template)
  make(next, applied?.edits ?? [])
  const bound = boundAppendices(next, PLAN_ID)
  expect(bound.map(({ id, label }) => [id, label])).toEqual(
    boundAppendices(facts, PLAN_ID).map(({ id, label }) => [id, label]),
  )
  expect(bound.find(({ id }) => id === '4')?.title).toBe('XÃ BIÊN GIỚI NĂM 2024, SO VỚI 2023')
  expect(setOptions(next, PLAN_ID)).toEqual({ numbering: 'form' })
  expect(applied?.missing).toEqual([])
})

it('says what it binds and the plan does not have, and what it knows nothing of', () => {
  const template = onlyTemplate(withTemplate())
  const poor = applyTemplate(langsonFacts(), PLAN_ID, template)
  expect(poor?.missing).toHaveLength(6)
  const rich = communeFacts({
    unitGroup: [{ id: 'vung-cao', name: 'Vùng cao', kind: 'own', position: 9 }],
    unitGroupMember: [{ groupId: 'vung-cao', unitId: 'xa-3', position: 0 }],
  })
  const applied = applyTemplate(rich, PLAN_ID, template)
  expect(applied?.unknown).toEqual([
    'KẾ HOẠCH XÂY DỰNG NÔNG THÔN MỚI TẠI 1 XÃ THUỘC NHÓM VÙNG CAO NĂM 2023',
  ])
  make(rich, applied?.edits ?? [])
  expect(
    appendixSet(rich, PLAN_ID).find(({ id }) => id === 'list-group-vung-cao')?.isIncluded,
  ).toBe(false)
})

it('is written over by one of the same name, renamed and deleted', () => {
  const facts = withTemplate()
  make(facts, saveTemplateEdits(facts, PLAN_ID, 'Bộ của tỉnh'))
  expect(setTemplates(facts)).toHaveLength(1)
  make(facts, renameTemplateEdits(onlyTemplate(facts), 'Bộ mới'))
  expect(onlyTemplate(facts).name).toBe('Bộ mới')
  make(facts, deleteTemplateEdits(onlyTemplate(facts)))
  expect(setTemplates(facts)).toEqual([])
})

it('is refused when nobody can read it', () => {
  const facts = communeFacts()
  const template = { id: 'x', name: 'Hỏng', content: '{"entries":1}', position: 0 }
  expect(applyTemplate(facts, PLAN_ID, template)).toBeNull()
})
