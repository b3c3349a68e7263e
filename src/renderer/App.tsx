// Everything inside the window: providers around, then whichever screen the state of the core calls for.

import { MantineProvider } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import { Notifications } from '@mantine/notifications'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { useAsk } from './core/ask.ts'
import { type Core, CoreProvider } from './core/core-context.tsx'
import { Gate } from './Gate.tsx'
import { openSell } from './open-sell.ts'
import { SellProvider } from './screens/sell/sell-context.tsx'
import { theme } from './style/theme.ts'
import { LanguageProvider } from './text/language.tsx'
import type { Language } from './text/words.ts'
import { wordsByLanguage } from './text/words-by-language.ts'

const languageKey = 'galla-language'

export function App({ core, queries }: { core: Core; queries: QueryClient }) {
  const [sell] = useState(() => openSell(core, queries))
  return (
    <QueryClientProvider client={queries}>
      <CoreProvider core={core}>
        <Router hook={useHashLocation}>
          <SellProvider sell={sell}>
            <Looks>
              <Gate />
            </Looks>
          </SellProvider>
        </Router>
      </CoreProvider>
    </QueryClientProvider>
  )
}

/** Colours and language as this machine's settings say, as the system says until they are known. */
function Looks({ children }: { children: ReactNode }) {
  const { data } = useAsk('shop.get', {})
  const chosenLanguage = data?.settings.language
  useEffect(() => {
    if (chosenLanguage !== undefined) localStorage.setItem(languageKey, chosenLanguage)
  }, [chosenLanguage])
  const system = useColorScheme()
  const chosen = data?.settings.theme ?? 'auto'
  const language = chosenLanguage ?? lastLanguage()
  const namedTheme = useMemo(() => withCloseName(wordsByLanguage[language].common.close), [language])
  return (
    <MantineProvider
      theme={namedTheme}
      forceColorScheme={chosen === 'auto' ? system : chosen}
      withCssVariables={false}
      withGlobalClasses={false}
      getStyleNonce={styleNonce}
    >
      <LanguageProvider language={language}>
        {children}
        <Notifications position="bottom-right" autoClose={6000} limit={3} />
      </LanguageProvider>
    </MantineProvider>
  )
}

/** The button that closes a notification has a name for who cannot see its cross. */
function withCloseName(name: string): typeof theme {
  const Notification = { defaultProps: { closeButtonProps: { 'aria-label': name } } }
  return { ...theme, components: { ...theme.components, Notification } }
}

function styleNonce(): string {
  return document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}

/** When the shop's file cannot be opened its settings cannot be read, and that is when words matter most. */
function lastLanguage(): Language {
  const language = localStorage.getItem(languageKey) ?? navigator.language.slice(0, 2)
  return language === 'hi' || language === 'ta' ? language : 'en'
}
