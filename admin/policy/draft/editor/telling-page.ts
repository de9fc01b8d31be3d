import type { Stored } from "./saving/draft-saver.ts";

/** Milliseconds without typing after which the page around hears what was saved. */
const PAUSE = 1_000;

/**
 * Tells the page around what was saved: not between two keys, for contents and counts are drawn anew, but at once when somebody turns to it.
 */
export class TellingPage {
  private untold: Stored | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly isWriting: () => boolean,
    private readonly onStored: (stored: Stored) => void,
  ) {}

  tell(stored: Stored): void {
    clearTimeout(this.timer);
    this.untold = stored;
    if (this.isWriting()) this.timer = setTimeout(this.tellNow, PAUSE);
    else this.tellNow();
  }

  /** What there is to tell waits on, as somebody goes on typing, or is told when nobody does. */
  again(): void {
    if (this.untold) this.tell(this.untold);
  }

  readonly tellNow = (): void => {
    clearTimeout(this.timer);
    const { untold } = this;
    this.untold = null;
    if (untold) this.onStored(untold);
  };
}
