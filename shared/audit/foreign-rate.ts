/** Shares of people, land, roads: no share of communes, whatever the sentence speaks of. */
const OTHER_WHOLE =
  /(?<!\p{L})(?:hộ|người|dân|dân số|lao động|trẻ em|học sinh|diện tích|đường|tuyến|km|cơ sở|trường|rác thải|nước sạch)(?!\p{L})[^,;:]{0,60}$/iu
/** `tỷ lệ hộ nghèo`, but not `tỷ lệ xã đạt`, `tỷ lệ đạt`, `tỷ lệ 50,8%`. */
const OTHER_RATE =
  /t[ỷỉ]\s*lệ\s+(?!(?:số\s+)?xã|đạt|là|chung|này|chiếm|bằng|tương ứng|các xã)\p{L}+[^,;:]{0,60}$/iu
const RATE_OF_COMMUNES = /t[ỷỉ]\s*lệ\s+(?:số\s+|các\s+)?xã[^,;:]{0,40}$/iu
/** Words like `đạt`, `chiếm`, `- Phấn đấu đạt` before a rate: it is that of what stands above. */
const SHORT = 20

/** Whether the words before a percentage make it a share of something else than communes. */
export function isForeignRate(before: string): boolean {
  return OTHER_WHOLE.test(before) || OTHER_RATE.test(before)
}

/** Whether a percentage may be about what an earlier sentence or a heading speaks of, by its own sentence before it. */
export function canInherit(before: string): boolean {
  return before.trim().length <= SHORT || RATE_OF_COMMUNES.test(before)
}
