import { describe, expect, it } from 'vitest'
import {
  APP_POLICY,
  APP_URL,
  isAppUrl,
  isLocalRequest,
  isTrustedSender,
  PRINT_POLICY,
  WINDOW_PREFERENCES,
} from '../../../../electron/hosts/desktop/security.ts'

const STRANGERS = [
  'https://app/',
  'https://ntm/',
  'file:///etc/passwd',
  'app://ntm.evil.example/',
  'app://evil/ntm/',
  'app://ntm@evil/',
  'app:ntm',
  'about:blank',
  'about:srcdoc',
  'data:text/html,x',
  'javascript:alert(1)',
  'ntm',
  '',
]

it('keeps pages apart from Node and from the operating system', () => {
  expect(WINDOW_PREFERENCES).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  })
})

it('lets a page run scripts of the bundle alone, and a page for paper none', () => {
  const directives = new Map(
    APP_POLICY.split('; ').map((part) => {
      const [name = '', ...sources] = part.split(' ')
      return [name, sources.join(' ')]
    }),
  )
  expect(directives.get('default-src')).toBe("'none'")
  expect(directives.get('script-src')).toBe("'self'")
  const unsafe = [...directives].filter(([, sources]) => sources.includes('unsafe'))
  expect(unsafe.map(([name]) => name)).toEqual(['style-src'])
  expect(PRINT_POLICY).toMatch(/^default-src 'none';/)
  expect(PRINT_POLICY).not.toContain('script-src')
})

describe('a page of the program', () => {
  it('is one of the bundle', () => {
    expect([APP_URL, `${APP_URL}index.html#/matrix`].map(isAppUrl)).toEqual([true, true])
  })
  it.each(STRANGERS)('is not %s', (address) => {
    expect(isAppUrl(address)).toBe(false)
  })
})

describe('a call', () => {
  it('is taken from the top frame of our own page', () => {
    expect(isTrustedSender({ url: APP_URL, parent: null })).toBe(true)
  })
  it('is refused from a preview inside it, and from a frame that is gone', () => {
    const top = { url: APP_URL, parent: null }
    expect(isTrustedSender({ url: APP_URL, parent: top })).toBe(false)
    expect(isTrustedSender(null)).toBe(false)
    expect(isTrustedSender(undefined)).toBe(false)
  })
  it.each(STRANGERS)('is refused from %s', (url) => {
    expect(isTrustedSender({ url, parent: null })).toBe(false)
  })
})

it('lets no request leave the machine, and no file be read by its address', () => {
  const requests = ['https://example.org/', 'http://127.0.0.1:80/', 'ws://x/', 'file:///etc/passwd']
  expect(requests.map((url) => isLocalRequest(url, true))).toEqual([false, false, false, false])
  expect(isLocalRequest('devtools://devtools/x', false)).toBe(false)
  expect(isLocalRequest(`${APP_URL}assets/index.js`, false)).toBe(true)
})
