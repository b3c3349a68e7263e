// The short sounds that answer a scan, made on the spot: high for found, low for not found. Silent where sound is off.

export interface ScanSound {
  found(): void
  missing(): void
  setOn(isOn: boolean): void
}

export function createScanSound(): ScanSound {
  let isOn = true
  let context: AudioContext | undefined
  const tone = (hertz: number, startS: number, lengthS: number) => {
    if (context === undefined) return
    const oscillator = context.createOscillator()
    const gain = context.createGain()
    oscillator.frequency.value = hertz
    gain.gain.setValueAtTime(0.12, context.currentTime + startS)
    gain.gain.exponentialRampToValueAtTime(0.001, context.currentTime + startS + lengthS)
    oscillator.connect(gain).connect(context.destination)
    oscillator.start(context.currentTime + startS)
    oscillator.stop(context.currentTime + startS + lengthS)
  }
  const play = (tones: readonly (readonly [hertz: number, startS: number, lengthS: number])[]) => {
    if (!isOn) return
    context ??= new AudioContext()
    // A browser keeps sound off until the first key; later ones are heard.
    void context.resume().catch(() => undefined)
    for (const [hertz, startS, lengthS] of tones) tone(hertz, startS, lengthS)
  }
  return {
    found: () => play([[1760, 0, 0.09]]),
    missing: () =>
      play([
        [320, 0, 0.16],
        [240, 0.18, 0.22],
      ]),
    setOn(next) {
      isOn = next
    },
  }
}
