import { Alert, Box, Divider, Stack, ToggleButton, ToggleButtonGroup, Typography } from "@mui/material";
import { useState } from "react";
import { Link, useParams } from "react-admin";
import { useAnswer } from "../graphql/use-api.ts";
import { useLanguage, useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { useMe } from "../providers/me.ts";
import { Answered, NotThere } from "../shared/Answered.tsx";
import { LevelOf, StateOf } from "../shared/marks.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { AcknowledgePart } from "./AcknowledgePart.tsx";
import { ChangeList } from "./ChangeList.tsx";
import { Contents } from "./Contents.tsx";
import { CompareRevisions } from "./comparison.ts";
import { ReadingText } from "./ReadingText.tsx";
import { type ReadRevision, ReadRevisionQuery } from "./reading-page.ts";
import { policyWords } from "./words.ts";

/** A revision as it is read: what changed, the text, then the statement and the receipt. */
export default function ReadingPage() {
  const { revisionId = "" } = useParams();
  const me = useMe();
  const language = useLanguage();
  const query = useAnswer(ReadRevisionQuery, { id: revisionId, me: me.personId, works: me.has("staff"), language });
  return (
    <Answered query={query} lines={14}>
      {(answer) =>
        answer.revision ? (
          <Reading
            key={revisionId}
            revision={answer.revision}
            acknowledgement={
              <AcknowledgePart
                revision={answer.revision}
                statement={answer.statement}
                done={answer.acknowledgements?.items[0] ?? null}
                obligations={answer.obligations?.items ?? []}
              />
            }
          />
        ) : (
          <NotThere />
        )
      }
    </Answered>
  );
}

type View = "text" | "changes";

function Reading({ revision, acknowledgement }: { readonly revision: ReadRevision; readonly acknowledgement: React.ReactNode }) {
  const say = useSay();
  const [view, setView] = useState<View>("text");
  const provisions = revision.provisions ?? [];
  const notNow = revision.published && revision.document?.inForce?.id !== revision.id;
  const earlier = (revision.ordinal ?? 1) > 1;
  return (
    <>
      <PageHead
        above={revision.document && <Link to={`/policyDocuments/${revision.document.id}/show`}>{revision.document.number}</Link>}
        title={revision.title ?? "—"}
        tabTitle={revision.title ?? ""}
        state={<ReadingState revision={revision} />}
      />
      <Stack spacing={2} sx={{ mb: 2, maxWidth: 900 }}>
        {notNow && revision.document?.inForce && (
          <Alert severity="info" action={<Link to={`/reading/${revision.document.inForce.id}`}>{say(policyWords.readCurrent)}</Link>}>
            {say(policyWords.notInForce)}
          </Alert>
        )}
        {revision.noApprovalReason && <Alert severity="info">{say(policyWords.noApproval, { reason: revision.noApprovalReason })}</Alert>}
        {revision.level?.handling && (
          <Typography variant="caption" color="textSecondary">
            {say(policyWords.handling, { text: revision.level.handling })}
          </Typography>
        )}
        {earlier && (
          <ToggleButtonGroup exclusive size="small" value={view} onChange={(_, next: View | null) => next && setView(next)}>
            <ToggleButton value="text">{say(policyWords.showText)}</ToggleButton>
            <ToggleButton value="changes">{say(policyWords.showChanges)}</ToggleButton>
          </ToggleButtonGroup>
        )}
      </Stack>
      <Box sx={{ display: "flex", gap: 4, alignItems: "flex-start" }}>
        <Box sx={{ flex: 1, minWidth: 0, maxWidth: 900 }}>
          <Sheet sx={{ px: { xs: 2, md: 5 }, py: { xs: 2, md: 4 } }}>
            {revision.changeSummary && (
              <>
                <Typography variant="caption" color="textSecondary">
                  {say(policyWords.changeSummary)}
                </Typography>
                <Typography sx={{ whiteSpace: "pre-line" }}>{revision.changeSummary}</Typography>
                <Divider sx={{ my: 2 }} />
              </>
            )}
            {view === "changes" ? <Changes revisionId={revision.id} /> : <ReadingText provisions={provisions} />}
          </Sheet>
          <Box sx={{ mt: 2 }}>{acknowledgement}</Box>
        </Box>
        {view === "text" && <Contents provisions={provisions} />}
      </Box>
    </>
  );
}

function ReadingState({ revision }: { readonly revision: ReadRevision }) {
  const say = useSay();
  return (
    <>
      <StateOf list="RevisionState" value={revision.state} />
      <span>{say(policyWords.revision, { ordinal: revision.ordinal ?? 0 })}</span>
      <LevelOf level={revision.level} />
      {revision.document?.owningDepartment?.name && <span>{revision.document.owningDepartment.name}</span>}
      {revision.effectiveFrom && (
        <span>
          {say(policyWords.effectiveFrom)} {revision.effectiveFrom}
        </span>
      )}
      {revision.trialUntil && (
        <span>
          {say(policyWords.trialUntil)} {revision.trialUntil}
        </span>
      )}
    </>
  );
}

/** Against the text that this person acknowledged last, else the previous one; the server knows which. */
function Changes({ revisionId }: { readonly revisionId: string }) {
  const say = useSay();
  const query = useAnswer(CompareRevisions, { from: null, to: revisionId });
  return (
    <Answered query={query} lines={8}>
      {({ compareRevisions: comparison }) =>
        comparison?.from ? (
          <>
            <Typography variant="h2" sx={{ mb: 0.5 }}>
              {say(policyWords.whatChanged)}
            </Typography>
            <Typography variant="caption" color="textSecondary">
              {say(policyWords.revision, { ordinal: comparison.from.ordinal ?? 0 })} →{" "}
              {say(policyWords.revision, { ordinal: comparison.to?.ordinal ?? 0 })}
            </Typography>
            <ChangeList comparison={comparison} />
          </>
        ) : (
          <Typography color="textSecondary">{say(policyWords.noChanges)}</Typography>
        )
      }
    </Answered>
  );
}
