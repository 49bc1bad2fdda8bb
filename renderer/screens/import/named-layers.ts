import { LAYERS, type Layer } from '../../../shared/changes/fact-tables.ts'
import type { CommuneTablePreview } from '../../../shared/import/commune-preview.ts'

/** The layers that the columns of a table of communes write, in the order of a plan; more than one, and each column has its own. */
export function namedLayers(table: CommuneTablePreview): readonly Layer[] {
  const found = new Set<Layer>()
  for (const { role } of table.columns) if ('layer' in role) found.add(role.layer)
  return LAYERS.filter((layer) => found.has(layer))
}
