import { Menu } from '@mantine/core'
import { ListPlus } from 'lucide-react'
import {
  COMMON_INDICATORS,
  type CommonIndicatorId,
} from '../../../shared/indicators/common-indicators.ts'
import type { IndicatorFigures } from '../../../shared/indicators/indicator-figures.ts'
import { foldLabelLoosely } from '../../../shared/units/fold-label.ts'
import { useT } from '../../state/use-app.ts'

interface CommonMenuProps {
  readonly there: readonly IndicatorFigures[]
  readonly isPrimary?: boolean
  /** Nothing can be added: the plan is issued. */
  readonly isShut?: boolean
  readonly add: (ids: readonly CommonIndicatorId[]) => void
}

/** Indicators that plans usually have and this one has not yet; one of them or all. */
export function CommonMenu({ there, isPrimary = false, isShut = false, add }: CommonMenuProps) {
  const t = useT()
  const taken = new Set(
    there.flatMap(({ indicator }) => [indicator.id, foldLabelLoosely(indicator.name)]),
  )
  const left = COMMON_INDICATORS.filter(
    ({ id }) => !taken.has(id) && !taken.has(foldLabelLoosely(t(`indicators.common.${id}`))),
  )
  return (
    <Menu position="bottom-start" width={330} withinPortal>
      <Menu.Target>
        <button
          type="button"
          className="button"
          data-primary={isPrimary ? '' : undefined}
          disabled={isShut || left.length === 0}
          title={t('indicators.commonTitle')}
        >
          <ListPlus size={16} aria-hidden />
          {t('indicators.common')}
        </button>
      </Menu.Target>
      <Menu.Dropdown className="indicator-menu">
        <Menu.Item onClick={() => add(left.map(({ id }) => id))}>
          {t('indicators.commonAll', { count: left.length })}
        </Menu.Item>
        <Menu.Divider />
        {left.map(({ id, unit }) => (
          <Menu.Item key={id} rightSection={<small>{unit}</small>} onClick={() => add([id])}>
            {t(`indicators.common.${id}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
