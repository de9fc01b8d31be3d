import { history, redoDepth, undoDepth } from "prosemirror-history";
import { type Command, EditorState, type Transaction } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { anchorOf } from "../../provision.ts";
import { ProvisionView } from "./provision-view.ts";
import { DraftSaver, type SaveAnswer, type SaverPlaces, type SaveState, type SeenOperation, type Stored } from "./saving/draft-saver.ts";
import { forgetHere, foundHere, keepHere } from "./saving/kept-here.ts";
import { type Conflict, mergeRemote, operated } from "./saving/merge.ts";
import { saysTheSame } from "./saving/operations.ts";
import { type SelectedWords, selectedWords } from "./selected-words.ts";
import { attrsOf, emphasis, type ProvisionAttrs } from "./text/editor-schema.ts";
import { docOfKept, type Kept, keptFrom } from "./text/kept.ts";
import { isDisturbed } from "./text/number-order.ts";
import { docOf, outlineOf } from "./text/outline.ts";
import { replaceDoc } from "./text/replace-doc.ts";
import { caretAtOnce } from "./typing/caret-at-once.ts";
import { composing } from "./typing/composing.ts";
import { drag } from "./typing/drag.ts";
import { provisionAt, REARRANGED, rearrange } from "./typing/edits.ts";
import { keys } from "./typing/keys.ts";
import { inTable } from "./typing/kinds-and-labels.ts";
import { paste } from "./typing/paste.ts";
import { pictures } from "./typing/pictures.ts";
import { placeholder } from "./typing/placeholder.ts";
import { typedLabels } from "./typing/typed-labels.ts";
import { uniqueIds } from "./typing/unique-ids.ts";

/** Milliseconds without typing after which work that could not be saved is kept in the tab, and the page around hears what was saved. */
const KEEP_PAUSE = 2_500;
const TELL_PAUSE = 1_000;

/** Where the caret stands, and what can be done there. */
export interface Here extends Pick<ProvisionAttrs, "id" | "kind" | "label"> {
  readonly inTable: boolean;
  readonly emphasised: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** What the parts around the text show of it. */
export interface SessionState {
  readonly save: SaveState;
  /** When it was last saved, as the machine's clock has it. */
  readonly savedAt: Date | null;
  readonly conflicts: readonly Conflict[];
  readonly here: Here | null;
  /** The provision after which numbers no longer run on, until somebody has said what becomes of them. */
  readonly disturbed: Pick<ProvisionAttrs, "id" | "label"> | null;
  readonly selected: SelectedWords | null;
  /** Whether unsaved work of before was found and is here again. */
  readonly restored: boolean;
}

/** What a session needs of the page and the server. */
export interface SessionPlaces {
  readonly element: HTMLElement;
  readonly personId: string;
  readonly draftId: string;
  readonly stored: Stored;
  readonly attributes: Readonly<Record<string, string>>;
  readonly beginHint: string;
  readonly kindWord: (kind: string) => string;
  readonly labelHint: string;
  readonly onLabel: (id: string, element: HTMLElement) => void;
  readonly save: (expectedVersion: number, operations: readonly SeenOperation[]) => Promise<SaveAnswer>;
  readonly load: () => Promise<Stored | null>;
  readonly onStored: (stored: Stored) => void;
  readonly onPicture: (file: File) => void;
  readonly identityOf: (id: string) => string | null;
}

/** A person's work on the text of a draft: the text, its saving, and what others do meanwhile. */
export class DraftSession {
  readonly view: EditorView;
  private readonly saver: DraftSaver;
  private state: SessionState = {
    ...{ save: { kind: "saved" }, savedAt: null, conflicts: [], here: null, disturbed: null, selected: null, restored: false },
  };
  private readonly listeners = new Set<() => void>();
  private readonly gutterListeners = new Set<() => void>();
  private readonly gutters = new Map<string, HTMLElement>();
  private untold: Stored | null = null;
  private telling: ReturnType<typeof setTimeout> | undefined;
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
    const saverPlaces: SaverPlaces = {
      text: (hold) => keptFrom(this.view.state.doc, hold),
      takeIn: (base, remote) => this.takeIn(base, remote),
      save: places.save,
      load: places.load,
      onStored: (saved) => this.tellLater(saved),
      onState: (save, conflicts) => this.told(save, conflicts),
    };
    this.saver = new DraftSaver(stored, saverPlaces);
    this.view = new EditorView(element, {
      state: EditorState.create({
        doc,
        plugins: [
          typedLabels(),
          ...keys(),
          composing(),
          caretAtOnce(),
          pictures(places.onPicture),
          paste(),
          drag(),
          uniqueIds(),
          placeholder(places.beginHint),
          history(),
        ],
      }),
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
            onShown: (id, gutter) => this.shown(id, gutter),
            onGone: (id, gutter) => this.gone(id, gutter),
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

  /** Tells the page around what was saved: not between two keys, for contents and counts are drawn anew, but at once when somebody turns to it. */
  private tellLater(stored: Stored): void {
    clearTimeout(this.telling);
    this.untold = stored;
    const tell = () => {
      this.untold = null;
      this.places.onStored(stored);
    };
    if (this.view.hasFocus()) this.telling = setTimeout(tell, TELL_PAUSE);
    else tell();
  }

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
      if (this.untold) this.tellLater(this.untold);
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
    const at = provisionAt(state, state.selection.from);
    const node = at && state.doc.nodeAt(at.at);
    const marks = state.storedMarks ?? state.selection.$from.marks();
    const here: Here | null = node && {
      id: attrsOf(node).id,
      kind: attrsOf(node).kind,
      label: attrsOf(node).label,
      inTable: inTable(state),
      emphasised: emphasis.isInSet(marks) !== undefined,
      canUndo: undoDepth(state) > 0,
      canRedo: redoDepth(state) > 0,
    };
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
    if (this.untold && !this.ended) this.tellLater(this.untold);
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

  readonly subscribeGutters = (listener: () => void) => {
    this.gutterListeners.add(listener);
    return () => this.gutterListeners.delete(listener);
  };

  private shown(id: string, gutter: HTMLElement): void {
    this.gutters.set(id, gutter);
    for (const listener of this.gutterListeners) listener();
  }

  private gone(id: string, gutter: HTMLElement): void {
    if (this.gutters.get(id) === gutter) this.gutters.delete(id);
    for (const listener of this.gutterListeners) listener();
  }

  /** The provision's identity across revisions; null until it is saved. */
  identityOf(id: string): string | null {
    return this.places.identityOf(id);
  }

  /** The gutter beside a provision, for what stands beside its label. */
  gutterOf(id: string): HTMLElement | null {
    return this.gutters.get(id) ?? null;
  }

  /** Ends the work; what is not saved is kept in the tab. */
  end(): void {
    this.keep();
    this.ended = true;
    clearTimeout(this.telling);
    if (this.untold) this.places.onStored(this.untold);
    cancelAnimationFrame(this.frame);
    window.removeEventListener("pagehide", this.keep);
    document.removeEventListener("visibilitychange", this.keep);
    this.saver.end();
    this.view.destroy();
  }
}
