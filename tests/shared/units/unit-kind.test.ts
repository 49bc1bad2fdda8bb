import { expect, test } from 'vitest'
import { separateNumbering, separateUnitKind } from '../../../shared/units/unit-kind.ts'

test('kinds are separated in every way people write them', () => {
  const labels: [string, string | null, string][] = [
    ['Huyện Tràng Định', 'huyện', 'Tràng Định'],
    ['H. Yên Thế', 'huyện', 'Yên Thế'],
    ['H.Yên Thế', 'huyện', 'Yên Thế'],
    ['huyện  Cao Lộc', 'huyện', 'Cao Lộc'],
    ['TP. Lạng Sơn', 'thành phố', 'Lạng Sơn'],
    ['TP Lạng Sơn', 'thành phố', 'Lạng Sơn'],
    ['T.P Lạng Sơn', 'thành phố', 'Lạng Sơn'],
    ['Thành phố', 'thành phố', ''],
    ['TX.Việt Yên', 'thị xã', 'Việt Yên'],
    ['THỊ XÃ VIỆT YÊN', 'thị xã', 'VIỆT YÊN'],
    ['Thị trấn Đồng Đăng', 'thị trấn', 'Đồng Đăng'],
    ['TT. Đồng Đăng', 'thị trấn', 'Đồng Đăng'],
    ['Xã Bảo Lâm', 'xã', 'Bảo Lâm'],
    ['X. Bảo Lâm', 'xã', 'Bảo Lâm'],
    ['Phường 5', 'phường', '5'],
    ['P.5', 'phường', '5'],
    ['Tỉnh Lạng Sơn', 'tỉnh', 'Lạng Sơn'],
    ['Hữu Lũng', null, 'Hữu Lũng'],
    ['Tân Mỹ', null, 'Tân Mỹ'],
    ['Quảng Lạc', null, 'Quảng Lạc'],
    ['Phố Mới', null, 'Phố Mới'],
  ]
  for (const [label, kind, name] of labels) {
    expect([label, separateUnitKind(label)]).toEqual([label, { kind, name }])
  }
})

test('numbering is separated from a label, never part of its name', () => {
  const labels: [string, string | null, string][] = [
    ['I. Huyện Cao Lộc', 'I', 'Huyện Cao Lộc'],
    ['1. Quy hoạch', '1', 'Quy hoạch'],
    ['1 Quy hoạch', '1', 'Quy hoạch'],
    ['(2) Giao thông', '2', 'Giao thông'],
    ['13.5. Chỉ tiêu', '13.5', 'Chỉ tiêu'],
    ['- Xã Bảo Lâm', '-', 'Xã Bảo Lâm'],
    ['Quy hoạch', null, 'Quy hoạch'],
    ['Vĩnh Lại', null, 'Vĩnh Lại'],
  ]
  for (const [label, numbering, rest] of labels) {
    expect([label, separateNumbering(label)]).toEqual([label, { numbering, rest }])
  }
})
