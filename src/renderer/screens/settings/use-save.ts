// Saving a part of the settings: the command, and a word when it is done.

import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import type { LocalSettings, ShopState } from '../../../shared/contract/counter/shop-calls.ts'
import type { ShopFields } from '../../../shared/records/shop.ts'
import { putAnswer, useTell } from '../../core/ask.ts'
import { useWords } from '../../text/language.tsx'

function useKeep() {
  const queries = useQueryClient()
  const { settings } = useWords()
  return {
    onSuccess: (state: ShopState) => {
      putAnswer(queries, 'shop.get', {}, state)
      notifications.show({ id: 'settings-saved', message: settings.saved, color: 'green', autoClose: 2500 })
    },
  }
}

export function useSaveShop() {
  const tell = useTell('shop.save')
  const keep = useKeep()
  return {
    error: tell.error,
    isPending: tell.isPending,
    save: (fields: Partial<ShopFields>) => tell.mutate({ fields }, keep),
  }
}

export function useSaveSettings() {
  const tell = useTell('shop.saveSettings')
  const keep = useKeep()
  return {
    error: tell.error,
    isPending: tell.isPending,
    save: (settings: Partial<LocalSettings>) => tell.mutate({ settings }, keep),
  }
}
