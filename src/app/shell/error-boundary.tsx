import { Component, type ReactNode } from 'react'
import { isBusy } from '#src/shared/busy.ts'
import { currentConnection, reportSilence, subscribeToConnection } from '#src/shared/http/connection.ts'
import { NetworkError } from '#src/shared/http/errors.ts'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Page } from '#src/shared/ui/page.tsx'
import { PageState } from '#src/shared/ui/query-state.tsx'

interface Props {
  children: ReactNode
  /** A new key (the address) is a new try. */
  resetKey: string
}

interface State {
  failedAt: string | undefined
  /** The page's files did not come (page-entry.tsx). */
  unfetched: boolean
}

/** Not when this visit was loaded again already, nor while a text is not safe yet: then the reader does it. */
function mayReload(): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return !isBusy() && visit?.type !== 'reload'
}

/**
 * A page that breaks does not take the shell with it: the navigation stays, and the words say what is true. A page whose files could not be
 * fetched is no fault of the page: it waits for the way to the server, and is tried once more when that is open. Where that fails too, everything is
 * loaded again, once: some browsers remember for a whole visit that a file did not come (Chromium 150 does, 156 does not), and the files of another
 * edition need its html.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failedAt: undefined, unfetched: false }
  #unsubscribe = () => {}
  #triedAgainAt: string | undefined

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failedAt: '', unfetched: error instanceof NetworkError }
  }

  static getDerivedStateFromProps({ resetKey }: Props, { failedAt }: State): Partial<State> | null {
    if (failedAt === '') return { failedAt: resetKey }
    return failedAt !== undefined && failedAt !== resetKey ? { failedAt: undefined, unfetched: false } : null
  }

  override componentDidMount() {
    this.#unsubscribe = subscribeToConnection(() => {
      if (!this.state.unfetched) return
      if (currentConnection() === 'ok') {
        if (this.#triedAgainAt !== this.props.resetKey) {
          this.#triedAgainAt = this.props.resetKey
          return this.#tryAgain()
        }
        if (mayReload()) return location.reload()
      }
      this.forceUpdate()
    })
  }

  override componentDidCatch(error: unknown) {
    if (error instanceof NetworkError) reportSilence()
  }

  override componentWillUnmount() {
    this.#unsubscribe()
  }

  #tryAgain = () => this.setState({ failedAt: undefined, unfetched: false })

  override render() {
    if (this.state.failedAt === undefined) return this.props.children
    return this.state.unfetched && currentConnection() !== 'ok' ? <Unfetched onTryAgain={this.#tryAgain} /> : <Broken />
  }
}

function Unfetched({ onTryAgain }: { onTryAgain: () => void }) {
  const t = useWords('shell')
  const query = { isError: true, isFetching: false, error: new NetworkError('No answer'), refetch: onTryAgain }
  return <PageState title={t('product')} query={query} />
}

function Broken() {
  const t = useWords('shell')
  return (
    <Page title={t('broken.title')} lead={<p>{t('broken.lead')}</p>}>
      <p>{t('broken.sent')}</p>
      <div>
        <Button onClick={() => location.reload()}>{t('broken.reload')}</Button>
      </div>
    </Page>
  )
}
