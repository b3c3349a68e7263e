// A few counts as columns within a line of text. The figures stand beside them.

import styles from './Drawing.module.css'

export function TinyColumns({ values }: { values: readonly number[] }) {
  const most = Math.max(1, ...values)
  return (
    <svg className={styles.tiny} viewBox={`0 0 ${values.length} 10`} preserveAspectRatio="none" aria-hidden="true">
      {values.map((value, index) => {
        const height = value === 0 ? 0.6 : Math.max(2, (value / most) * 10)
        const kind = index === values.length - 1 ? styles.chosenBar : styles.bar
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns stand in their order
          <rect key={index} className={kind} x={index + 0.15} width={0.7} y={10 - height} height={height} />
        )
      })}
    </svg>
  )
}
