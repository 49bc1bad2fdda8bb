import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import { MatrixScreen } from '../screens/matrix/matrix-screen.tsx'
import { WelcomeScreen } from '../screens/welcome/welcome-screen.tsx'
import { useApp, useT } from '../state/use-app.ts'
import { CommandPalette } from './command-palette.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Header } from './header.tsx'
import { KeyMap } from './key-map.tsx'
import { Rail } from './rail.tsx'
import { StatusBar } from './status-bar.tsx'
import { useDocumentKeys } from './use-document-keys.ts'
import { useLasting } from './use-lasting.ts'
import { useRefusalNotices } from './use-refusal-notices.ts'
import { useStepNotices } from './use-step-notices.ts'

// What most sessions open later does not delay the first table.
const CommunesScreen = lazy(async () => ({
  default: (await import('../screens/communes/communes-screen.tsx')).CommunesScreen,
}))
const CommuneScreen = lazy(async () => ({
  default: (await import('../screens/commune/commune-screen.tsx')).CommuneScreen,
}))
const ListsScreen = lazy(async () => ({
  default: (await import('../screens/lists/lists-screen.tsx')).ListsScreen,
}))
const DistributionScreen = lazy(async () => ({
  default: (await import('../screens/distribution/distribution-screen.tsx')).DistributionScreen,
}))
const ChecksScreen = lazy(async () => ({
  default: (await import('../screens/checks/checks-screen.tsx')).ChecksScreen,
}))
const UnitsScreen = lazy(async () => ({
  default: (await import('../screens/units/units-screen.tsx')).UnitsScreen,
}))
const SetsScreen = lazy(async () => ({
  default: (await import('../screens/sets/sets-screen.tsx')).SetsScreen,
}))
const ImportScreen = lazy(async () => ({
  default: (await import('../screens/import/import-screen.tsx')).ImportScreen,
}))
const AppendicesScreen = lazy(async () => ({
  default: (await import('../screens/appendices/appendices-screen.tsx')).AppendicesScreen,
}))
const HistoryScreen = lazy(async () => ({
  default: (await import('../screens/history/history-screen.tsx')).HistoryScreen,
}))

const OverviewScreen = lazy(async () => ({
  default: (await import('../screens/overview/overview-screen.tsx')).OverviewScreen,
}))
const CapitalScreen = lazy(async () => ({
  default: (await import('../screens/capital/capital-screen.tsx')).CapitalScreen,
}))
const VillagesScreen = lazy(async () => ({
  default: (await import('../screens/villages/villages-screen.tsx')).VillagesScreen,
}))
const IndicatorsScreen = lazy(async () => ({
  default: (await import('../screens/indicators/indicators-screen.tsx')).IndicatorsScreen,
}))
const AgenciesScreen = lazy(async () => ({
  default: (await import('../screens/agencies/agencies-screen.tsx')).AgenciesScreen,
}))
const DistrictsScreen = lazy(async () => ({
  default: (await import('../screens/districts/districts-screen.tsx')).DistrictsScreen,
}))
const VersionsScreen = lazy(async () => ({
  default: (await import('../screens/versions/versions-screen.tsx')).VersionsScreen,
}))
const CompareScreen = lazy(async () => ({
  default: (await import('../screens/compare/compare-screen.tsx')).CompareScreen,
}))
const SentencesScreen = lazy(async () => ({
  default: (await import('../screens/sentences/sentences-screen.tsx')).SentencesScreen,
}))

/** Rail, header and status bar around the screen of the moment. */
export function Frame() {
  const screen = useApp((state) => state.screen)
  const hasDocument = useApp((state) => state.session !== null)
  const isStarting = useApp((state) => state.isStarting)
  const [dialog, setDialog] = useState<'palette' | 'keys' | null>(null)
  // One at a time: stacked, they would close together on one Esc.
  const openPalette = () => setDialog((open) => open ?? 'palette')
  const openKeyMap = () => setDialog((open) => open ?? 'keys')
  const closeDialog = () => setDialog(null)
  useDocumentKeys({ openPalette, openKeyMap })
  useRefusalNotices()
  useStepNotices()
  useWarnBeforeUnload()
  useWindowTitle()
  return (
    <div className="app">
      <Header openPalette={openPalette} openKeyMap={openKeyMap} />
      {hasDocument ? <Rail /> : <span />}
      <main className="screen">
        <ErrorBoundary key={screen}>
          <Suspense fallback={null}>
            {isStarting ? <Starting /> : screenOf(screen, hasDocument)}
          </Suspense>
        </ErrorBoundary>
      </main>
      <StatusBar />
      <CommandPalette isOpen={dialog === 'palette'} close={closeDialog} openKeyMap={openKeyMap} />
      <KeyMap isOpen={dialog === 'keys'} close={closeDialog} />
    </div>
  )
}

/** Nothing for the moment that starting takes; a word when it takes longer. */
function Starting() {
  const t = useT()
  return useLasting(true) ? <p className="empty-state">{t('app.loading')}</p> : null
}

function screenOf(screen: string, hasDocument: boolean): ReactNode {
  if (!hasDocument) return <WelcomeScreen />
  switch (screen) {
    case 'matrix':
      return <MatrixScreen />
    case 'communes':
      return <CommunesScreen />
    case 'commune':
      return <CommuneScreen />
    case 'lists':
      return <ListsScreen />
    case 'distribution':
      return <DistributionScreen />
    case 'checks':
      return <ChecksScreen />
    case 'units':
      return <UnitsScreen />
    case 'sets':
      return <SetsScreen />
    case 'overview':
      return <OverviewScreen />
    case 'capital':
      return <CapitalScreen />
    case 'villages':
      return <VillagesScreen />
    case 'indicators':
      return <IndicatorsScreen />
    case 'agencies':
      return <AgenciesScreen />
    case 'districts':
      return <DistrictsScreen />
    case 'versions':
      return <VersionsScreen />
    case 'compare':
      return <CompareScreen />
    case 'sentences':
      return <SentencesScreen />
    case 'import':
      return <ImportScreen />
    case 'appendices':
      return <AppendicesScreen />
    case 'history':
      return <HistoryScreen />
    default:
      return <WelcomeScreen />
  }
}

/** What is typed but not yet written must not go with a closed tab. */
function useWarnBeforeUnload(): void {
  const session = useApp((state) => state.session)
  useEffect(() => {
    function warn(event: BeforeUnloadEvent): void {
      if (session?.hasUnsaved() === true) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [session])
}

/** The taskbar and the tab name the document, and say when something of it is not on disk. */
function useWindowTitle(): void {
  const t = useT()
  const name = useApp((state) => state.status?.name)
  const isUnsaved = useApp((state) => state.status?.save.kind === 'unsaved')
  useEffect(() => {
    const parts = [isUnsaved ? t('frame.unsaved') : null, name, t('app.name')]
    document.title = parts.filter((part) => part != null).join(' · ')
  }, [t, name, isUnsaved])
}
