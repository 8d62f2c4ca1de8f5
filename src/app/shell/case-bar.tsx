import { useNavigate } from 'react-router'
import { casePath, ownCase } from '#src/shared/case/case-path.ts'
import type { CaseAccess } from '#src/shared/http/session.ts'
import { textOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'

/** Whose case is on screen, for everybody who may open more than their own; with a switch when there are several. */
export function CaseBar({ cases, current }: { cases: readonly CaseAccess[]; current: CaseAccess }) {
  const t = useWords('shell')
  const navigate = useNavigate()
  const ownNewest = cases.find((one) => one.relation === 'self')
  const keyOf = (one: CaseAccess) => (one === ownNewest ? ownCase : one.caseId)
  return (
    <section className="notice notice-case" aria-label={t('case.label')}>
      <p>{current.relation === 'self' ? t('case.own') : t(`case.${current.relation}`, { name: current.personName })}</p>
      {cases.length > 1 && (
        <label className="case-switch">
          {t('case.switch')}
          <select value={keyOf(current)} onChange={(event) => void navigate(casePath(event.target.value, '/'))}>
            {cases.map((one) => (
              <option key={one.caseId} value={keyOf(one)}>
                {one.personName}: {textOf(one.title)}
              </option>
            ))}
          </select>
        </label>
      )}
    </section>
  )
}
