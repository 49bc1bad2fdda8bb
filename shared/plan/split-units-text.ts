/** Cells of a pasted or typed list: tabs when there are any, otherwise semicolons, otherwise commas where most lines have them. */
export function splitUnitsText(text: string): string[][] {
  const bare = text.replace(/^\uFEFF/, '').normalize('NFC')
  const lines = bare.split(/\r\n|\r|\n/)
  if (bare.includes('\t')) return lines.map((line) => line.split('\t'))
  if (bare.includes(';')) return lines.map((line) => line.split(';'))
  const filled = lines.filter((line) => line.trim() !== '')
  const withComma = filled.filter((line) => line.includes(','))
  // A few commas stand inside labels: "Xã Tam Gia, huyện Lộc Bình" among "Xã Nhân Lý - Huyện Chi Lăng".
  return lines.map((line) => (withComma.length * 2 > filled.length ? line.split(',') : [line]))
}
