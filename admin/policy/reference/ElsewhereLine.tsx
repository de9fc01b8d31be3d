import { Button } from "@mui/material";
import { useNotify } from "react-admin";
import { Link } from "react-router";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { useMay } from "../../providers/may.ts";
import { BrokenLine } from "./BrokenLine.tsx";
import { type BrokenElsewhere, MendReferences, StartDraft } from "./reference-impact.ts";
import { referenceWords } from "./reference-words.ts";

interface ElsewhereLineProps {
  readonly broken: BrokenElsewhere;
  /** The draft by whose numbers it is to be mended. */
  readonly draftId: string;
}

/** A reference of another document, mended in the draft of that one by whoever may edit it; one is begun where there is none. */
export function ElsewhereLine({ broken, draftId }: ElsewhereLineProps) {
  const { reference, newWords } = broken;
  const say = useSay();
  const notify = useNotify();
  const { revision } = reference;
  const document = revision?.document ?? null;
  const isDraft = revision?.state === "draft";
  const mayEdit = useMay("update", "policyDocuments", document ?? {}) && document !== null;
  const mend = useCommand(MendReferences, () =>
    notify(say(referenceWords.mendedThere, { title: revision?.title ?? "" }), { type: "success" }),
  );
  const start = useCommand(StartDraft, ({ startRevision }) => {
    if (startRevision) mendIn(startRevision.id, startRevision.version ?? 0, null);
  });
  const mendIn = (revisionId: string, expectedVersion: number, referenceIds: readonly string[] | null) =>
    mend.mutate({ input: { revisionId, expectedVersion, referenceIds, targetRevisionId: draftId } });
  const busy = mend.isPending || start.isPending;
  return (
    <BrokenLine broken={broken} title={revision?.title ?? null}>
      {mayEdit && isDraft && newWords !== null && (
        <Button size="small" loading={busy} onClick={() => mendIn(revision.id, revision.version ?? 0, [reference.id])}>
          {say(referenceWords.mendThere)}
        </Button>
      )}
      {mayEdit && !document.openDraft && newWords !== null && (
        <Button size="small" loading={busy} onClick={() => start.mutate({ input: { documentId: document.id } })}>
          {say(referenceWords.startAndMend)}
        </Button>
      )}
      {document?.openDraft && (
        <Button size="small" color="inherit" component={Link} to={`/drafts/${document.openDraft.id}`}>
          {say(referenceWords.openDraft)}
        </Button>
      )}
    </BrokenLine>
  );
}
