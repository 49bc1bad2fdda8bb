export function CommunesScreen() {
  return null
}
