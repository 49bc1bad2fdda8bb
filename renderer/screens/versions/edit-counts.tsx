import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { formatInteger } from '../../../shared/numbers/format.ts'
import { countEdits } from '../../../shared/versions/count-edits.ts'
import { useApp, useT } from '../../state/use-app.ts'

interface EditCountsProps {
  readonly edits: readonly FactEdit[]
  readonly kind: 'willMake' | 'willRemove'
}

/** What exactly a step is about to do, before it is done. */
export function EditCounts({ edits, kind }: EditCountsProps) {
  const t = useT()
  const style = useApp((state) => state.language)
  const parts = countEdits(edits)
    .map(({ part, count }) => t(`versions.part.${part}`, { count: formatInteger(count, style) }))
    .join(', ')
  return <p className="versions-counts">{t(`versions.${kind}`, { parts })}</p>
}
