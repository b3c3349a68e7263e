// How this machine looks, sounds and speaks. Each choice holds at once.

import { SegmentedControl, Switch } from '@mantine/core'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import styles from './SettingsScreen.module.css'
import { useSaveSettings } from './use-save.ts'

export function LooksSection({ settings }: { settings: LocalSettings }) {
  const words = useWords()
  const { settings: w, common } = words
  const { save, error } = useSaveSettings()
  return (
    <div className={styles.body}>
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      <div>
        <span className="mantine-InputWrapper-label" id="looks-language">
          {w.language}
        </span>
        <SegmentedControl
          fullWidth
          aria-labelledby="looks-language"
          data={(['en', 'hi', 'ta'] as const).map(value => ({ value, label: common.languages[value] }))}
          value={settings.language}
          onChange={value => save({ language: value as LocalSettings['language'] })}
        />
      </div>
      <div>
        <span className="mantine-InputWrapper-label" id="looks-theme">
          {w.theme}
        </span>
        <SegmentedControl
          fullWidth
          aria-labelledby="looks-theme"
          data={(['light', 'dark', 'auto'] as const).map(value => ({ value, label: w.themes[value] }))}
          value={settings.theme}
          onChange={value => save({ theme: value as LocalSettings['theme'] })}
        />
      </div>
      <Switch
        label={w.scanSound}
        checked={settings.scanSound}
        onChange={event => save({ scanSound: event.currentTarget.checked })}
      />
    </div>
  )
}
