// The shop's logo: chosen from a file, kept small, shown as it will be printed.

import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../text/language.tsx'
import styles from './LogoField.module.css'

const maxBytes = 200 * 1024

interface Props {
  readonly logo: string | null
  readonly onChange: (logo: string | null) => void
}

export function LogoField({ logo, onChange }: Props) {
  const { shop } = useWords()
  const [problem, setProblem] = useState<string | null>(null)
  const take = (file: File | null) => {
    if (file === null) return
    if (!['image/png', 'image/jpeg'].includes(file.type)) return setProblem(shop.logoWrongKind)
    if (file.size > maxBytes) return setProblem(shop.logoTooLarge)
    setProblem(null)
    const reader = new FileReader()
    reader.onload = () => onChange(String(reader.result))
    reader.readAsDataURL(file)
  }
  return (
    <div>
      <span className="mantine-InputWrapper-label">{shop.logo}</span>
      <div className={styles.row}>
        {logo === null ? null : <img className={styles.logo} src={logo} alt={shop.logo} />}
        <FileButton onChange={take} accept="image/png,image/jpeg" inputProps={{ 'aria-label': shop.logo }}>
          {props => (
            <Button {...props} size="compact-sm" variant="default">
              {shop.logoChoose}
            </Button>
          )}
        </FileButton>
        {logo === null ? null : (
          <Button size="compact-sm" variant="subtle" onClick={() => onChange(null)}>
            {shop.logoRemove}
          </Button>
        )}
      </div>
      <p className={problem === null ? styles.hint : styles.problem} role={problem === null ? undefined : 'alert'}>
        {problem ?? shop.logoHint}
      </p>
    </div>
  )
}
