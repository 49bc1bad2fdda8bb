import type { Layer } from '../../../shared/changes/fact-tables.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'

/** `Đã đạt 2022`, `Kế hoạch 2023`: what was achieved is that of the year before the plan's. */
export function layerTitle(
  t: (key: MessageKey, params?: MessageParams) => string,
  planYear: number,
  layer: Layer,
): string {
  // A year is a name, not a quantity: it takes no thousands mark.
  const year = String(layer === 'baseline' ? planYear - 1 : planYear)
  return t(`matrix.layer.${layer}`, { year })
}
