import type { RuleVersion } from '../rule.ts'
import { caseRules } from './case-rules.ts'
import { complaintRules } from './complaint-rules.ts'
import { inquiryRules } from './inquiry-rules.ts'
import { ladderRules } from './ladder-rules.ts'
import { recordsRules } from './records-rules.ts'

/** Every version of every rule, oldest first within a rule. */
export const ruleVersions: readonly RuleVersion[] = [
  ...complaintRules,
  ...ladderRules,
  ...recordsRules,
  ...inquiryRules,
  ...caseRules,
]
