import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect, useRef, useState } from "react";
import { give } from "../../../graphql/give.ts";
import { request } from "../../../graphql/request.ts";
import { answerKey } from "../../../graphql/use-api.ts";
import type { Language } from "../../../i18n/language.ts";
import { saying, useLanguage } from "../../../i18n/say.ts";
import { wordLabel } from "../../../marks/StateMark.tsx";
import { useMe } from "../../../providers/me.ts";
import { type Draft, type DraftProvision, DraftQuery } from "../../draft-page.ts";
import { DraftTextQuery, SaveDraftText } from "./draft-operations.ts";
import { DraftSession } from "./draft-session.ts";
import type { SaveAnswer, SeenOperation, Stored } from "./saving/draft-saver.ts";
import { type Kept, keptOf } from "./text/kept.ts";
import { editorWords } from "./words.ts";

/** The server's side of a draft's text: what is asked of it, and which identity each provision has across revisions. */
class DraftServer {
  private readonly identities = new Map<string, string>();

  constructor(
    private readonly id: string,
    private readonly client: QueryClient,
    private readonly language: Language,
  ) {}

  stored(version: number, provisions: readonly DraftProvision[]): Stored {
    for (const { id, identity } of provisions) this.identities.set(id, identity);
    return { version, kept: keptOf(provisions), versions: new Map(provisions.map((one) => [one.id, one.version])) };
  }

  identityOf(id: string): string | null {
    return this.identities.get(id) ?? null;
  }

  readonly load = async (): Promise<Stored | null> => {
    const { revision } = await request(DraftTextQuery, { id: this.id });
    return revision && this.stored(revision.version, revision.provisions ?? []);
  };

  readonly save = async (expectedVersion: number, operations: readonly SeenOperation[]): Promise<SaveAnswer> => {
    const ids = [...new Set(operations.map(({ id }) => id))];
    const named = operations.map((one) => {
      const identity = one.operation === "insert" ? this.identityOf(one.id) : null;
      return identity === null ? one : { ...one, identity };
    });
    const { saveProvisions } = await give(SaveDraftText, { input: { revisionId: this.id, expectedVersion, operations: named }, ids });
    const changed = saveProvisions?.provisions ?? [];
    for (const { id, identity } of changed) if (identity) this.identities.set(id, identity);
    return {
      version: saveProvisions?.version ?? 0,
      versions: new Map(changed.flatMap(({ id, version }) => (version === null ? [] : [[id, version]]))),
    };
  };

  /** Lets the rest of the page see what was saved, and other pages ask anew. */
  readonly tellPage = ({ version, kept, versions }: Stored): void => {
    const key = answerKey(DraftQuery, { id: this.id }, this.language);
    this.client.setQueryData<{ revision: Draft | null }>(key, (known) =>
      known?.revision ? { ...known, revision: { ...known.revision, version, provisions: this.provisions(kept, versions) } } : known,
    );
    void this.client.invalidateQueries({ refetchType: "none" });
  };

  private provisions(kept: readonly Kept[], versions: Stored["versions"]): DraftProvision[] {
    const depths = new Map<string, number>();
    return kept.map(({ parent, ...one }) => {
      const depth = parent === null ? 0 : (depths.get(parent) ?? -1) + 1;
      depths.set(one.id, depth);
      const [version, identity] = [versions.get(one.id) ?? 1, this.identities.get(one.id) ?? one.id];
      return { ...one, version, identity, depth, parent: parent === null ? null : { id: parent } };
    });
  }
}

/** A label whose button was pressed. */
export interface PressedLabel {
  readonly id: string;
  readonly element: HTMLElement;
}

/** What the text asks the page for. */
interface AskedByText {
  readonly onLabel: (pressed: PressedLabel) => void;
  readonly onPictures: (files: readonly File[]) => void;
  readonly onOtherFiles: () => void;
  readonly onLostPictures: (count: number) => void;
}

/** Begins the work on a draft's text in an element of the page, and ends it with the page; what others save is taken in. */
export function useDraftSession(element: RefObject<HTMLElement | null>, draft: Draft, heard: number | null, asked: AskedByText) {
  const client = useQueryClient();
  const language = useLanguage();
  const { personId } = useMe();
  const [session, setSession] = useState<DraftSession | null>(null);
  const latest = useRef({ draft, asked });
  latest.current = { draft, asked };
  const draftId = draft.id;
  useEffect(() => {
    const place = element.current;
    if (!place) return undefined;
    const { draft: begun } = latest.current;
    const server = new DraftServer(draftId, client, language);
    const provisions = begun.provisions ?? [];
    const chinese =
      provisions.length === 0 ? language === "zh" : provisions.some(({ text, heading }) => /\p{Script=Han}/u.test(text + heading));
    const made = new DraftSession({
      element: place,
      personId: personId ?? "",
      draftId,
      stored: server.stored(begun.version ?? 0, provisions),
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": saying(editorWords.text),
        lang: chinese ? "zh-CN" : "en",
        spellcheck: "false",
        autocorrect: "off",
        autocapitalize: "off",
      },
      beginHint: saying(editorWords.begin),
      kindWord: (kind) => {
        const word = wordLabel("ProvisionKind", kind);
        return word ? saying(word) : kind;
      },
      labelHint: saying(editorWords.labelHint),
      identityOf: (id) => server.identityOf(id),
      onLabel: (id, pressed) => latest.current.asked.onLabel({ id, element: pressed }),
      onPictures: (files) => latest.current.asked.onPictures(files),
      onOtherFiles: () => latest.current.asked.onOtherFiles(),
      onLostPictures: (count) => latest.current.asked.onLostPictures(count),
      save: server.save,
      load: server.load,
      onStored: server.tellPage,
    });
    setSession(made);
    return () => {
      setSession(null);
      made.end();
    };
  }, [draftId, client, language, personId, element]);
  const version = Math.max(draft.version ?? 0, heard ?? 0);
  useEffect(() => {
    if (session) void session.heardOf(version);
  }, [session, version]);
  return session;
}
