// Dark modules of a QR code as horizontal strips: fewer shapes, and no hairlines between neighbours.

export interface Strip {
  readonly row: number
  readonly from: number
  readonly length: number
}

export function stripsOf(modules: readonly (readonly boolean[])[]): Strip[] {
  const strips: Strip[] = []
  modules.forEach((cells, row) => {
    let from = 0
    while (from < cells.length) {
      if (cells[from] !== true) {
        from += 1
        continue
      }
      let end = from
      while (cells[end] === true) end += 1
      strips.push({ row, from, length: end - from })
      from = end
    }
  })
  return strips
}
