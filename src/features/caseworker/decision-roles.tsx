import { TextOf } from '#src/shared/i18n/text-of.tsx'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { RuleCitation } from '#src/shared/ui/rule-citation.tsx'
import type { DecisionRole } from './caseworker.queries.ts'

/** Who recommends and who decides, question by question. When the same people do both, it says so. */
export function DecisionRoles({ roles }: { roles: readonly DecisionRole[] }) {
  const t = useWords('caseworker')
  return (
    <section className="stack">
      <h2>{t('roles.heading')}</h2>
      {roles.length === 0 ? <p>{t('roles.none')}</p> : <p>{t('roles.about')}</p>}
      <ul role="list" className="roles">
        {roles.map((role) => (
          <li key={role.question.da} className="stack stack-tight">
            <h3>
              <TextOf text={role.question} />
            </h3>
            <dl className="role-pair">
              <div className="role-recommends">
                <dt>{t('roles.recommends')}</dt>
                <dd>
                  <TextOf text={role.recommends} />
                </dd>
              </div>
              <div className="role-decides">
                <dt>{t('roles.decides')}</dt>
                <dd>
                  <TextOf text={role.decides} />
                </dd>
              </div>
            </dl>
            {role.sameTeam && <p>{t('roles.same')}</p>}
            {role.rule && <RuleCitation rule={role.rule} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
