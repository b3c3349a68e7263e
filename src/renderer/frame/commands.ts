// What can be done from the command box besides opening a record.

import { useLocation } from 'wouter'
import { useTell } from '../core/ask.ts'
import { useSignOut, useWhoIsHere } from '../core/who-is-here.ts'
import { useWords } from '../text/language.tsx'
import type { IconName } from '../widgets/Icon.tsx'
import { keyOf, places } from './places.ts'

export interface Command {
  readonly label: string
  readonly icon: IconName
  /** What does the same without the box. */
  readonly key?: string
  readonly act: () => void
}

export function useCommands(onKeys: () => void, onPerson: () => void): Command[] {
  const words = useWords()
  const [, navigate] = useLocation()
  const saveSettings = useTell('shop.saveSettings')
  const signOut = useSignOut()
  const { isAsked } = useWhoIsHere()
  const w = words.frame.command
  const seat: Command[] = [
    { label: words.people.change.title, icon: 'person', key: 'Alt+P', act: onPerson },
    { label: words.people.change.out, icon: 'person', act: signOut },
  ]
  return [
    ...places.map(place => ({
      label: w.goTo(words.frame.places[place.name]),
      icon: place.icon,
      key: keyOf(place),
      act: () => navigate(place.path),
    })),
    { label: words.finance.command, icon: 'money', act: () => navigate('/finance') },
    { label: w.importList, icon: 'import', act: () => navigate('/import') },
    { label: w.startCount, icon: 'stock', act: () => navigate('/stock/counts') },
    { label: w.printLabels, icon: 'print', act: () => navigate('/stock/labels') },
    { label: w.goTo(words.monthEnd.title), icon: 'reports', act: () => navigate('/month-end') },
    { label: w.newItem, icon: 'add', act: () => navigate('/items/new') },
    { label: w.newCustomer, icon: 'add', act: () => navigate('/customers/new') },
    ...(isAsked ? seat : []),
    { label: words.people.title, icon: 'customers', act: () => navigate('/settings/people') },
    { label: words.sync.section, icon: 'sync', act: () => navigate('/settings/sync') },
    { label: words.sync.attention.command, icon: 'look', act: () => navigate('/attention') },
    { label: w.backUp, icon: 'save', act: () => navigate('/settings/backups') },
    { label: w.exportEverything, icon: 'save', act: () => navigate('/settings/data') },
    { label: w.verify, icon: 'check', act: () => navigate('/settings/file') },
    { label: w.light, icon: 'settings', act: () => saveSettings.mutate({ settings: { theme: 'light' } }) },
    { label: w.dark, icon: 'settings', act: () => saveSettings.mutate({ settings: { theme: 'dark' } }) },
    { label: w.keys, icon: 'settings', key: 'F1', act: onKeys },
  ]
}
