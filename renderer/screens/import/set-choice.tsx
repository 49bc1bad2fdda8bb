import { Select } from '@mantine/core'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import type { ChoiceOrigin } from '../../../shared/import/preview.ts'
import { useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'

interface SetChoiceProps {
  readonly sets: readonly FactRow<'criteriaSet'>[]
  readonly value: string
  readonly onChange: (setId: string) => void
}

/** By standard, as the tabs of the matrix name them; by full name where a plan has two of one standard. */
export function SetChoice({ sets, value, onChange }: SetChoiceProps) {
  const t = useT()
  if (new Set(sets.map(({ standard }) => standard)).size === sets.length) {
    const options = sets.map(({ id, name, standard }) => ({
      value: id,
      label: t(`matrix.standard.${standard}`),
      title: name,
    }))
    return (
      <Segments label={t('importing.set')} value={value} options={options} onChange={onChange} />
    )
  }
  return (
    <Select
      size="xs"
      w={360}
      aria-label={t('importing.set')}
      allowDeselect={false}
      data={sets.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={(setId) => {
        if (setId !== null) onChange(setId)
      }}
    />
  )
}

/** A choice nobody made has to be looked at: it says so in amber. */
export function Origin({ from }: { readonly from: ChoiceOrigin }) {
  const t = useT()
  if (from === 'default') {
    return (
      <small className="import-origin" data-tone="doubt">
        {t('importing.from.default')}
      </small>
    )
  }
  return <small className="import-origin">{t(`import.origin.${from}`)}</small>
}
