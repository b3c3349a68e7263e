// The language the screens speak. Drawn once around everything; also tells the page, so that screen readers and line
// heights follow.

import { createContext, type ReactNode, useContext, useLayoutEffect } from 'react'
import type { Language, Words } from './words.ts'
import { wordsByLanguage } from './words-by-language.ts'

const LanguageContext = createContext<Language>('en')

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <LanguageContext value={language}>{children}</LanguageContext>
}

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

export function useWords(): Words {
  return wordsByLanguage[useLanguage()]
}
