import { Box } from "@mui/material";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useNotify } from "react-admin";
import { useSay } from "../../../i18n/say.ts";
import { useRecordTitle } from "../../../names/record-title.ts";
import { LeaveGuard } from "../../../screens/form/LeaveGuard.tsx";
import type { Draft } from "../../draft-page.ts";
import { Conflicts } from "./Conflicts.tsx";
import type { DraftSession } from "./draft-session.ts";
import { EditorTools } from "./EditorTools.tsx";
import { editorStyle } from "./editor-style.ts";
import { LabelPopover } from "./LabelPopover.tsx";
import { NumbersNote } from "./NumbersNote.tsx";
import { PictureDialog } from "./PictureDialog.tsx";
import { SaveLine } from "./SaveLine.tsx";
import { SessionContext, useSessionState } from "./session-context.ts";
import { type PressedLabel, useDraftSession } from "./use-draft-session.ts";
import { editorWords } from "./words.ts";

interface DraftEditorProps {
  readonly draft: Draft;
  /** The version that the server was last heard to have: whatever others have saved is taken in. */
  readonly heard: number | null;
  /** Hears in which provision the caret stands, by its identity. */
  readonly onPlace: (identity: string | null) => void;
  /** What belongs to provisions or selected words: finds them by `useSession`, and stands beside them in a `ProvisionAside`. */
  readonly children?: ReactNode;
}

/** The whole text of a draft, edited in place and saved by itself. */
export default function DraftEditor({ draft, heard, onPlace, children }: DraftEditorProps) {
  const nameOf = useRecordTitle();
  const element = useRef<HTMLDivElement>(null);
  const [pressed, setPressed] = useState<PressedLabel | null>(null);
  /** Pictures to be asked about one after the other; null stands for one that is to be chosen. */
  const [pictures, setPictures] = useState<readonly (File | null)[]>([]);
  const say = useSay();
  const notify = useNotify();
  const session = useDraftSession(element, draft, heard, {
    onLabel: setPressed,
    onPictures: setPictures,
    onOtherFiles: () => notify(say(editorWords.otherFiles), { type: "warning" }),
    onLostPictures: (count) => notify(say(editorWords.lostPictures, { smart_count: count }), { type: "warning" }),
  });
  const [picture] = pictures;
  const saveByKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    // The browser would save the page as a file.
    event.preventDefault();
    void session?.flush();
  };
  return (
    <SessionContext.Provider value={session}>
      {session && (
        <>
          <LeaveGuard
            isUnsaved={() => session.isUnsaved}
            onSave={() => void session.flush()}
            onLeave={session.forget}
            saveFirst={session.flush}
          />
          <EditorTools
            session={session}
            onLabel={setPressed}
            onPicture={() => setPictures([null])}
            state={<SaveLine session={session} />}
          />
          <Conflicts session={session} />
          <PlaceTold session={session} onPlace={onPlace} />
          <NumbersNote session={session} draft={draft} />
        </>
      )}
      <Box ref={element} sx={editorStyle} onKeyDown={saveByKey} onBlur={() => void session?.flush()} />
      {session && pressed && <LabelPopover session={session} pressed={pressed} onClose={() => setPressed(null)} />}
      {session && picture !== undefined && (
        <PictureDialog
          key={pictures.length}
          session={session}
          draftId={draft.id}
          subject={nameOf("revisions", draft)}
          file={picture}
          onClose={() => setPictures((left) => left.slice(1))}
        />
      )}
      {session && children}
    </SessionContext.Provider>
  );
}

/** Tells in which provision the caret stands. */
function PlaceTold({ session, onPlace }: { readonly session: DraftSession; readonly onPlace: DraftEditorProps["onPlace"] }) {
  const { here } = useSessionState(session);
  const identity = here && session.identityOf(here.id);
  useEffect(() => onPlace(identity), [identity, onPlace]);
  return null;
}
