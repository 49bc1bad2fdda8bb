import { Component, type ReactNode } from 'react'
import { useT } from '../state/use-app.ts'

interface Props {
  readonly children: ReactNode
}

/** A screen that fails leaves the frame, the rail and what was saved standing. React asks for a class here. */
export class ErrorBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Failure /> : this.props.children
  }
}

function Failure() {
  const t = useT()
  return (
    <div className="empty-state" role="alert">
      <p>{t('app.crashed')}</p>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        {t('app.reload')}
      </button>
    </div>
  )
}
