import { accessibilityTests } from './support/accessibility-tests.ts'

accessibilityTests('en', 'en-GB')
