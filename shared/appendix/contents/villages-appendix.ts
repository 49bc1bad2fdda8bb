import { villagesEn } from '../../messages/villages.en.ts'
import { villagesVi, type VillagesMessage } from '../../messages/villages.vi.ts'
import { VILLAGE_STANDARDS, type VillageStandard } from '../../changes/fact-tables.ts'
import { buildVillageTable, villageStandards } from '../../villages/village-table.ts'
import type { AppendixSettings } from '../appendix-options.ts'
import type { ContentAppendix } from '../content-appendix.ts'
import { fillText } from '../fill-text.ts'
import { planReference } from '../heading.ts'
import { fittedList } from './fitted-list.ts'
import { shownColumns, villageColumns, villageRows } from './villages-rows.ts'

/**
 * Villages of one standard by commune: how many are reached and planned, which, and the running total.
 * Source: plans of 2022 and 2023, whose lists of villages give number, names and running total by commune.
 */
export const villagesAppendix: ContentAppendix = {
  kind: 'villages',
  isBound: true,
  ids: (facts, plan) => villageStandards(facts, plan.id).map((standard) => `villages-${standard}`),
  title: (_, plan, id, settings) =>
    fillText(villageMessages(settings)[`villages.appendix.title.${standardOf(id)}`], {
      year: plan.year,
    }),
  build(facts, request, settings) {
    const { plan } = request
    const table = buildVillageTable(facts, plan.id, standardOf(request.id))
    const messages = villageMessages(settings)
    const shown = shownColumns(table)
    return fittedList(
      {
        request,
        reference: planReference(facts, plan, settings),
        columns: villageColumns(shown, plan.year, messages, settings),
        rows: villageRows(facts, table, shown, messages, settings),
        footnotes: [],
      },
      settings,
    )
  },
}

function standardOf(id: string): VillageStandard {
  const standard = VILLAGE_STANDARDS.find((candidate) => `villages-${candidate}` === id)
  if (standard === undefined) throw new RangeError(`no appendix of villages: ${id}`)
  return standard
}

function villageMessages({
  language,
}: AppendixSettings): Readonly<Record<VillagesMessage, string>> {
  return language === 'vi' ? villagesVi : villagesEn
}
