import { expect, it } from 'vitest'
import { isEventName, isMethodName } from '../../../../electron/hosts/desktop/contract-names.ts'
import { METHODS } from '../../../../shared/api/contract.ts'

it('lets a page name every method of the contract, and nothing besides', () => {
  expect(METHODS.filter((method) => !isMethodName(method))).toEqual([])
  for (const name of [
    '__proto__',
    'constructor',
    'toString',
    '',
    'App.info',
    7,
    null,
    ['app.info'],
  ]) {
    expect([isMethodName(name), isEventName(name)]).toEqual([false, false])
  }
})
