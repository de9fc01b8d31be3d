/** The gutters beside the provisions that are drawn now, for what stands there beside a label. */
export class Gutters {
  private readonly known = new Map<string, HTMLElement>();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  of(id: string): HTMLElement | null {
    return this.known.get(id) ?? null;
  }

  shown(id: string, gutter: HTMLElement): void {
    this.known.set(id, gutter);
    for (const listener of this.listeners) listener();
  }

  gone(id: string, gutter: HTMLElement): void {
    if (this.known.get(id) === gutter) this.known.delete(id);
    for (const listener of this.listeners) listener();
  }
}
