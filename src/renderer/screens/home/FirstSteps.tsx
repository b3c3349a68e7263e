// A shop that has not sold yet: what is done, and the next thing to do.

import type { Home } from '../../../shared/records/home/home.ts'
import { useWords } from '../../text/language.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import { Stop } from './Card.tsx'
import styles from './Home.module.css'

export function FirstSteps({ home }: { home: Home }) {
  const { first } = useWords().home
  const { backup, has } = home
  const steps = [
    { name: 'items', to: '/import', isDone: has.items, text: first.items, hint: first.itemsHint },
    { name: 'stock', to: '/stock/counts', isDone: has.stock, text: first.stock, hint: first.stockHint },
    { name: 'bill', to: '/', isDone: has.bills, text: first.bill, hint: first.billHint },
    { name: 'people', to: '/settings/people', isDone: has.people, text: first.people, hint: first.peopleHint },
    { name: 'folder', to: '/settings/backups', isDone: backup.hasFolder, text: first.folder, hint: first.folderHint },
  ]
  const next = steps.find(({ isDone }) => !isDone)
  return (
    <section className={styles.card} data-card="first" aria-label={first.title}>
      <h2 className={styles.fact}>{first.title}</h2>
      <p className={styles.soft}>{first.hint}</p>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step.name}>
            <Stop name={`first-${step.name}`} to={step.to} className={step === next ? styles.nextStep : styles.step}>
              <span className={styles.stepSign} data-done={step.isDone || undefined}>
                {step.isDone ? <Icon name="check" size={18} /> : index + 1}
              </span>
              <span>
                <strong>{step.text}</strong> <span className={styles.soft}>{step.isDone ? first.done : step.hint}</span>
              </span>
            </Stop>
          </li>
        ))}
      </ol>
    </section>
  )
}
