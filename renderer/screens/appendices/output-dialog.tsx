import { Checkbox, Modal } from '@mantine/core'
import { useMemo, useState, type FormEvent } from 'react'
import { preflight, type TouchingFinding } from '../../../shared/appendix/preflight.ts'
import { PREFLIGHT_PLACE } from '../../../shared/appendix/preflight-place.ts'
import type { SetEntry } from '../../../shared/appendix/appendix-set.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { checkText } from '../../../shared/checks/check-text.ts'
import { checkPlan } from '../../../shared/checks/check-plan.ts'
import { placeText } from '../../../shared/checks/place-text.ts'
import { useApp, useCodeText, useStore, useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'
import { SeveritySign } from '../checks/severity-sign.tsx'
import { useSetExport, type SetFiles, type SetFormat } from './use-set-export.ts'
import type { SetActions } from './use-set-actions.ts'

interface OutputDialogProps {
  readonly plan: FactRow<'plan'>
  readonly entries: readonly SetEntry[]
  readonly actions: SetActions
  readonly close: () => void
}

/** Findings listed before output; the checks screen has them all. */
const MOST_SHOWN = 30
const FORMATS = ['pdf', 'docx', 'xlsx', 'html'] as const

/** Gives the set out: as what, in how many files, and against which doubts. */
export function OutputDialog({ plan, entries, actions, close }: OutputDialogProps) {
  const t = useT()
  const code = useCodeText()
  const [format, setFormat] = useState<SetFormat>('pdf')
  const [files, setFiles] = useState<SetFiles>('one')
  const [withSentences, setWithSentences] = useState(false)
  const [reason, setReason] = useState('')
  const output = useSetExport()
  const doubts = usePreflight(plan.id, entries)
  const needsReason = doubts.errors.length > 0
  const canHaveSentences = format === 'docx' && files === 'one'
  const isWaiting = output.progress !== null
  const canGo = entries.length > 0 && (!needsReason || reason.trim() !== '')

  async function go(): Promise<void> {
    if (needsReason && !actions.isReadOnly) {
      actions.edit('change.bundle.preflight', { reason: reason.trim() }, [
        {
          table: 'remark',
          op: 'put',
          row: { planId: plan.id, place: PREFLIGHT_PLACE, text: reason.trim() },
        },
      ])
    }
    const isGiven = await output.run({
      planId: plan.id,
      appendixIds: entries.map(({ id }) => id),
      format,
      files,
      withSentences: canHaveSentences && withSentences,
      name: t('bundle.output.fileName', { plan: plan.name }),
    })
    if (isGiven) close()
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (canGo && !isWaiting) void go()
  }

  return (
    <Modal
      opened
      onClose={() => (isWaiting ? output.cancel() : close())}
      title={t('bundle.output.title', { count: entries.length })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      size="xl"
    >
      <form className="bundle-form" onSubmit={submit}>
        <fieldset disabled={isWaiting} className="bundle-output">
          <div className="bundle-field">
            <span>{t('bundle.output.format')}</span>
            <Segments
              label={t('bundle.output.format')}
              value={format}
              options={FORMATS.map((value) => ({ value, label: t(`bundle.output.${value}`) }))}
              onChange={setFormat}
            />
          </div>
          <div className="bundle-field">
            <span>{t('bundle.output.files')}</span>
            <Segments
              label={t('bundle.output.files')}
              value={files}
              options={(['one', 'each'] as const).map((value) => ({
                value,
                label: t(`bundle.output.files.${value}`),
                title: t(`bundle.output.files.${value}Title`),
              }))}
              onChange={setFiles}
            />
          </div>
          {canHaveSentences ? (
            <Checkbox
              size="xs"
              label={t('bundle.output.sentences')}
              checked={withSentences}
              onChange={(event) => setWithSentences(event.currentTarget.checked)}
            />
          ) : null}
        </fieldset>
        <Doubts planId={plan.id} errors={doubts.errors} warnings={doubts.warnings} />
        {needsReason ? (
          <label className="bundle-reason">
            <span>{t('bundle.output.reason')}</span>
            <textarea
              rows={2}
              value={reason}
              maxLength={400}
              disabled={isWaiting}
              placeholder={t('bundle.output.reasonExample')}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </label>
        ) : null}
        {output.isStopped ? (
          <p className="bundle-stopped" role="status">
            {t('bundle.output.stopped')}
          </p>
        ) : null}
        {output.progress === null ? null : (
          <div className="bundle-progress" role="status">
            <span>
              {output.isCancelling ? t('bundle.output.cancelling') : code(output.progress.phase)}
            </span>
            <progress
              {...(output.progress.total === 0
                ? {}
                : { value: output.progress.done, max: output.progress.total })}
            />
            <span>
              {output.progress.total === 0
                ? ''
                : t('bundle.output.done', {
                    done: output.progress.done,
                    total: output.progress.total,
                  })}
            </span>
          </div>
        )}
        <div className="bundle-actions">
          {isWaiting ? (
            <button
              type="button"
              className="button"
              disabled={output.isCancelling}
              onClick={output.cancel}
            >
              {t('bundle.output.stop')}
            </button>
          ) : (
            <button type="button" className="button" onClick={close}>
              {t('app.cancel')}
            </button>
          )}
          <button
            type="submit"
            className="button"
            data-primary=""
            data-autofocus
            disabled={!canGo || isWaiting}
          >
            {t(needsReason ? 'bundle.output.goAnyway' : 'bundle.output.go')}
          </button>
        </div>
      </form>
    </Modal>
  )
}

/** The plan's findings, those of the window where it is looking at this plan. */
function usePreflight(planId: string, entries: readonly SetEntry[]) {
  const facts = useApp((state) => state.session?.facts().facts)
  const findings = useApp((state) => state.findings)
  const factsVersion = useApp((state) => state.factsVersion)
  return useMemo(() => {
    // Facts change in place: their version says when.
    if (facts === undefined || factsVersion < 0) return { errors: [], warnings: [] }
    const isOurs = findings.planId === planId && findings.isSettled
    return preflight(facts, planId, entries, isOurs ? findings.shown : checkPlan(facts, planId))
  }, [facts, factsVersion, findings, planId, entries])
}

interface DoubtsProps {
  readonly planId: string
  readonly errors: readonly TouchingFinding[]
  readonly warnings: readonly TouchingFinding[]
}

function Doubts({ planId, errors, warnings }: DoubtsProps) {
  const t = useT()
  const store = useStore()
  const language = useApp((state) => state.language)
  const facts = useApp((state) => state.session?.facts().facts)
  const all = [...errors, ...warnings]
  if (facts === undefined) return null
  if (all.length === 0) return <p className="bundle-sound">{t('bundle.output.sound')}</p>
  return (
    <section className="bundle-doubts" aria-label={t('bundle.output.doubts')}>
      <h3>{t('bundle.output.doubtCount', { errors: errors.length, warnings: warnings.length })}</h3>
      <ul>
        {all.slice(0, MOST_SHOWN).map(({ finding, entries }) => (
          <li key={finding.id}>
            <button
              type="button"
              title={t('bundle.output.jump')}
              onClick={() => store.jump(finding.place)}
            >
              <SeveritySign severity={finding.severity} />
              <b>{placeText(language, facts, planId, finding)}</b>
              <span>{checkText(language, finding.message)}</span>
              <small>{entries.map(({ label }) => label).join(', ')}</small>
            </button>
          </li>
        ))}
      </ul>
      {all.length > MOST_SHOWN ? (
        <button
          type="button"
          className="button"
          onClick={() => store.setState({ screen: 'checks' })}
        >
          {t('bundle.output.more', { count: all.length - MOST_SHOWN })}
        </button>
      ) : null}
    </section>
  )
}
