import type { AttachmentType } from './attachment.ts'

const mostCharacters = 120

/**
 * A file's name as a label that can do no harm: without folders, control characters, marks that turn the writing round, and what Windows and the shell
 * give a meaning to. It is shown and sent on, and never used as a path.
 */
export function harmlessName(name: string): string {
  const last = name.split(/[/\\]/).findLast((part) => /[\p{L}\p{N}]/u.test(part)) ?? ''
  const plain = last
    .normalize('NFC')
    .replace(/\p{C}/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return shortened(plain) || 'fil'
}

const endings: Record<AttachmentType, readonly string[]> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
}

/** The name with the ending of what the file is, whatever it claimed to be: `photo.heic` becomes `photo.jpg`. */
export function nameWithEnding(name: string, mediaType: AttachmentType): string {
  const known = endings[mediaType]
  if (known.some((ending) => name.toLowerCase().endsWith(ending))) return name
  return `${name.replace(/\.\w{1,5}$/, '')}${known[0]}`
}

/** Keeps the ending, because people go by it. */
function shortened(name: string): string {
  const characters = Array.from(name)
  if (characters.length <= mostCharacters) return name
  const [ending = ''] = /\.\w{1,5}$/.exec(name) ?? []
  return `${characters.slice(0, mostCharacters - ending.length).join('')}${ending}`
}
