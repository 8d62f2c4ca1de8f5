export { takeActivity } from './take-activity.ts'
export { takeFact } from './take-fact.ts'
export { takePlan } from './take-plan.ts'
