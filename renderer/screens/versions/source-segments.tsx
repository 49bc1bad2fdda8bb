import type { SourceLayer } from '../../../shared/versions/new-year-proposal.ts'
import { useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'

interface SourceSegmentsProps {
  readonly label: string
  readonly year: number
  readonly value: SourceLayer
  readonly onChange: (layer: SourceLayer) => void
}

/** What the baseline is taken from: the targets of the year before, or what came of them. */
export function SourceSegments({ label, year, value, onChange }: SourceSegmentsProps) {
  const t = useT()
  return (
    <Segments
      label={label}
      value={value}
      options={[
        { value: 'target', label: t('versions.newYear.target', { year: String(year) }) },
        { value: 'actual', label: t('versions.newYear.actual', { year: String(year) }) },
      ]}
      onChange={onChange}
    />
  )
}
