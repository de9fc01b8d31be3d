import { ApiError } from "../../../../graphql/api-error.ts";
import type { Kept } from "../text/kept.ts";
import type { Said } from "../text/words-and-nodes.ts";
import { afterOperations, type Conflict } from "./merge.ts";
import { type Operation, operationsBetween } from "./operations.ts";

/** A draft as the server has it. */
export interface Stored {
  readonly version: number;
  readonly kept: readonly Kept[];
  /** The version of each provision. */
  readonly versions: ReadonlyMap<string, number>;
}

/** An operation with the version of its provision that was seen. */
export interface SeenOperation extends Operation {
  readonly expectedVersion?: number;
}

/** What became of a save: the draft's new version, and the versions of the provisions that were changed. */
export interface SaveAnswer {
  readonly version: number;
  readonly versions: ReadonlyMap<string, number>;
}

/** How the text stands: whether somebody would lose something now. */
export type SaveState =
  | { readonly kind: "saved" | "unsaved" | "saving" }
  /** The server refused it, and says why; it is tried again after the next change. */
  | { readonly kind: "refused"; readonly message: string };

/** Where the saver finds what it saves, and the server that keeps it. */
export interface SaverPlaces {
  /** The text as it stands now; `hold` says what is to be kept of provisions in conflict. */
  readonly text: (hold: (id: string) => Said | null | undefined) => readonly Kept[];
  /** Brings what others did into the text; answers where both changed the same. May wait until nobody is composing a word. */
  readonly takeIn: (base: readonly Kept[], remote: readonly Kept[]) => Promise<readonly Conflict[]>;
  readonly save: (expectedVersion: number, operations: readonly SeenOperation[]) => Promise<SaveAnswer>;
  readonly load: () => Promise<Stored | null>;
  readonly onState: (state: SaveState, conflicts: readonly Conflict[]) => void;
  /** The server has another text than before. */
  readonly onStored: (stored: Stored) => void;
}

/** So many operations go in one request; the server takes no more. */
const MOST_OPERATIONS = 1_000;

/** Milliseconds without a change after which it is saved, and the longest that it waits while changes go on. */
const PAUSE = 1_200;
const LONGEST = 5_000;

/** Saves a text by itself, a little after each change, with as little as was changed, and takes in what others did. */
export class DraftSaver {
  private base: readonly Kept[];
  private version: number;
  private versions: ReadonlyMap<string, number>;
  private conflicts: readonly Conflict[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since: number | null = null;
  private running: Promise<void> | null = null;
  private refused: string | null = null;
  private ended = false;

  constructor(
    stored: Stored,
    private readonly places: SaverPlaces,
  ) {
    this.base = stored.kept;
    this.version = stored.version;
    this.versions = stored.versions;
  }

  get seenVersion(): number {
    return this.version;
  }

  /** The text as the server has it, as far as this one knows. */
  get kept(): readonly Kept[] {
    return this.base;
  }

  /** What is to be kept of provisions in conflict: what the server has, until somebody has chosen. */
  private readonly hold = (id: string): Said | null | undefined => {
    const conflict = this.conflicts.find((one) => one.id === id);
    return conflict && (this.base.find((one) => one.id === id) ?? null);
  };

  private pending(): { readonly after: readonly Kept[]; readonly operations: readonly Operation[] } {
    const after = this.places.text(this.hold);
    return { after, operations: operationsBetween(this.base, after) };
  }

  /** Whether the text holds something that the server does not have. */
  get isUnsaved(): boolean {
    return this.conflicts.length > 0 || this.pending().operations.length > 0;
  }

  private tell(): void {
    if (this.ended) return;
    const state: SaveState = this.running
      ? { kind: "saving" }
      : this.refused !== null
        ? { kind: "refused", message: this.refused }
        : { kind: this.since === null ? "saved" : "unsaved" };
    this.places.onState(state, this.conflicts);
  }

  /** The text was changed. */
  changed(): void {
    this.since ??= Date.now();
    this.refused = null;
    this.wait(Math.max(0, Math.min(PAUSE, this.since + LONGEST - Date.now())));
    if (!this.running) this.tell();
  }

  private wait(milliseconds: number): void {
    clearTimeout(this.timer);
    if (!this.ended) this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  /** Saves what there is to save, now. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.running ??= this.saveAll().finally(() => {
      this.running = null;
      this.tell();
    });
    this.tell();
    await this.running;
  }

  private async saveAll(): Promise<void> {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      this.since = null;
      const { after, operations } = this.pending();
      if (operations.length === 0) return;
      const sent = operations.slice(0, MOST_OPERATIONS);
      try {
        await this.send(after, sent, sent.length === operations.length);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        this.since ??= Date.now();
        if (error.code === "CONFLICT") await this.refresh();
        else {
          this.refused = error.message;
          return;
        }
      }
      if (this.since === null && sent.length === operations.length) return;
      if (this.since !== null && attempt > 0) return this.wait(PAUSE);
    }
  }

  private async send(after: readonly Kept[], operations: readonly Operation[], isAll: boolean): Promise<void> {
    const [{ version: sentVersion }, seen] = [this, this.versions];
    const answer = await this.places.save(
      sentVersion,
      operations.map((one) => {
        const version = seen.get(one.id);
        return version === undefined ? one : { ...one, expectedVersion: version };
      }),
    );
    const sent = isAll ? after : afterOperations(this.base, operations, after);
    if (!isAll || answer.version !== sentVersion + 1) return this.refresh(sent);
    this.base = after;
    this.version = answer.version;
    const left = new Set(after.map(({ id }) => id));
    this.versions = new Map([...this.versions, ...answer.versions].filter(([id]) => left.has(id)));
    this.places.onStored({ version: this.version, kept: this.base, versions: this.versions });
  }

  /**
   * Takes in what the server has now.
   * @param common the text that both began from, where that is not the one that was known
   */
  async refresh(common: readonly Kept[] = this.base): Promise<void> {
    const stored = await this.places.load();
    if (!stored || this.ended || stored.version < this.version) return;
    const found = await this.places.takeIn(common, stored.kept);
    this.base = stored.kept;
    this.version = stored.version;
    this.versions = stored.versions;
    const still = this.conflicts.filter(({ id }) => !found.some((one) => one.id === id));
    this.conflicts = [...still.map((one) => ({ ...one, theirs: stored.kept.find(({ id }) => id === one.id) ?? null })), ...found];
    this.places.onStored(stored);
    this.tell();
  }

  /** Somebody has saved meanwhile, so the server says: what they did is taken in, and what there is here saved. */
  async heardOf(version: number): Promise<void> {
    if (version <= this.version || this.running) return;
    await this.refresh();
    if (this.isUnsaved) this.changed();
  }

  /** A conflict is settled: the text here says what was chosen. */
  settle(id: string): void {
    this.conflicts = this.conflicts.filter((one) => one.id !== id);
    this.changed();
    this.tell();
  }

  /** What was in conflict before, e.g. before the page was loaded again. */
  begin(conflicts: readonly Conflict[]): void {
    this.conflicts = conflicts;
    if (this.isUnsaved) this.changed();
    this.tell();
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }
}
