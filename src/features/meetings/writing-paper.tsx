import { useWords } from '#src/shared/i18n/use-words.ts'

/** On paper only: what one wants to say, each question with room for the answer, and lines for notes. */
export function WritingPaper({ statement, questions }: { statement: string; questions: readonly string[] }) {
  const t = useWords('meetings')
  const asked = questions.filter((question) => question.trim() !== '')
  return (
    <div className="only-paper writing-paper">
      {statement.trim() !== '' && <p className="own-text">{statement}</p>}
      {asked.length > 0 && (
        <ol>
          {asked.map((question, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: printed as it stands.
            <li key={index}>
              <p className="own-text">{question}</p>
              <Lines />
            </li>
          ))}
        </ol>
      )}
      <p>{t('paper.notes')}</p>
      <Lines />
      <Lines />
      <Lines />
    </div>
  )
}

function Lines() {
  return (
    <div aria-hidden="true">
      <div className="paper-line" />
      <div className="paper-line" />
    </div>
  )
}
