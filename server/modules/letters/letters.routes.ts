import type { Operations } from '#server/plugins/contract.ts'
import type { LettersService } from './letters.service.ts'

export function lettersRoutes(operations: Operations, letters: LettersService): void {
  operations.on('listLetters', async ({ access, query }) => ({ status: 200, body: await letters.list(access, query) }))

  operations.on('getLetter', async ({ access, params }) => ({
    status: 200,
    body: await letters.get(access, params.letterId),
  }))

  operations.on('markLetterOpened', async ({ access, params }) => {
    await letters.markOpened(access, params.letterId)
    return { status: 204 }
  })
}
