import { Select } from '@mantine/core'
import { LAYERS, VILLAGE_STANDARDS, type Layer } from '../../../shared/changes/fact-tables.ts'
import { MONEY_UNITS } from '../../../shared/import/contents/capital/money-unit.ts'
import {
  CONTENT_KINDS,
  type ContentTablePreview,
} from '../../../shared/import/contents/content-preview.ts'
import type { ChoiceOrigin, TableDecision } from '../../../shared/import/preview.ts'
import { useCodeText, useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'
import { layerTitle } from '../matrix/layer-title.ts'
import { Origin } from './set-choice.tsx'

interface ContentTableChoiceProps {
  readonly table: ContentTablePreview
  readonly year: number
  readonly onDecide: (change: TableDecision) => void
}

/** What a table of another content is: which content, whose layer, in what unit, for what standard, of which set. */
export function ContentTableChoice({ table, year, onDecide }: ContentTableChoiceProps) {
  const t = useT()
  const codeText = useCodeText()
  const { content, contentFrom, layer, money, standard, set } = table
  return (
    <>
      <Choice
        label={t('contents.kind')}
        value={content}
        from={contentFrom}
        options={CONTENT_KINDS.map((kind) => ({ value: kind, label: t(`contents.kind.${kind}`) }))}
        onChange={(value) => onDecide({ content: value })}
      />
      {money === null ? null : (
        <Choice
          label={t('contents.money')}
          value={money.value}
          from={money.from}
          placeholder={t('contents.money.none')}
          options={MONEY_UNITS.map((unit) => ({ value: unit, label: t(`contents.money.${unit}`) }))}
          onChange={(value) => onDecide({ money: value })}
        />
      )}
      {standard === null ? null : (
        <Choice
          label={t('contents.standard')}
          value={standard.value}
          from={standard.from}
          placeholder={t('contents.standard.none')}
          options={VILLAGE_STANDARDS.map((one) => ({
            value: one,
            label: t(`contents.standard.${one}`),
          }))}
          onChange={(value) => onDecide({ standard: value })}
        />
      )}
      {set === null ? null : (
        <Choice
          label={t('contents.set')}
          value={set.value}
          from={set.from}
          width={320}
          options={set.choices.map(({ id, label }) => ({
            value: id,
            label: codeText(label.code, label.params),
          }))}
          onChange={(setId) => onDecide({ setId })}
        />
      )}
      {layer === null ? null : (
        <div className="import-option">
          <span>{t('contents.layer')}</span>
          <Segments<Layer>
            label={t('contents.layer')}
            value={layer.value}
            options={LAYERS.map((one) => ({ value: one, label: layerTitle(t, year, one) }))}
            onChange={(value) => onDecide({ layer: value })}
          />
          <Origin from={layer.from} />
        </div>
      )}
    </>
  )
}

interface ChoiceProps<V extends string> {
  readonly label: string
  readonly value: V | null
  readonly from: ChoiceOrigin
  readonly placeholder?: string
  readonly width?: number
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly onChange: (value: V) => void
}

function Choice<V extends string>(props: ChoiceProps<V>) {
  const { label, value, from, placeholder, width = 170, options, onChange } = props
  return (
    <div className="import-option">
      <span>{label}</span>
      <Select
        size="xs"
        w={width}
        aria-label={label}
        allowDeselect={false}
        {...(placeholder === undefined ? {} : { placeholder })}
        data={options.map((option) => ({ ...option }))}
        value={value}
        onChange={(next) => {
          const chosen = options.find((option) => option.value === next)
          if (chosen !== undefined && chosen.value !== value) onChange(chosen.value)
        }}
      />
      {value === null ? null : <Origin from={from} />}
    </div>
  )
}
