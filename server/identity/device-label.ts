// The order matters: Edge, Opera and Samsung also say "Chrome", and Chrome also says "Safari".
const browsers: [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'ChromeOS'],
  [/Macintosh|Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
]

/**
 * Coarse words for a device, such as "Chrome, Android": enough to know one's own phone again in the list of sessions, too little
 * to recognise anybody by. `null` when the user agent says nothing that is known.
 */
export function deviceLabel(userAgent: string | undefined): string | null {
  if (userAgent === undefined) return null
  const words = [firstMatch(browsers, userAgent), firstMatch(systems, userAgent)].filter((word) => word !== null)
  return words.length === 0 ? null : words.join(', ')
}

function firstMatch(patterns: [RegExp, string][], userAgent: string): string | null {
  return patterns.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null
}
