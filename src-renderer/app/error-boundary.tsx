import { Component, type ReactNode } from 'react'
import { ErrorState } from '../components/error-state.tsx'

/** Catches what a screen throws while drawing; answers already acknowledged are on disk. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === undefined) return this.props.children
    return <ErrorState error={this.state.error} onRetry={() => this.setState({ error: undefined })} />
  }
}
