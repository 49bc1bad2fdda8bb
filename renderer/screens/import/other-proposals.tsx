import { Select } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { ImportChoice } from '../../../shared/import/preview.ts'
import { useT } from '../../state/use-app.ts'
import { searchOptions } from './search-options.ts'

/** Of thousands of communes as many are drawn as a person would look through. */
const MOST_SHOWN = 100

interface OtherProposalsProps {
  readonly proposals: readonly ImportChoice[]
  readonly chosen: string | null
  readonly label: (proposal: ImportChoice) => string
  readonly onChoose: (proposalId: string) => void
}

/** The long rest of a doubt's proposals. The list is made when it is asked for: a file may have hundreds of doubts. */
export function OtherProposals({ proposals, chosen, label, onChoose }: OtherProposalsProps) {
  const t = useT()
  const [isListing, setListing] = useState(false)
  const taken = proposals.find(({ id }) => id === chosen)
  if (!isListing) {
    return (
      <button
        type="button"
        className="import-other"
        data-taken={taken === undefined ? undefined : ''}
        aria-haspopup="listbox"
        onClick={() => setListing(true)}
      >
        {taken === undefined ? t('importing.otherChoice') : label(taken)}
        <ChevronDown size={14} aria-hidden />
      </button>
    )
  }
  return (
    <Select
      size="xs"
      searchable
      limit={MOST_SHOWN}
      filter={searchOptions}
      autoFocus
      defaultDropdownOpened
      aria-label={t('importing.otherChoice')}
      placeholder={t('importing.otherChoice')}
      nothingFoundMessage={t('importing.pick.none')}
      data={proposals.map((proposal) => ({ value: proposal.id, label: label(proposal) }))}
      value={taken?.id ?? null}
      onChange={(id) => {
        if (id !== null) onChoose(id)
      }}
      onDropdownClose={() => setListing(false)}
    />
  )
}
