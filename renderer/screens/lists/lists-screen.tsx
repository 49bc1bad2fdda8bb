export function ListsScreen() {
  return null
}
