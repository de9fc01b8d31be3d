import { type Command, EditorState, type Transaction } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { anchorOf } from "../../provision.ts";
import { Gutters } from "./gutters.ts";
import { ProvisionView } from "./provision-view.ts";
import { DraftSaver, type SaveAnswer, type SaverPlaces, type SaveState, type SeenOperation, type Stored } from "./saving/draft-saver.ts";
import { forgetHere, foundHere, keepHere } from "./saving/kept-here.ts";
import { type Conflict, mergeRemote, operated } from "./saving/merge.ts";
import { saysTheSame } from "./saving/operations.ts";
import { selectedWords } from "./selected-words.ts";
import { begunState, hereIn, type SessionState } from "./session-state.ts";
import { TellingPage } from "./telling-page.ts";
import { docOfKept, type Kept, keptFrom } from "./text/kept.ts";
import { isDisturbed } from "./text/number-order.ts";
import { docOf, outlineOf } from "./text/outline.ts";
import { replaceDoc } from "./text/replace-doc.ts";
import { keepCaret, REARRANGED, rearrange } from "./typing/edits.ts";
import { type AskedByTyping, typingPlugins } from "./typing/plugins.ts";

/** Milliseconds without typing after which work that could not be saved is kept in the tab. */
const KEEP_PAUSE = 2_500;

/** What a session needs of the page and the server. */
export interface SessionPlaces extends AskedByTyping {
  readonly element: HTMLElement;
  readonly personId: string;
  readonly draftId: string;
  readonly stored: Stored;
  readonly attributes: Readonly<Record<string, string>>;
  readonly kindWord: (kind: string) => string;
  readonly labelHint: string;
  readonly onLabel: (id: string, element: HTMLElement) => void;
  readonly save: (expectedVersion: number, operations: readonly SeenOperation[]) => Promise<SaveAnswer>;
  readonly load: () => Promise<Stored | null>;
  readonly onStored: (stored: Stored) => void;
  readonly identityOf: (id: string) => string | null;
}

/** A person's work on the text of a draft: the text, its saving, and what others do meanwhile. */
export class DraftSession {
  readonly view: EditorView;
  private readonly saver: DraftSaver;
  private state = begunState;
  private readonly listeners = new Set<() => void>();
  readonly gutters = new Gutters();
  private readonly telling: TellingPage;
  private keeping: ReturnType<typeof setTimeout> | undefined;
  private frame = 0;
  private ended = false;
  private isBegun = false;

  constructor(private readonly places: SessionPlaces) {
    const { element, stored, personId, draftId } = places;
    const found = foundHere(personId, draftId);
    const mine = found && docOfKept(found.mine);
    const merged = mine && found ? mergeRemote(mine, found.base, stored.kept) : null;
    const doc = merged?.docs.at(-1) ?? mine ?? docOfKept(stored.kept);
    this.telling = new TellingPage(() => this.view.hasFocus(), places.onStored);
    const saverPlaces: SaverPlaces = {
      text: (hold) => keptFrom(this.view.state.doc, hold),
      takeIn: (base, remote) => this.takeIn(base, remote),
      save: places.save,
      load: places.load,
      onStored: (saved) => this.telling.tell(saved),
      onState: (save, conflicts) => this.told(save, conflicts),
    };
    this.saver = new DraftSaver(stored, saverPlaces);
    this.view = new EditorView(element, {
      state: EditorState.create({ doc, plugins: typingPlugins(places) }),
      attributes: { ...places.attributes },
      scrollMargin: { top: 150, bottom: 120, left: 0, right: 0 },
      scrollThreshold: { top: 130, bottom: 100, left: 0, right: 0 },
      nodeViews: {
        provision: (node, view) =>
          new ProvisionView(node, view, {
            kindWord: places.kindWord,
            hint: places.labelHint,
            anchorOf: (id) => anchorOf({ id }),
            isBeginning: () => !this.isBegun,
            onLabel: places.onLabel,
            onShown: (id, gutter) => this.gutters.shown(id, gutter),
            onGone: (id, gutter) => this.gutters.gone(id, gutter),
          }),
      },
      dispatchTransaction: (tr) => this.dispatch(tr),
    });
    this.isBegun = true;
    this.saver.begin(merged?.conflicts ?? []);
    if (merged) this.become({ restored: this.saver.isUnsaved });
    if (found && !this.saver.isUnsaved) forgetHere(personId, draftId);
    window.addEventListener("pagehide", this.keep);
    document.addEventListener("visibilitychange", this.keep);
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): SessionState => this.state;

  private become(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  private dispatch(tr: Transaction): void {
    const { view } = this;
    const { state, transactions } = view.state.applyTransaction(tr);
    view.updateState(state);
    if (transactions.some(({ docChanged }) => docChanged)) {
      this.saver.changed();
      clearTimeout(this.keeping);
      this.keeping = setTimeout(this.keep, KEEP_PAUSE);
      this.telling.again();
      this.watchNumbers(tr);
    }
    if (this.frame === 0) this.frame = requestAnimationFrame(this.look);
  }

  /** Whether what was put somewhere has another number than the place wants. */
  private watchNumbers(tr: Transaction): void {
    const put: unknown = tr.getMeta(REARRANGED);
    if (typeof put !== "string") return;
    const entries = outlineOf(this.view.state.doc);
    const place = entries.findIndex(({ attrs }) => attrs.id === put);
    const entry = entries[place];
    if (entry && isDisturbed(entries, place)) this.become({ disturbed: { id: put, label: entry.attrs.label } });
    else if (this.state.disturbed) this.become({ disturbed: null });
  }

  readonly keepNumbers = (): void => this.become({ disturbed: null });

  private readonly look = (): void => {
    this.frame = 0;
    if (this.ended) return;
    const { state } = this.view;
    const here = hereIn(state);
    const selected = selectedWords(state);
    if (JSON.stringify([here, selected]) !== JSON.stringify([this.state.here, this.state.selected])) this.become({ here, selected });
  };

  /** Keeps in the tab what the server does not have. */
  private readonly keep = (): void => {
    clearTimeout(this.keeping);
    if (this.saver.isUnsaved)
      keepHere(this.places.personId, this.places.draftId, { base: this.saver.kept, mine: keptFrom(this.view.state.doc) });
  };

  private told(save: SaveState, conflicts: readonly Conflict[]): void {
    if (save.kind === "saved") forgetHere(this.places.personId, this.places.draftId);
    const before = this.state;
    // With each key the same is told: nothing is drawn anew for that.
    if (JSON.stringify(save) === JSON.stringify(before.save) && conflicts === before.conflicts) return;
    const wasSaving = before.save.kind !== "saved";
    this.become({ save, conflicts, ...(save.kind === "saved" && wasSaving ? { savedAt: new Date(), restored: false } : {}) });
  }

  /** Waits until no word is being composed: nothing may touch the text meanwhile. */
  private async quiet(): Promise<void> {
    while (this.view.composing && !this.ended) await new Promise((resolve) => setTimeout(resolve, 60));
  }

  private async takeIn(base: readonly Kept[], remote: readonly Kept[]): Promise<readonly Conflict[]> {
    await this.quiet();
    if (this.ended) return [];
    const { docs, conflicts } = mergeRemote(this.view.state.doc, base, remote);
    // One by one, so that what stands between is not touched; but a text that is new as a whole at once.
    const steps = docs.length > 60 ? docs.slice(-1) : docs;
    if (steps.length > 0) {
      const tr = steps.reduce((change, doc) => replaceDoc(change, doc), this.view.state.tr);
      if (steps.length < docs.length) keepCaret(tr, this.view.state);
      this.view.updateState(this.view.state.apply(tr.setMeta("addToHistory", false)));
    }
    return conflicts;
  }

  /** The server has this version of the draft now. */
  async heardOf(version: number): Promise<void> {
    await this.saver.heardOf(version);
    if (this.state.save.kind === "refused") this.saver.changed();
  }

  /** Does something in the text, as a key would. */
  readonly run = (command: Command): boolean => {
    const done = command(this.view.state, this.view.dispatch, this.view);
    this.view.focus();
    return done;
  };

  /** Lets somebody go on writing where the caret stands. */
  focus(): void {
    this.view.focus();
  }

  get isUnsaved(): boolean {
    return !this.ended && this.saver.isUnsaved;
  }

  /** Saves what there is to save, and lets the page know. */
  readonly flush = async (): Promise<void> => {
    await this.saver.flush();
    if (!this.ended) this.telling.again();
  };

  /** Gives up what is not saved. */
  readonly forget = (): void => {
    this.saver.end();
    forgetHere(this.places.personId, this.places.draftId);
  };

  /** What this person has of a provision in conflict; null where it is not there any more. */
  mine(id: string): Kept | null {
    return keptFrom(this.view.state.doc).find((one) => one.id === id) ?? null;
  }

  /** Settles a conflict with what stands here, or with what somebody else has written. */
  readonly settle = ({ id, theirs }: Conflict, choice: "mine" | "theirs"): void => {
    if (choice === "theirs") {
      const entries = outlineOf(this.view.state.doc);
      const there = entries.some(({ attrs }) => attrs.id === id);
      const operation = {
        operation: theirs === null ? "remove" : there ? "update" : "insert",
        id,
        parentId: theirs?.parent ?? null,
      } as const;
      const done = operated(entries, operation, theirs ?? undefined);
      const mine = this.mine(id);
      if (done !== entries && !(theirs && mine && saysTheSame(mine, theirs)))
        this.view.dispatch(rearrange(this.view.state.tr, { entries: outlineOf(docOf(done)), caret: { id, offset: 1 } }));
    }
    this.saver.settle(id);
  };

  /** The provision's identity across revisions; null until it is saved. */
  identityOf(id: string): string | null {
    return this.places.identityOf(id);
  }

  /** Ends the work; what is not saved is kept in the tab. */
  end(): void {
    this.keep();
    this.ended = true;
    this.telling.tellNow();
    cancelAnimationFrame(this.frame);
    window.removeEventListener("pagehide", this.keep);
    document.removeEventListener("visibilitychange", this.keep);
    this.saver.end();
    this.view.destroy();
  }
}
