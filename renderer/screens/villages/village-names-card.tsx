import { ChevronDown, ChevronUp, MessageSquarePlus, X } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { LAYERS, type Layer } from '../../../shared/changes/fact-tables.ts'
import {
  addVillages,
  changeVillage,
  moveVillage,
  removeVillage,
} from '../../../shared/villages/village-edits.ts'
import { splitVillageNames } from '../../../shared/villages/village-names.ts'
import type { Village, VillageTable } from '../../../shared/villages/village-table.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { CommitText } from '../../ui/commit-text.tsx'
import { Segments } from '../../ui/segments.tsx'
import { useIsShut } from '../versions/use-is-shut.ts'
import { useVillageEdit } from './use-villages.ts'
import type { VillageColumn, VillageRow } from './village-layout.ts'

interface NamesProps {
  readonly table: VillageTable
  readonly row: Extract<VillageRow, { part: 'commune' }>
  readonly column: VillageColumn
}

/** The villages of a commune by name in one layer: added, renamed, noted, put in order, taken out. */
export function VillageNames({ table, row, column }: NamesProps) {
  const t = useT()
  const edit = useVillageEdit()
  const session = useApp((state) => state.session)
  const [picked, setPicked] = useState<{ column: string; layer: Layer } | null>(null)
  const layer = picked?.column === column.id ? picked.layer : layerOf(column)
  const isReadOnly = useIsShut(layer)
  const villages = table.line(row.unitId).named[layer]
  const params = { standard: t(`villages.standard.${table.standard}`), unit: row.label }

  function add(text: string): void {
    const facts = session?.facts().facts
    const names = splitVillageNames(text)
    if (facts === undefined || names.length === 0) return
    const of = { unitId: row.unitId, layer }
    const edits = addVillages(facts, table, of, names, (unitId) => table.villages(unitId))
    edit({ code: 'change.villages.add', params: { ...params, names: names.join(', ') } }, edits)
  }

  return (
    <section className="explain-card village-names">
      <h3>{t(`villages.names.${layer}`, { count: villages.length })}</h3>
      <Segments
        label={t('villages.names.layers')}
        value={layer}
        options={LAYERS.map((value) => ({
          value,
          label: t(`villages.names.layer.${value}`),
        }))}
        onChange={(value) => setPicked({ column: column.id, layer: value })}
      />
      {villages.length === 0 ? <p className="explain-quiet">{t('villages.names.none')}</p> : null}
      <ol>
        {villages.map((village, index) => (
          <VillageLine
            key={village.id}
            village={village}
            isReadOnly={isReadOnly}
            isFirst={index === 0}
            isLast={index === villages.length - 1}
            rename={(name) => {
              const code = name.trim() === '' ? 'remove' : 'rename'
              edit(
                {
                  code: `change.villages.${code}`,
                  params: { ...params, name: village.name, after: name.trim() },
                },
                changeVillage(village, { name }),
              )
            }}
            writeNote={(note) =>
              edit(
                {
                  code: 'change.villages.villageNote',
                  params: { ...params, name: village.name, text: note.trim() },
                },
                changeVillage(village, { note }),
              )
            }
            move={(step) =>
              edit(
                { code: 'change.villages.move', params: { ...params, name: village.name } },
                moveVillage(villages, village.id, step),
              )
            }
            remove={() =>
              edit(
                { code: 'change.villages.remove', params: { ...params, name: village.name } },
                removeVillage(village),
              )
            }
          />
        ))}
      </ol>
      {isReadOnly ? null : <AddField add={add} />}
    </section>
  )
}

function layerOf(column: VillageColumn): Layer {
  return column.part === 'count' && column.cell !== 'total' ? column.cell : 'target'
}

interface LineProps {
  readonly village: Village
  readonly isReadOnly: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly rename: (name: string) => void
  readonly writeNote: (note: string) => void
  readonly move: (step: -1 | 1) => void
  readonly remove: () => void
}

function VillageLine({ village, isReadOnly, isFirst, isLast, ...act }: LineProps) {
  const t = useT()
  const [isNoting, setNoting] = useState(false)
  const { name, note } = village
  return (
    <li>
      <div className="village-line">
        <CommitText
          label={t('villages.names.name')}
          value={name}
          isReadOnly={isReadOnly}
          maxLength={2000}
          commit={(text) => {
            act.rename(text)
            return true
          }}
        />
        {isReadOnly ? null : (
          <span className="village-tools">
            <Tool
              label={t('villages.names.up', { name })}
              icon={ChevronUp}
              isOff={isFirst}
              run={() => act.move(-1)}
            />
            <Tool
              label={t('villages.names.down', { name })}
              icon={ChevronDown}
              isOff={isLast}
              run={() => act.move(1)}
            />
            <Tool
              label={t('villages.names.addNote', { name })}
              icon={MessageSquarePlus}
              isOff={note !== '' || isNoting}
              run={() => setNoting(true)}
            />
            <Tool label={t('villages.names.remove', { name })} icon={X} run={act.remove} />
          </span>
        )}
      </div>
      {note === '' && !isNoting ? null : (
        <CommitText
          label={t('villages.names.note', { name })}
          placeholder={t('villages.names.notePlaceholder')}
          value={note}
          isReadOnly={isReadOnly}
          maxLength={2000}
          commit={(text) => {
            setNoting(false)
            act.writeNote(text)
            return true
          }}
        />
      )}
    </li>
  )
}

interface ToolProps {
  readonly label: string
  readonly icon: typeof X
  readonly isOff?: boolean
  readonly run: () => void
}

function Tool({ label, icon: Icon, isOff = false, run }: ToolProps) {
  return (
    <button type="button" title={label} aria-label={label} disabled={isOff} onClick={run}>
      <Icon size={14} aria-hidden />
    </button>
  )
}

/** One name or several, typed or pasted; Enter adds them and the field waits for the next. */
function AddField({ add }: { readonly add: (text: string) => void }) {
  const t = useT()
  const [text, setText] = useState('')
  function take(): void {
    add(text)
    setText('')
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      // A field of several lines so that pasted names keep theirs; Enter is never one of them.
      event.preventDefault()
      take()
    }
    if (event.key === 'Escape' && text !== '') {
      event.preventDefault()
      event.stopPropagation()
      setText('')
    }
  }
  return (
    <textarea
      className="village-add"
      rows={1}
      aria-label={t('villages.names.add')}
      placeholder={t('villages.names.add')}
      title={t('villages.names.addHint')}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={take}
    />
  )
}
