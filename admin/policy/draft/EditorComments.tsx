import { useState } from "react";
import { useSay } from "../../i18n/say.ts";
import { CommentCount } from "../comment/CommentCount.tsx";
import { CommentDialog } from "../comment/CommentDialog.tsx";
import type { SaidOf } from "../comment/said.ts";
import { commentWords } from "../comment/words.ts";
import type { Draft } from "../draft-page.ts";
import { SelectionBar } from "../provisions/SelectionBar.tsx";
import type { SelectedText } from "../provisions/selected-text.ts";
import { backToText } from "./editor/back-to-text.ts";
import type { DraftSession } from "./editor/draft-session.ts";
import { ProvisionAside } from "./editor/ProvisionAside.tsx";
import { useSession, useSessionState } from "./editor/session-context.ts";

interface EditorCommentsProps {
  readonly draft: Draft;
  readonly said: readonly SaidOf[];
  readonly onOpen: (of: SaidOf) => void;
}

/** Beside provisions that are edited how much is said of them; words that are selected can be commented on. */
export default function EditorComments(props: EditorCommentsProps) {
  const session = useSession();
  return session && <Comments session={session} {...props} />;
}

function Comments({ session, draft, said, onOpen }: EditorCommentsProps & { readonly session: DraftSession }) {
  const say = useSay();
  const { selected, save } = useSessionState(session);
  const [about, setAbout] = useState<SelectedText | null>(null);
  const provisions = draft.provisions ?? [];
  // What is not saved yet the server does not know, so nobody quotes it.
  const provision = selected && save.kind === "saved" ? provisions.find(({ id }) => id === selected.provisionId) : undefined;
  return (
    <>
      {said.map(
        (of) =>
          of.provision && (
            <ProvisionAside key={of.provision.id} provisionId={of.provision.id}>
              <CommentCount of={of} onOpen={onOpen} />
            </ProvisionAside>
          ),
      )}
      {provision && selected && !about && (
        <SelectionBar
          words={selected.text}
          act={say(commentWords.commentOn)}
          onAct={() => setAbout({ provision, quote: selected.text, from: selected.from })}
        />
      )}
      {about && (
        <CommentDialog
          revisionId={draft.id}
          about={about}
          provisions={provisions}
          onClose={() => backToText(session, () => setAbout(null))}
        />
      )}
    </>
  );
}
