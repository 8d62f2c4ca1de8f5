import { useState } from 'react'
import { changeLanguage, language } from '#src/shared/i18n/i18n.ts'
import { isLanguage, languages } from '#src/shared/i18n/languages.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import {
  chooseTextSize,
  chooseTheme,
  type Preferences,
  readPreference,
  textSizes,
  themes,
} from '#src/shared/preferences.ts'
import { RadioGroup } from '#src/shared/ui/field.tsx'

/** Language, text size and theme. Each takes effect at once and stays on this device. */
export function Looks() {
  const t = useWords('settings')
  const [failed, setFailed] = useState(false)
  const [size, setSize] = useChoice('text', textSizes, '100')
  const [theme, setTheme] = useChoice('theme', themes, 'system')

  const speak = (code: string) => {
    setFailed(false)
    if (isLanguage(code)) changeLanguage(code).catch(() => setFailed(true))
  }
  return (
    <section className="stack">
      <h2>{t('looks.heading')}</h2>
      <p className="quiet">{t('looks.here')}</p>
      <RadioGroup
        name="language"
        label={t('looks.language')}
        value={language()}
        error={failed ? t('looks.noWords') : undefined}
        choices={Object.entries(languages).map(([value, { name }]) => ({
          value,
          label: <span lang={value}>{name}</span>,
        }))}
        onChange={(event) => speak(event.target.value)}
      />
      <RadioGroup
        name="text-size"
        label={t('looks.size')}
        value={size}
        choices={textSizes.map((value) => ({
          value,
          label: <Sample size={value}>{t(`looks.sizes.${value}`)}</Sample>,
        }))}
        onChange={(event) => setSize(event.target.value, chooseTextSize)}
      />
      <RadioGroup
        name="theme"
        label={t('looks.theme')}
        value={theme}
        choices={themes.map((value) => ({ value, label: t(`looks.themes.${value}`) }))}
        onChange={(event) => setTheme(event.target.value, chooseTheme)}
      />
    </section>
  )
}

/** The name of a size in that size. */
function Sample({ size, children }: { size: Preferences['text']; children: string }) {
  return <span style={{ fontSize: `${Number(size) / 100}em` }}>{children}</span>
}

/** A stored choice: what stands now, and how to take another. */
function useChoice<Name extends 'text' | 'theme'>(
  name: Name,
  known: readonly Preferences[Name][],
  usual: Preferences[Name],
): [Preferences[Name], (value: string, choose: (value: Preferences[Name]) => void) => void] {
  const [chosen, setChosen] = useState(() => known.find((one) => one === readPreference(name)) ?? usual)
  const take = (value: string, choose: (value: Preferences[Name]) => void) => {
    const next = known.find((one) => one === value)
    if (!next) return
    choose(next)
    setChosen(next)
  }
  return [chosen, take]
}
