import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail server that keeps what it is sent. `refusals`: how many of the next mails it does not take. */
export async function startMailbox() {
  const state = { refusals: 0 }
  const mails: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let mail = ''
      stream.setEncoding('utf8')
      stream.on('data', (part: string) => {
        mail += part
      })
      stream.on('end', () => {
        if (state.refusals > 0) {
          state.refusals -= 1
          done(Object.assign(new Error('Try the address aase@example.org later'), { responseCode: 451 }))
          return
        }
        mails.push(mail)
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    server: `smtp://127.0.0.1:${port}`,
    mails,
    state,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** The parts of a mail by the name of the file, as bytes. */
export function attachmentsOf(mail: string): Map<string, Buffer> {
  const boundary = /boundary="([^"]+)"/.exec(mail)?.[1] ?? ''
  const parts = mail.split(`--${boundary}`)
  const named = parts.map((part) => [/filename="?([^"\r\n;]+)/.exec(part)?.[1], part] as const)
  return new Map(
    named.flatMap(([name, part]) => {
      const content = part.slice(part.indexOf('\r\n\r\n') + 4)
      return name === undefined ? [] : [[name, Buffer.from(content, 'base64')] as const]
    }),
  )
}
