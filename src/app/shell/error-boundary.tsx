import { Component, type ReactNode } from 'react'
import { useWords } from '#src/shared/i18n/use-words.ts'
import { Button } from '#src/shared/ui/button.tsx'
import { Page } from '#src/shared/ui/page.tsx'

interface Props {
  children: ReactNode
  /** A new key (the address) is a new try. */
  resetKey: string
}

interface State {
  failedAt: string | undefined
}

/** A page that breaks does not take the shell with it: the navigation stays, and the words say what is true. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failedAt: undefined }

  static getDerivedStateFromError(): Partial<State> {
    return { failedAt: '' }
  }

  static getDerivedStateFromProps({ resetKey }: Props, { failedAt }: State): Partial<State> | null {
    if (failedAt === '') return { failedAt: resetKey }
    return failedAt !== undefined && failedAt !== resetKey ? { failedAt: undefined } : null
  }

  override render() {
    return this.state.failedAt === undefined ? this.props.children : <Broken />
  }
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
