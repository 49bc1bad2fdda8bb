import { Ban, CircleX, Info, Scissors, Sheet } from 'lucide-react'
import type { ReactNode } from 'react'
import type { FigureMismatch, ImportPreview } from '../../../shared/import/preview.ts'
import { useCodeText, useT } from '../../state/use-app.ts'
import { hasManySheets, placeText } from './address.ts'

interface ListProps {
  readonly preview: ImportPreview
  readonly onReveal: (where: string, tableId: string | null) => void
}

/** Printed totals, rates and averages that the file's own cells do not give. */
export function MismatchList({ preview, onReveal }: ListProps) {
  const t = useT()
  const { mismatches } = preview
  const many = hasManySheets(preview)
  return (
    <Section title={t('importing.mismatches')} count={mismatches.length}>
      {mismatches.map((mismatch) => {
        const Icon = mismatch.kind === 'cut' ? Scissors : CircleX
        return (
          <Item
            key={mismatch.where}
            tone={mismatch.kind === 'cut' ? 'doubt' : 'rejected'}
            icon={<Icon size={15} aria-hidden />}
            onClick={() => onReveal(mismatch.where, mismatch.tableId)}
            where={placeText(t, mismatch.where, many)}
            tag={t(`importing.mismatch.${mismatch.kind}`)}
          >
            <MismatchText mismatch={mismatch} />
          </Item>
        )
      })}
    </Section>
  )
}

function MismatchText({ mismatch }: { readonly mismatch: FigureMismatch }) {
  const t = useT()
  const { printed, computed, fraction, figure, base } = mismatch
  const text =
    figure === 'total' || figure === 'share'
      ? t(`import.mismatch.${figure}`, { printed, computed })
      : fraction === null
        ? t('importing.mismatch.plain', { printed, computed })
        : t(`import.mismatch.${figure}`, { printed, computed, ...fraction })
  return (
    <>
      {text}
      {base === null ? null : <small> ({t(`import.base.${base}`)})</small>}
    </>
  )
}

/** Cells that can't be read as a number of communes. */
export function RejectList({ preview, onReveal }: ListProps) {
  const t = useT()
  const codeText = useCodeText()
  const many = hasManySheets(preview)
  return (
    <Section title={t('importing.rejects')} count={preview.rejected.length}>
      {preview.rejected.map(({ where, tableId, raw, reason }) => (
        <Item
          key={where}
          tone="rejected"
          icon={<Ban size={15} aria-hidden />}
          onClick={() => onReveal(where, tableId)}
          where={t('importing.doubtAbout', { raw, where: placeText(t, where, many) })}
        >
          {codeText(reason.code, reason.params)}
        </Item>
      ))}
    </Section>
  )
}

export function WarningList({ preview, onReveal }: ListProps) {
  const t = useT()
  const codeText = useCodeText()
  const many = hasManySheets(preview)
  return (
    <Section title={t('importing.warnings')} count={preview.warnings.length}>
      {preview.warnings.map(({ where, tableId, message }) => (
        <Item
          key={`${where} ${message.code} ${Object.values(message.params).join(' ')}`}
          icon={<Info size={15} aria-hidden />}
          onClick={() => onReveal(where, tableId)}
          // A warning of a whole table has nowhere more exact to lead to.
          where={tableId === where ? '' : placeText(t, where, many)}
        >
          {codeText(message.code, message.params)}
        </Item>
      ))}
    </Section>
  )
}

/** Sheets that hold no table of criteria, and why that is thought. */
export function UnrelatedList({ preview }: { readonly preview: ImportPreview }) {
  const t = useT()
  const codeText = useCodeText()
  return (
    <Section title={t('importing.unrelated')} count={preview.unrelatedSheets.length}>
      {preview.unrelatedSheets.map(({ sheet, isHidden, reason }) => (
        <li key={sheet} className="import-finding">
          <Sheet size={15} aria-hidden />
          <span>
            <b>{isHidden ? t('importing.hiddenSheet', { sheet }) : sheet}</b>
            {codeText(reason.code, reason.params)}
          </span>
        </li>
      ))}
    </Section>
  )
}

interface SectionProps {
  readonly title: string
  readonly count: number
  readonly children: ReactNode
}

function Section({ title, count, children }: SectionProps) {
  if (count === 0) return null
  return (
    <section className="import-section">
      <h2>
        {title} <span className="import-count">{count}</span>
      </h2>
      <ul className="card">{children}</ul>
    </section>
  )
}

interface ItemProps {
  readonly tone?: 'doubt' | 'rejected'
  readonly icon: ReactNode
  readonly where: string
  readonly tag?: string
  readonly onClick: () => void
  readonly children: ReactNode
}

function Item({ tone, icon, where, tag, onClick, children }: ItemProps) {
  return (
    <li>
      <button type="button" className="import-finding" data-tone={tone} onClick={onClick}>
        {icon}
        <span>
          {where === '' ? null : (
            <b>
              {where}
              {tag === undefined ? null : <em>{tag}</em>}
            </b>
          )}
          {children}
        </span>
      </button>
    </li>
  )
}
