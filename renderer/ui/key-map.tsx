import { Modal } from '@mantine/core'
import type { MessageKey } from '../../shared/messages/translate.ts'
import { useT } from '../state/use-app.ts'

const GROUPS: readonly { title: MessageKey; keys: readonly (readonly [string, MessageKey])[] }[] = [
  {
    title: 'keys.move',
    keys: [
      ['← → ↑ ↓', 'keys.arrows'],
      ['Ctrl ← → ↑ ↓', 'keys.ctrlArrows'],
      ['Home · End', 'keys.homeEnd'],
      ['Ctrl Home · End', 'keys.ctrlHomeEnd'],
      ['PgUp · PgDn', 'keys.page'],
      ['Tab · Enter', 'keys.tabEnter'],
    ],
  },
  {
    title: 'keys.select',
    keys: [
      ['Shift + ↑ ↓', 'keys.shiftArrows'],
      ['Ctrl A', 'keys.all'],
      ['⊢ ⊤', 'keys.headers'],
    ],
  },
  {
    title: 'keys.edit',
    keys: [
      ['0–9', 'keys.type'],
      ['F2', 'keys.f2'],
      ['Esc', 'keys.esc'],
      ['Delete', 'keys.delete'],
    ],
  },
  {
    title: 'keys.fill',
    keys: [
      ['Ctrl C · X · V', 'keys.copy'],
      ['Ctrl D · R', 'keys.fillDown'],
      ['Ctrl Enter', 'keys.ctrlEnter'],
      ['◢', 'keys.handle'],
    ],
  },
  {
    title: 'keys.marks',
    keys: [
      ['x · p · m', 'keys.marks.letters'],
      ['␣', 'keys.marks.cycle'],
      ['Enter', 'keys.marks.open'],
    ],
  },
  {
    title: 'keys.lists',
    keys: [
      ['Alt ↑ ↓', 'keys.lists.move'],
      ['Ctrl Delete', 'keys.lists.remove'],
      ['Insert', 'keys.capital.add'],
      ['Alt Shift ← →', 'keys.capital.level'],
      ['F · A', 'keys.checks'],
    ],
  },
  {
    title: 'keys.document',
    keys: [
      ['Ctrl Z · Y', 'keys.undo'],
      ['Ctrl F', 'keys.find'],
      ['Ctrl K', 'keys.search'],
      ['Ctrl S', 'keys.save'],
      ['F1', 'keys.help'],
    ],
  },
]

export function KeyMap({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const t = useT()
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('keys.title')}
      size={760}
      overlayProps={{ backgroundOpacity: 0.25 }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className="key-map">
        {GROUPS.map((group) => (
          <section key={group.title}>
            <h3>{t(group.title)}</h3>
            <dl>
              {group.keys.map(([keys, label]) => (
                <div key={label}>
                  <dt>
                    <kbd>{keys}</kbd>
                  </dt>
                  <dd>{t(label)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
