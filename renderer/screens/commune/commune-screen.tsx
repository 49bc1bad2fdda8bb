export function CommuneScreen() {
  return null
}
