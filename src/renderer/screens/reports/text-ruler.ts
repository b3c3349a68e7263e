// How wide a text will stand, in pixels: scripts differ too much to count letters.

export function openRuler(size: number): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return text => text.length * size * 0.6
  context.font = `${size}px ${getComputedStyle(document.body).fontFamily}`
  return text => context.measureText(text).width
}
