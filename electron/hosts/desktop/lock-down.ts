import type { App, Session, WebContents } from 'electron'
import { isAppUrl, isLocalRequest, PRINT_SCHEME } from './security.ts'

/** Denies everything a page could ask of the session beyond the bundle: permissions, devices, other addresses. */
export function lockDownSession(target: Session, isDevelopment: boolean): void {
  target.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  target.setPermissionCheckHandler(() => false)
  target.setDevicePermissionHandler(() => false)
  target.setSpellCheckerEnabled(false)
  target.webRequest.onBeforeRequest((details, allow) =>
    allow({ cancel: !isLocalRequest(details.url, isDevelopment) }),
  )
}

/** Keeps every page where it is: no navigation, no new windows, no embedded browsers. */
export function lockDownContents(app: App): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    const stay = (event: { preventDefault(): void; readonly url: string }): void => {
      // A reload of our own page is no way out; a page for paper has no links.
      if (!isAppUrl(event.url)) event.preventDefault()
    }
    contents.on('will-navigate', stay)
    contents.on('will-redirect', stay)
    contents.on('will-frame-navigate', (event) => {
      const isPreview = event.url === 'about:srcdoc' && !event.isMainFrame
      const isPaper = event.url.startsWith(`${PRINT_SCHEME}:`)
      if (!isPreview && !isPaper && !isAppUrl(event.url)) event.preventDefault()
    })
  })
}
