import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { MessageKey } from '../../../shared/messages/translate.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import type { ImportSummary } from './summary.ts'

interface ApplyActionsProps {
  readonly summary: ImportSummary
  /** The preview is being made again or the import is under way: what is counted may be out of date. */
  readonly isBusy: boolean
  readonly isApplying: boolean
  readonly onApply: (accept: 'safe' | 'all') => void
  readonly onSkip: () => void
}

/** A table of communes or of another content says more than its cells: a list, being in a list, a new line. */
const WORDS = {
  cells: {
    apply: 'importing.apply',
    proposals: 'importing.applyProposals',
    none: 'importing.applyNone',
    safe: 'importing.applySafe',
    all: 'importing.applyAll',
  },
  facts: {
    apply: 'importing.applyFacts',
    proposals: 'importing.applyFactsProposals',
    none: 'importing.applyFactsNone',
    safe: 'importing.applyFactsSafe',
    all: 'importing.applyFactsAll',
  },
} as const satisfies Record<string, Record<string, MessageKey>>

/** Leave the file or import it. With places undecided the officer says first what becomes of them. */
export function ApplyActions(props: ApplyActionsProps) {
  const { summary, isBusy, isApplying, onApply, onSkip } = props
  const t = useT()
  const store = useStore()
  const isReadOnly = useApp((state) => state.status?.isReadOnly === true)
  const [isAsking, setAsking] = useState(false)
  const { safeEdits, allEdits, openDoubts, waiting, held } = summary
  const words = WORDS[summary.hasFacts ? 'facts' : 'cells']
  const isNothing = safeEdits === 0 && openDoubts === 0 && held === 0

  function take(accept: 'safe' | 'all'): void {
    setAsking(false)
    onApply(accept)
  }

  return (
    <div className="import-actions">
      <div>
        <button type="button" className="button" onClick={onSkip}>
          {t('importing.skipFile')}
        </button>
        {isNothing ? (
          <button
            type="button"
            className="button"
            data-primary=""
            onClick={() => store.setState({ importFile: null, screen: 'matrix' })}
          >
            {t('importing.toMatrix')}
          </button>
        ) : (
          <button
            type="button"
            className="button"
            data-primary=""
            disabled={isBusy || isReadOnly || safeEdits + allEdits + held === 0}
            onClick={() => (openDoubts > 0 ? setAsking(true) : take('safe'))}
          >
            {isApplying
              ? t('importing.applying')
              : safeEdits > 0
                ? t(words.apply, { count: safeEdits })
                : allEdits > 0
                  ? t(words.proposals, { count: allEdits })
                  : held > 0
                    ? t('importing.applyHeld', { count: held })
                    : t(words.none)}
          </button>
        )}
      </div>
      {isReadOnly ? (
        <span>{t('importing.readOnly')}</span>
      ) : waiting > 0 ? (
        <span data-tone="doubt">{t('importing.leftOut', { count: waiting })}</span>
      ) : (
        <span>{isNothing ? '' : t('importing.sourceKept')}</span>
      )}
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('importing.openTitle', { count: openDoubts })}
        size={520}
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <p>{t('importing.openText', { count: waiting })}</p>
        <div className="import-dialog-actions" data-stacked="">
          <button
            type="button"
            className="button"
            data-primary=""
            data-autofocus
            disabled={safeEdits + held === 0}
            onClick={() => take('safe')}
          >
            {safeEdits === 0 && held > 0
              ? t('importing.applyHeld', { count: held })
              : t(words.safe, { count: safeEdits })}
          </button>
          <button
            type="button"
            className="button"
            disabled={allEdits === safeEdits}
            onClick={() => take('all')}
          >
            {t(words.all, { count: allEdits })}
          </button>
          <button type="button" className="button" onClick={() => setAsking(false)}>
            {t('importing.keepDeciding')}
          </button>
        </div>
      </Modal>
    </div>
  )
}
