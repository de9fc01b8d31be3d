import { Box, Button, Tab, Tabs, Typography } from "@mui/material";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { editionWord } from "../../../schema/shared/edition-word.screen.ts";
import type { AnswerOf } from "../../graphql/operation.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { PageHead } from "../../layout/PageHead.tsx";
import { useRecordTitle } from "../../names/record-title.ts";
import { useMay } from "../../providers/may.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import { Answered, NotThere } from "../../shared/Answered.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { useOpen } from "../../shared/use-open.ts";
import { ChangeList } from "../comparison/ChangeList.tsx";
import { SummaryLine } from "../comparison/SummaryLine.tsx";
import { DraftChangesQuery, DraftHistoryQuery } from "./draft-history.ts";
import { SittingList } from "./SittingList.tsx";
import { draftHistoryWords } from "./words.ts";

type History = AnswerOf<typeof DraftHistoryQuery>;
type HistoryRevision = NonNullable<History["revision"]>;
export type Sitting = NonNullable<History["draftHistory"]>[number];

/** What a draft's text has been: the sittings in which it was written, what each changed, and the way back. */
export default function DraftHistoryPage() {
  const { revisionId = "" } = useParams();
  const query = useAnswer(DraftHistoryQuery, { id: revisionId });
  return (
    <Answered query={query} lines={8}>
      {({ revision, draftHistory }) => (revision ? <ShowHistory revision={revision} sittings={draftHistory ?? []} /> : <NotThere page />)}
    </Answered>
  );
}

function ShowHistory({ revision, sittings }: { readonly revision: HistoryRevision; readonly sittings: readonly Sitting[] }) {
  const say = useSay();
  const [chosen, choose] = useState(sittings[0]?.id ?? null);
  const place = sittings.findIndex(({ id }) => id === chosen);
  const sitting = sittings[place];
  return (
    <>
      <PageHead
        above={<Link to={`/drafts/${revision.id}`}>{revision.title}</Link>}
        title={say(draftHistoryWords.title)}
        state={
          <>
            <span>{revision.document?.number}</span>
            <span>{say(editionWord, { ordinal: revision.ordinal ?? 0 })}</span>
          </>
        }
      />
      {sitting ? (
        <Box
          sx={{ display: "grid", gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "280px minmax(0, 1fr)" }, gap: 2, alignItems: "start" }}
        >
          <Sheet heading={say(draftHistoryWords.sittings)}>
            <SittingList sittings={sittings} chosen={sitting.id} choose={choose} />
          </Sheet>
          <SittingChanges key={sitting.id} revision={revision} sitting={sitting} next={sittings[place - 1] ?? null} />
        </Box>
      ) : (
        <Sheet>
          <Typography color="textSecondary">{say(draftHistoryWords.empty)}</Typography>
        </Sheet>
      )}
    </>
  );
}

interface SittingChangesProps {
  readonly revision: HistoryRevision;
  readonly sitting: Sitting;
  /** The one after it; null for the latest. */
  readonly next: Sitting | null;
}

/** What a sitting changed, or what has changed since it began. */
function SittingChanges({ revision, sitting, next }: SittingChangesProps) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const navigate = useNavigate();
  const restoring = useOpen();
  const [since, setSince] = useState(false);
  const mayEdit = useMay("update", "revisions", revision);
  const query = useAnswer(DraftChangesQuery, { sitting: sitting.id, until: since ? null : (next?.id ?? null) });
  return (
    <Sheet
      heading={say(since ? draftHistoryWords.sinceThen : draftHistoryWords.inSitting)}
      action={
        mayEdit &&
        sitting.provisionsBefore > 0 && (
          <Button size="small" onClick={restoring.show}>
            {say(draftHistoryWords.restoreBefore)}
          </Button>
        )
      }
    >
      {next && (
        <Tabs value={since ? 1 : 0} onChange={(_event, value) => setSince(value === 1)} sx={{ mb: 1 }}>
          <Tab label={say(draftHistoryWords.inSitting)} />
          <Tab label={say(draftHistoryWords.sinceThen)} />
        </Tabs>
      )}
      <Answered query={query} lines={8}>
        {({ draftChanges }) =>
          draftChanges ? (
            <>
              <SummaryLine summary={draftChanges.summary} />
              <ChangeList comparison={{ from: null, to: null, attachments: [], ...draftChanges }} />
            </>
          ) : (
            <NotThere />
          )
        }
      </Answered>
      {restoring.open && (
        <CommandFormDialog
          name="restoreDraft"
          resource="revisions"
          given={{ revisionId: revision.id, expectedVersion: revision.version, sittingId: sitting.id }}
          title={say(draftHistoryWords.restoreBefore)}
          subject={nameOf("revisions", revision)}
          text={say(draftHistoryWords.restoreText)}
          onDone={(answer) => answer && navigate(`/drafts/${revision.id}`)}
          onClose={restoring.hide}
        />
      )}
    </Sheet>
  );
}
