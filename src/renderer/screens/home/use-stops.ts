// The keys of the morning page: arrows go from card to card, Enter opens as a link does, Esc goes to Sell. Who comes back
// finds the card he left.

import { type RefObject, useEffect } from 'react'
import { useLocation } from 'wouter'
import { isForDialog } from '../../widgets/dialog-open.ts'
import { type Arrow, nextStop } from './next-stop.ts'

const last = { stop: '' }

export function rememberStop(stop: string): void {
  last.stop = stop
}

export function useStops(page: RefObject<HTMLElement | null>, isReady: boolean): void {
  const [, navigate] = useLocation()
  useEffect(() => {
    if (!isReady || page.current === null) return
    const stops = stopsIn(page.current)
    const left = stops.find(({ dataset }) => dataset.stop === last.stop) ?? stops[0]
    left?.focus({ preventScroll: true })
  }, [isReady, page])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, defaultPrevented, key, metaKey, shiftKey } = event
      if (defaultPrevented || isForDialog(event) || altKey || ctrlKey || metaKey || shiftKey) return
      if (key === 'Escape') return navigate('/')
      const stops = page.current === null ? [] : stopsIn(page.current)
      const to = stopOf(stops, key)
      if (to === undefined) return
      event.preventDefault()
      to.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [page, navigate])
}

function stopsIn(page: HTMLElement): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('[data-stop]')]
}

function stopOf(stops: readonly HTMLElement[], key: string): HTMLElement | undefined {
  if (key === 'Home') return stops[0]
  if (key === 'End') return stops.at(-1)
  if (!key.startsWith('Arrow')) return undefined
  const at = stops.indexOf(document.activeElement as HTMLElement)
  if (at === -1) return stops[0]
  const places = stops.map(stop => stop.getBoundingClientRect())
  return stops[nextStop(places, at, key as Arrow)]
}
