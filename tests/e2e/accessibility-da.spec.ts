import { accessibilityTests } from './support/accessibility-tests.ts'

accessibilityTests('da', 'da-DK')
