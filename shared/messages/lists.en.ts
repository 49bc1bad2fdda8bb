import type { ListsMessage } from './lists.vi.ts'

export const listsEn: Record<ListsMessage, string> = {
  'lists.title': 'Lists of communes',
}
