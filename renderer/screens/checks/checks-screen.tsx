export function ChecksScreen() {
  return null
}
