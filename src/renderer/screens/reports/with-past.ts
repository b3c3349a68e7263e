// Whether reports are read with the bills of the program before: kept at this machine until it is changed.

const place = 'galla.reports.with-past'

export function wantsPast(): boolean {
  return localStorage.getItem(place) === 'yes'
}

export function keepWithPast(isWanted: boolean): void {
  localStorage.setItem(place, isWanted ? 'yes' : 'no')
}
