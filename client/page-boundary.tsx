import { Component, type ErrorInfo, type ReactNode } from 'react';

/** React gives a page that broke while drawing to a class and to nothing else. */
export class PageBoundary extends Component<{ children: ReactNode }, { broke: boolean }> {
  override state = { broke: false };

  static getDerivedStateFromError(): { broke: boolean } {
    return { broke: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.broke) return this.props.children;
    return (
      <section className="problem page" role="alert">
        <h1>This page could not be drawn</h1>
        <p>
          Nothing has been changed or lost: what is saved stays saved, and the address still says what you asked for.
        </p>
        <button
          type="button"
          className="button"
          onClick={() => {
            window.location.reload();
          }}
        >
          Load the page again
        </button>
      </section>
    );
  }
}
