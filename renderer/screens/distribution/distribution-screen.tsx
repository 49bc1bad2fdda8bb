export function DistributionScreen() {
  return null
}
