import { Button, Stack, Typography } from "@mui/material";
import { Link, useParams } from "react-admin";
import { useNavigate } from "react-router";
import { operation } from "../../graphql/operation.ts";
import { useAnswer, useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { PageHead } from "../../layout/PageHead.tsx";
import { StateOf } from "../../marks/marks.tsx";
import { useMay } from "../../providers/may.ts";
import { Answered, NotThere } from "../../shared/Answered.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { BrokenLine, BrokenLines } from "./BrokenLine.tsx";
import { MendReferences, ReferenceImpact, StartDraft } from "./reference-impact.ts";
import { referenceWords } from "./reference-words.ts";

const ReferringText = operation(
  `query ReferringText($id: ID!) {
    revision(id: $id) { id title state published document { id number published approverIds askedIds level { id } owningDepartment { id } openDraft { id } } }
  }`,
);

/** References of a text that no longer fit what they refer to, and the way to mend them. */
export default function ReferencesPage() {
  const { revisionId = "" } = useParams();
  const query = useAnswer(ReferringText, { id: revisionId });
  const impact = useAnswer(ReferenceImpact, { revisionId });
  const say = useSay();
  return (
    <Answered query={query} lines={6}>
      {({ revision }) =>
        revision ? (
          <>
            <PageHead
              above={revision.document && <Link to={`/policyDocuments/${revision.document.id}/show`}>{revision.document.number}</Link>}
              title={`${revision.title} · ${say(referenceWords.references)}`}
              state={<StateOf list="RevisionState" value={revision.state} />}
              primary={<MendInDraft document={revision.document} needed={(impact.data?.referenceImpact.here.length ?? 0) > 0} />}
            />
            <Answered query={impact} lines={4}>
              {({ referenceImpact: { here } }) => (
                <Sheet sx={{ maxWidth: 900 }}>
                  <Stack spacing={1.5}>
                    <Typography>{say(here.length > 0 ? referenceWords.pageText : referenceWords.gonePage)}</Typography>
                    <BrokenLines>
                      {here.map((one) => (
                        <BrokenLine key={one.reference.id} broken={one} />
                      ))}
                    </BrokenLines>
                  </Stack>
                </Sheet>
              )}
            </Answered>
          </>
        ) : (
          <NotThere page />
        )
      }
    </Answered>
  );
}

interface MendInDraftProps {
  readonly document: { readonly id: string; readonly openDraft: { readonly id: string } | null } | null;
  readonly needed: boolean;
}

/** Begins a draft in which all that can be mended is, or leads to the one there is. */
function MendInDraft({ document, needed }: MendInDraftProps) {
  const say = useSay();
  const navigate = useNavigate();
  const mayEdit = useMay("update", "policyDocuments", document ?? {});
  const mend = useCommand(MendReferences, ({ mendReferences }) => mendReferences && navigate(`/drafts/${mendReferences.id}`));
  const start = useCommand(StartDraft, ({ startRevision }) => {
    if (startRevision) mend.mutate({ input: { revisionId: startRevision.id, expectedVersion: startRevision.version ?? 0 } });
  });
  if (!document || !mayEdit) return null;
  if (document.openDraft)
    return (
      <Button variant="contained" component={Link} to={`/drafts/${document.openDraft.id}`}>
        {say(referenceWords.openDraft)}
      </Button>
    );
  if (!needed) return null;
  return (
    <Button
      variant="contained"
      loading={start.isPending || mend.isPending}
      onClick={() => start.mutate({ input: { documentId: document.id } })}
    >
      {say(referenceWords.startAndMend)}
    </Button>
  );
}
