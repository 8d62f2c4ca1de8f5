/**
 * The CSS that the shell, the overview and the openings (shell/openings.ts) need; the build puts it inline into the html (≤ 9 kB brotli). The order counts.
 * Every other page imports its own CSS beside its component; the build puts all of it into one small file (vite.config.ts).
 */
import '#src/shared/styles/tokens.scss'
import '#src/shared/styles/fonts.css'
import '#src/shared/styles/base.css'
import '#src/shared/ui/icon.css'
import '#src/shared/ui/button.css'
import '#src/shared/ui/card.css'
import '#src/shared/ui/tag.css'
import '#src/shared/ui/alert.css'
import '#src/shared/ui/page.css'
import '#src/shared/ui/query-state.css'
import '#src/shared/ui/details.css'
import '#src/shared/ui/facts.css'
import '#src/shared/ui/timeline.css'
import '#src/shared/ui/steps.css'
import './shell/navigation.css'
import './shell/notices.css'
import './shell/shell.css'
import './overview/overview.css'
import './pages/landing-page.css'
import '#src/shared/styles/print.css'
