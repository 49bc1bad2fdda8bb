import { describe, expect, it } from 'vitest'
import { titleClaims } from '../../../shared/checks/title-claims.ts'

const counts = (title: string) => titleClaims(title).counts.map(({ value }) => value)
const averages = (title: string) =>
  titleClaims(title).averages.map(({ printed, scaled, decimals, kind }) => [
    printed,
    scaled,
    decimals,
    kind,
  ])

describe('numbers of communes in a title', () => {
  it.each([
    ['KẾ HOẠCH XÂY DỰNG NÔNG THÔN MỚI TẠI 20 XÃ BIÊN GIỚI NĂM 2023', [20]],
    ['Kế hoạch 05 xã đạt chuẩn', [5]],
    ['Danh sách 20/181 xã', [20]],
    ['10 xã trong tổng số 1.286 xã', [10, 1286]],
    ['Phấn đấu đạt chuẩn năm 2023 xã nông thôn mới', []],
    ['Bình quân 16 tiêu chí/xã', []],
    ['Danh sách 10 xãhội', []],
    ['Kế hoạch các xã đăng ký năm 2023', []],
    ['KẾ HOẠCH 10 XÃ'.normalize('NFD'), [10]],
  ])('%s', (title, expected) => expect(counts(title)).toEqual(expected))
})

describe('averages in a title', () => {
  it.each([
    ['bình quân 16', [['16', 16, 0, 'is']]],
    ['BÌNH QUÂN 16 TIÊU CHÍ/XÃ', [['16', 16, 0, 'is']]],
    ['Bình quân đạt 16,65 tiêu chí/xã', [['16,65', 1665, 2, 'is']]],
    ['bình quân năm 2023 đạt 16.5 tiêu chí / xã', [['16.5', 165, 1, 'is']]],
    ['đạt trên 13,05 TC/xã', [['13,05', 1305, 2, 'at-least']]],
    ['bình quân từ 16 tiêu chí/xã trở lên', [['16', 16, 0, 'at-least']]],
    ['bình quân khoảng 16 tiêu chí/xã', [['16', 16, 0, 'about']]],
    [
      'bình quân 13,05 tiêu chí/xã, phấn đấu 16,65 tiêu chí/xã',
      [
        ['13,05', 1305, 2, 'is'],
        ['16,65', 1665, 2, 'is'],
      ],
    ],
    ['Thu nhập bình quân 2023', []],
    ['20 xã biên giới năm 2023', []],
  ])('%s', (title, expected) => expect(averages(title)).toEqual(expected))
})
