import { expect, it } from 'vitest'
import { ERROR_CODES } from '../../../shared/api/reply.ts'
import { en } from '../../../shared/messages/en.ts'
import { translate, translateCode } from '../../../shared/messages/translate.ts'
import { vi } from '../../../shared/messages/vi.ts'

it('says everything in both languages', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort())
})

it('uses the same placeholders in both languages', () => {
  const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
  const english: Readonly<Record<string, string>> = en
  const differing = Object.entries(vi).filter(
    ([key, text]) => placeholders(text).join() !== placeholders(english[key] ?? '').join(),
  )
  expect(differing).toEqual([])
})

it('has a sentence for every error code', () => {
  expect(ERROR_CODES.filter((code) => !(`error.${code}` in vi))).toEqual([])
})

it('raises its voice nowhere', () => {
  expect(Object.values({ ...vi, ...en }).filter((text) => text.includes('!'))).toEqual([])
})

it('fills placeholders and writes whole numbers with the marks of the language', () => {
  expect(translate('vi', 'panel.averageFormula', { numerator: 2422, denominator: 181 })).toBe(
    '= 2.422 tiêu chí / 181 xã',
  )
  expect(translate('en', 'panel.averageFormula', { numerator: 2422, denominator: 181 })).toBe(
    '= criteria 2,422 / communes 181',
  )
})

it('shows an unknown code rather than nothing', () => {
  expect(translateCode('vi', 'change.fromTheFuture')).toBe('change.fromTheFuture')
})

it('writes years without thousands marks, whatever they are given as', () => {
  expect(translate('vi', 'versions.year', { year: 2023 })).toBe('Năm 2023')
  expect(translate('en', 'indicators.appendix.baseline', { previousYear: 2022 })).toContain('2022')
  expect(translate('vi', 'indicators.count', { count: 2023 })).toBe('2.023 chỉ tiêu')
})
