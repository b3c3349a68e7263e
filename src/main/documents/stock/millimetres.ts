// Labels are measured in millimetres, paper in points.

export function pointsOf(millimetres: number): number {
  return (millimetres * 72) / 25.4
}
