import { Menu } from '@mantine/core'
import { ChevronDown, LayoutTemplate, Pencil, Save, Trash2 } from 'lucide-react'
import { useState } from 'react'
import {
  applyTemplate,
  deleteTemplateEdits,
  renameTemplateEdits,
  saveTemplateEdits,
  setTemplates,
} from '../../../shared/appendix/set-templates.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { notify } from '../../ui/notify.ts'
import { NameDialog } from './name-dialog.tsx'
import type { SetActions } from './use-set-actions.ts'

type Template = FactRow<'appendixTemplate'>
type Asked = { readonly kind: 'save' } | { readonly kind: 'rename'; readonly template: Template }

/** Sets kept under a name: to be applied to this plan, saved from it, renamed, deleted. */
export function TemplatesMenu({
  planId,
  actions,
}: {
  readonly planId: string
  readonly actions: SetActions
}) {
  const t = useT()
  const facts = useApp((state) => state.session?.facts().facts)
  useApp((state) => state.factsVersion)
  const [asked, setAsked] = useState<Asked | null>(null)
  if (facts === undefined) return null
  const templates = setTemplates(facts)

  function apply(template: Template): void {
    if (facts === undefined) return
    const applied = applyTemplate(facts, planId, template)
    if (applied === null) {
      notify({ tone: 'refused', text: t('bundle.template.unreadable', { name: template.name }) })
      return
    }
    actions.edit('change.bundle.applyTemplate', { name: template.name }, applied.edits)
    notify({ tone: 'info', text: t('bundle.template.applied', { name: template.name }) })
    for (const name of applied.missing) {
      notify({ tone: 'refused', text: t('bundle.template.missing', { name }) })
    }
    for (const name of applied.unknown) {
      notify({ tone: 'refused', text: t('bundle.template.unknown', { name }) })
    }
  }

  return (
    <>
      <Menu position="bottom-start" width={340} withinPortal returnFocus>
        <Menu.Target>
          <button type="button" className="button" title={t('bundle.template.title')}>
            <LayoutTemplate size={16} aria-hidden /> {t('bundle.template')}
            <ChevronDown size={14} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<Save size={15} aria-hidden />}
            disabled={actions.isReadOnly}
            onClick={() => setAsked({ kind: 'save' })}
          >
            {t('bundle.template.save')}
          </Menu.Item>
          {templates.length === 0 ? (
            <Menu.Label>{t('bundle.template.none')}</Menu.Label>
          ) : (
            templates.map((template) => (
              <div key={template.id}>
                <Menu.Divider />
                <Menu.Label>{template.name}</Menu.Label>
                <Menu.Item
                  leftSection={<LayoutTemplate size={15} aria-hidden />}
                  disabled={actions.isReadOnly}
                  onClick={() => apply(template)}
                >
                  {t('bundle.template.apply')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<Pencil size={15} aria-hidden />}
                  disabled={actions.isReadOnly}
                  onClick={() => setAsked({ kind: 'rename', template })}
                >
                  {t('bundle.template.rename')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<Trash2 size={15} aria-hidden />}
                  disabled={actions.isReadOnly}
                  onClick={() =>
                    actions.edit(
                      'change.bundle.deleteTemplate',
                      { name: template.name },
                      deleteTemplateEdits(template),
                    )
                  }
                >
                  {t('bundle.template.delete')}
                </Menu.Item>
              </div>
            ))
          )}
        </Menu.Dropdown>
      </Menu>
      {asked === null ? null : (
        <NameDialog
          title={t(
            asked.kind === 'save' ? 'bundle.template.saveTitle' : 'bundle.template.renameTitle',
          )}
          label={t('bundle.template.name')}
          before={asked.kind === 'save' ? '' : asked.template.name}
          close={() => setAsked(null)}
          keep={(name) => {
            setAsked(null)
            if (asked.kind === 'save') {
              actions.edit(
                'change.bundle.saveTemplate',
                { name },
                saveTemplateEdits(facts, planId, name),
              )
              notify({ tone: 'info', text: t('bundle.template.saved', { name }) })
            } else {
              actions.edit(
                'change.bundle.renameTemplate',
                { name },
                renameTemplateEdits(asked.template, name),
              )
            }
          }}
        />
      )}
    </>
  )
}
