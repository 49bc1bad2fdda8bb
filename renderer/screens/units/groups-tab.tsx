import { Menu } from '@mantine/core'
import { Plus, Search, Trash2, Users } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { FactRow, GroupKind } from '../../../shared/changes/fact-tables.ts'
import {
  addGroup,
  groupUnits,
  memberEdits,
  removeGroup,
  renameGroup,
  unitGroups,
  type UnitGroup,
} from '../../../shared/plan/group-edits.ts'
import { unitTree } from '../../../shared/plan/unit-tree.ts'
import { useT } from '../../state/use-app.ts'
import { CommitText } from '../../ui/commit-text.tsx'
import { moveInList } from '../../ui/list-keys.ts'
import { NameDialog } from './name-dialog.tsx'
import { UnitTreeList } from './unit-tree-list.tsx'
import { withUnits } from './units-tab.tsx'
import type { PlanEdits } from './use-plan-edits.ts'

interface GroupsTabProps {
  readonly edits: PlanEdits
  readonly plan: FactRow<'plan'>
}

/** Groups of communes; a tick in the tree is a membership. */
export function GroupsTab({ edits, plan }: GroupsTabProps) {
  const t = useT()
  const { facts, isReadOnly, make } = edits
  const groups = unitGroups(facts)
  const [chosenId, choose] = useState<string | null>(null)
  const [isNaming, setNaming] = useState(false)
  const chosen = groups.find(({ id }) => id === chosenId) ?? groups[0] ?? null

  function add(name: string, kind: GroupKind): boolean {
    const outcome = addGroup(facts, name, kind, [])
    const isMade = make({ code: 'change.units.groupAdd', params: { name } }, outcome)
    if (isMade && outcome.ok) {
      const made = outcome.edits.find((edit) => edit.table === 'unitGroup')?.row
      choose(made?.id ?? null)
    }
    return isMade
  }

  const hasKind = (kind: GroupKind): boolean => groups.some((group) => group.kind === kind)
  const addMenu = (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <button type="button" className="button" disabled={isReadOnly}>
          <Plus size={15} aria-hidden /> {t('units.groups.add')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['border', 'difficult'] as const).map((kind) => (
          <Menu.Item
            key={kind}
            disabled={hasKind(kind)}
            onClick={() => add(t(`units.groups.${kind}`), kind)}
          >
            {t(`units.groups.${kind}`)}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => setNaming(true)}>{t('units.groups.own')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
  return (
    <div className="units-body" data-tab="groups">
      <div className="card group-list">
        <div className="units-tools">{addMenu}</div>
        <ul role="listbox" aria-label={t('units.groups.list')} onKeyDown={moveInList}>
          {groups.map((group) => (
            <li
              key={group.id}
              role="option"
              data-list-item
              aria-selected={group === chosen}
              tabIndex={group === chosen ? 0 : -1}
              onFocus={() => choose(group.id)}
              onClick={() => choose(group.id)}
            >
              <span>{group.name}</span>
              <small>{t('units.groups.count', { count: groupUnits(facts, group.id).size })}</small>
            </li>
          ))}
        </ul>
      </div>
      {chosen === null ? (
        <div className="card group-members">
          <div className="empty-state">
            <Users size={26} aria-hidden />
            <h2>{t('units.groups.empty')}</h2>
            <p>{t('units.groups.empty.text')}</p>
          </div>
        </div>
      ) : (
        <GroupMembers key={chosen.id} edits={edits} plan={plan} group={chosen} />
      )}
      {isNaming ? (
        <NameDialog
          title={t('units.groups.add')}
          label={t('units.groups.name')}
          initial=""
          action={t('units.add.do')}
          take={(name) => add(name, 'own')}
          close={() => setNaming(false)}
        />
      ) : null}
    </div>
  )
}

function GroupMembers({ edits, plan, group }: GroupsTabProps & { readonly group: UnitGroup }) {
  const t = useT()
  const { facts, version, isReadOnly, make } = edits
  const [text, setText] = useState('')
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [activeId, activate] = useState<string | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const shownText = useDeferredValue(text)
  const rows = useMemo(
    () =>
      unitTree(facts, {
        planId: plan.id,
        by: 'parents',
        filter: { kind: 'all' },
        text: shownText,
        folded,
      }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `facts` is one object that changes with `version`
    [facts, version, plan.id, shownText, folded],
  )
  const members = useMemo(
    () => groupUnits(facts, group.id),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above
    [facts, version, group.id],
  )
  const shown = useMemo(
    () => rows.flatMap((row) => (row.kind === 'head' ? row.unitIds : [])),
    [rows],
  )

  function check(unitIds: readonly string[], isMember: boolean): void {
    const made = memberEdits(facts, group.id, unitIds, isMember)
    const code = isMember ? 'change.units.join' : 'change.units.leave'
    make({ code, params: { count: made.length, name: group.name } }, { ok: true, edits: made })
  }

  return (
    <div className="card group-members">
      <div className="units-tools">
        <CommitText
          label={t('units.groups.name')}
          value={group.name}
          isReadOnly={isReadOnly}
          commit={(name) =>
            make(
              { code: 'change.units.groupRename', params: { before: group.name, after: name } },
              renameGroup(facts, group.id, name),
            )
          }
        />
        <span className="units-group-count">
          {t('units.groups.count', { count: members.size })}
        </span>
        <span className="spacer" />
        <button
          type="button"
          className="button"
          disabled={isReadOnly}
          onClick={() =>
            make(
              { code: 'change.units.groupRemove', params: { name: group.name } },
              removeGroup(facts, group.id),
            )
          }
        >
          <Trash2 size={15} aria-hidden /> {t('units.groups.remove')}
        </button>
      </div>
      <div className="units-tools">
        <label className="units-search">
          <Search size={15} aria-hidden />
          <input
            ref={search}
            type="search"
            aria-label={t('units.search')}
            placeholder={t('units.search')}
            title={t('units.search.hint')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <button
          type="button"
          className="button"
          disabled={isReadOnly}
          onClick={() => check(shown, true)}
        >
          {t('units.groups.all')}
        </button>
        <button
          type="button"
          className="button"
          disabled={isReadOnly}
          onClick={() => check(shown, false)}
        >
          {t('units.groups.nobody')}
        </button>
      </div>
      {rows.length === 0 ? (
        <div className="empty-state">
          <h2>{t('units.tree.none')}</h2>
        </div>
      ) : (
        <UnitTreeList
          label={t('units.tree.members', { name: group.name })}
          rows={rows}
          activeId={activeId}
          activate={activate}
          checked={members}
          check={check}
          fold={(headId, isFolded) => setFolded(withUnits(folded, [headId], isFolded))}
          open={() => search.current?.focus()}
          aside={() => ''}
          isReadOnly={isReadOnly}
        />
      )}
    </div>
  )
}
