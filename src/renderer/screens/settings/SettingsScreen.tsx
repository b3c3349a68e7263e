// Settings: sections on the left, one of them on the right. Each section saves for itself.

import { useRoute } from 'wouter'
import type { ShopState } from '../../../shared/contract/counter/shop-calls.ts'
import { useWords } from '../../text/language.tsx'
import { CounterSection } from './CounterSection.tsx'
import { DataSection } from './data/DataSection.tsx'
import { FileSection } from './FileSection.tsx'
import { LooksSection } from './LooksSection.tsx'
import { PrintingSection } from './PrintingSection.tsx'
import { PrintsSection } from './PrintsSection.tsx'
import { PeopleSection } from './people/PeopleSection.tsx'
import { ReturnsSection } from './ReturnsSection.tsx'
import { SafetySection } from './SafetySection.tsx'
import styles from './SettingsScreen.module.css'
import { ShopSection } from './ShopSection.tsx'
import { StockSection } from './StockSection.tsx'
import { SyncSection } from './sync/SyncSection.tsx'
import { TaxSection } from './TaxSection.tsx'

const sections = [
  'shop',
  'tax',
  'returns',
  'stock',
  'counter',
  'sync',
  'people',
  'printing',
  'looks',
  'backups',
  'data',
  'file',
  'prints',
] as const
type Section = (typeof sections)[number]

export function SettingsScreen({ shop }: { shop: ShopState }) {
  const { settings, sync } = useWords()
  const [, params] = useRoute('/settings/:section')
  const current = sections.find(name => name === params?.section) ?? 'shop'
  const titleOf = (name: Section) => (name === 'sync' ? sync.section : settings.sections[name])
  return (
    <div className={styles.screen}>
      <nav className={styles.nav} aria-label={settings.title}>
        <h1 className={styles.title}>{settings.title}</h1>
        {sections.map(name => (
          <a
            key={name}
            className={styles.link}
            href={`#/settings/${name}`}
            aria-current={name === current ? 'page' : undefined}
          >
            {titleOf(name)}
          </a>
        ))}
      </nav>
      <section className={styles.section} aria-labelledby="settings-section">
        <h2 id="settings-section" className={styles.head}>
          {titleOf(current)}
        </h2>
        <SectionBody key={current} name={current} shop={shop} />
      </section>
    </div>
  )
}

function SectionBody({ name, shop }: { name: Section; shop: ShopState }) {
  if (name === 'counter') return <CounterSection shop={shop} />
  if (name === 'sync') return <SyncSection />
  if (name === 'people') return <PeopleSection settings={shop.settings} />
  if (name === 'printing') return <PrintingSection settings={shop.settings} />
  if (name === 'looks') return <LooksSection settings={shop.settings} />
  if (name === 'backups') return <SafetySection />
  if (name === 'data') return <DataSection />
  if (name === 'file') return <FileSection />
  if (name === 'prints') return <PrintsSection />
  if (shop.shop === null) return null
  if (name === 'returns') return <ReturnsSection shop={shop.shop} />
  if (name === 'stock') return <StockSection shop={shop.shop} />
  return name === 'tax' ? <TaxSection shop={shop.shop} /> : <ShopSection shop={shop.shop} />
}
