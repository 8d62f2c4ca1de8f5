import { createTransport } from 'nodemailer'
import type { MailTarget } from '#server/settings-delivery.ts'
import { wordsFor } from '#server/words.ts'
import type { DeliveredFiling, LateFile } from './delivered-filing.ts'
import { TransportFault } from './transport.ts'

// For each step of the conversation. Less than a mail server may take by its standard, because a job of ours ends after two minutes and is repeated.
const patienceMs = 20_000

/** A mail to a mailbox. `id` is the same however often it is sent, so that a repetition is known. */
interface Mail {
  id: string
  filingId: string
  /** Holds the number of the receipt and nothing else of the filing. */
  subject: string
  text: string
  attachments: { filename: string; content: string | Buffer; contentType: string }[]
}

/** A filing, with the PDF to read and the JSON for a system. */
export function filingMail(filing: DeliveredFiling, pdf: Uint8Array): Mail {
  const t = wordsFor('copies', 'da')
  const { number, filingId } = filing
  return {
    ...{ id: filingId, filingId, subject: t('mail.subject', { number }), text: t('mail.text', { number }) },
    attachments: [
      { filename: `udvej-${number}.pdf`, content: Buffer.from(pdf), contentType: 'application/pdf' },
      jsonOf(number, filing),
    ],
  }
}

/** That a file of a filing has come, with the JSON for a system. The file itself is fetched. */
export function lateFileMail(file: LateFile): Mail {
  const t = wordsFor('copies', 'da')
  const { number, filingId, attachment } = file
  const words = { subject: t('mail.file.subject', { number }), text: t('mail.file.text', { number }) }
  return { id: attachment.id, filingId, ...words, attachments: [jsonOf(number, file)] }
}

function jsonOf(number: string, content: object): Mail['attachments'][number] {
  return {
    filename: `udvej-${number}.json`,
    content: JSON.stringify(content, null, 2),
    contentType: 'application/json',
  }
}

/** Sends a mail to a municipality's mailbox. It has arrived when the mail server has taken it. Throws TransportFault. */
export async function sendMail(
  { to, from, server }: MailTarget,
  { id, filingId, subject, text, attachments }: Mail,
): Promise<void> {
  const transport = createTransport(serverOptions(server))
  const messageId = `<${id}@${from.split('@')[1]}>`
  const headers = { 'Udvej-Filing': filingId, 'Auto-Submitted': 'auto-generated' }
  try {
    await transport.sendMail({ from, to, subject, text, messageId, headers, attachments })
  } catch (error) {
    throw new TransportFault(wordFor(error))
  } finally {
    transport.close()
  }
}

function serverOptions(server: string) {
  const url = new URL(server)
  const secure = url.protocol === 'smtps:'
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    // Letters about illness never travel in the clear.
    requireTLS: !secure && !isHere,
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    // What was sent belongs in no log.
    logger: false,
    debug: false,
  }
}

/** The answer's own words may repeat addresses, so only its number and the kind of fault are told. */
function wordFor(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  return ['SMTP', responseCode, code].filter((part) => part !== undefined).join(' ')
}
