import { createTransport } from 'nodemailer'
import type { MailTarget } from '#server/settings-delivery.ts'
import { wordsFor } from '#server/words.ts'
import type { DeliveredFiling } from './delivered-filing.ts'
import { TransportFault } from './transport.ts'

// For each step of the conversation. Less than a mail server may take by its standard, because a job of ours ends after two minutes and is repeated.
const patienceMs = 20_000

/**
 * Sends a filing to a municipality's mailbox, with the PDF to read and the JSON for a system. It has arrived when the mail server has taken it. The subject
 * holds the number of the receipt and nothing else, and the id of the mail is always the same, so that a repetition is known. Throws TransportFault.
 */
export async function sendMail(
  { to, from, server }: MailTarget,
  filing: DeliveredFiling,
  pdf: Uint8Array,
): Promise<void> {
  const t = wordsFor('copies', 'da')
  const { number, filingId } = filing
  const transport = createTransport(serverOptions(server))
  try {
    await transport.sendMail({
      from,
      to,
      subject: t('mail.subject', { number }),
      text: t('mail.text', { number }),
      messageId: `<${filingId}@${from.split('@')[1]}>`,
      headers: { 'Udvej-Filing': filingId, 'Auto-Submitted': 'auto-generated' },
      attachments: [
        { filename: `udvej-${number}.pdf`, content: Buffer.from(pdf), contentType: 'application/pdf' },
        { filename: `udvej-${number}.json`, content: JSON.stringify(filing, null, 2), contentType: 'application/json' },
      ],
    })
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
