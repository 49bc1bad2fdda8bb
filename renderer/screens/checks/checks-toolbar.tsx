import { FileSpreadsheet, Search } from 'lucide-react'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { SEVERITIES, type Severity } from '../../../shared/checks/finding.ts'
import { RULES } from '../../../shared/checks/rules.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'
import type { ListedFinding } from './listed-findings.ts'
import { SeveritySign } from './severity-sign.tsx'
import { setFilters, useChecksView, type Filters } from './view-store.ts'

interface ToolbarProps {
  readonly listed: readonly ListedFinding[]
  readonly shown: number
  readonly columns: readonly FactRow<'planColumn'>[]
  readonly isExporting: boolean
  readonly runExport: () => void
}

export function ChecksToolbar({ listed, shown, columns, isExporting, runExport }: ToolbarProps) {
  const t = useT()
  const isSettled = useApp((state) => state.findings.isSettled)
  const { filters, groupBy } = useChecksView()
  const all = listed.length
  const count = shown === all ? t('checks.count', { shown }) : t('checks.countOf', { shown, all })
  return (
    <header className="checks-tools">
      <div className="checks-heading">
        <h1>{t('checks.title')}</h1>
        <span className="quiet" role="status">
          {isSettled ? count : t('checks.checking')}
        </span>
        <span className="spacer" />
        <span className="quiet checks-keys">{t('checks.keys')}</span>
        <Segments
          label={t('checks.groupBy')}
          value={groupBy}
          options={(['severity', 'place'] as const).map((value) => ({
            value,
            label: t(`checks.groupBy.${value}`),
          }))}
          onChange={(value) => useChecksView.setState({ groupBy: value })}
        />
        <button type="button" className="button" disabled={isExporting} onClick={runExport}>
          <FileSpreadsheet size={16} aria-hidden />
          {t(isExporting ? 'checks.exporting' : 'checks.export')}
        </button>
      </div>
      <div className="checks-filters">
        <SeverityFilter listed={listed} filters={filters} />
        <Segments
          label={t('checks.filter.state')}
          value={filters.state}
          options={(['open', 'accepted', 'all'] as const).map((value) => ({
            value,
            label: t(`checks.filter.state.${value}`),
          }))}
          onChange={(state) => setFilters({ state })}
        />
        <select
          aria-label={t('checks.filter.rule')}
          value={filters.rule ?? ''}
          onChange={({ currentTarget: { value } }) =>
            setFilters({ rule: value === '' ? null : value })
          }
        >
          <option value="">{t('checks.filter.rule.all')}</option>
          {rulesOf(listed, filters.rule).map((rule) => (
            <option key={rule.id} value={rule.id}>
              {t(rule.name)}
            </option>
          ))}
        </select>
        <select
          aria-label={t('checks.filter.column')}
          value={filters.columnId ?? '*'}
          onChange={({ currentTarget: { value } }) =>
            setFilters({ columnId: value === '*' ? null : value })
          }
        >
          <option value="*">{t('checks.filter.column.all')}</option>
          <option value="">{t('checks.where.plan')}</option>
          {columns.map(({ columnId, shortName }) => (
            <option key={columnId} value={columnId}>
              {shortName}
            </option>
          ))}
        </select>
        <label className="checks-search">
          <Search size={15} aria-hidden />
          <input
            type="search"
            value={filters.text}
            placeholder={t('checks.filter.text')}
            aria-label={t('checks.filter.text')}
            onChange={(event) => setFilters({ text: event.currentTarget.value })}
          />
        </label>
      </div>
    </header>
  )
}

/** Rules that have something to show, and the one that is chosen. */
function rulesOf(listed: readonly ListedFinding[], chosen: string | null) {
  const ids = new Set(listed.map(({ finding }) => finding.rule))
  return RULES.filter(({ id }) => ids.has(id) || id === chosen)
}

/** Each severity may be left out; the last one stays. */
function SeverityFilter({
  listed,
  filters,
}: {
  listed: readonly ListedFinding[]
  filters: Filters
}) {
  const t = useT()
  function toggle(severity: Severity): void {
    const rest = filters.severities.includes(severity)
      ? filters.severities.filter((other) => other !== severity)
      : [...filters.severities, severity]
    setFilters({ severities: rest.length === 0 ? SEVERITIES : rest })
  }
  return (
    <div className="severity-filter" role="group" aria-label={t('checks.filter.severity')}>
      {SEVERITIES.map((severity) => (
        <button
          key={severity}
          type="button"
          className="button"
          aria-pressed={filters.severities.includes(severity)}
          onClick={() => toggle(severity)}
        >
          <SeveritySign severity={severity} size={15} />
          {t(`checks.severity.${severity}`)}
          <b>
            {
              listed.filter(
                ({ finding }) => finding.severity === severity && finding.accepted === null,
              ).length
            }
          </b>
        </button>
      ))}
    </div>
  )
}
