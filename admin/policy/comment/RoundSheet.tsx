import { Box, Button, Stack, Typography } from "@mui/material";
import { Link, useNotify } from "react-admin";
import { useAnswer, useApi } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { useMay } from "../../providers/may.ts";
import { useMe } from "../../providers/me.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import { FractionLine, FractionList } from "../../shared/FractionBar.tsx";
import { listAddress } from "../../shared/list-address.ts";
import { Sheet } from "../../shared/Sheet.tsx";
import { saveFile } from "../../shared/save-file.ts";
import { useOpen } from "../../shared/use-open.ts";
import { DraftRound, ExportComments, type ShownInvitee, type ShownRound } from "./comment-queries.ts";
import { OpenRoundDialog } from "./OpenRoundDialog.tsx";
import { commentWords } from "./words.ts";

interface RoundSheetProps {
  readonly draft: { readonly id: string; readonly title: string | null };
  /** The draft with its document, as the rules ask for it. */
  readonly record: object;
  /** How many comments on it wait for an answer. */
  readonly waiting: number;
  readonly total: number;
}

/** Who was asked to comment on a draft and who has answered, for those who edit it; that there is a round, for those who decide. */
export function RoundSheet({ draft, record, waiting, total }: RoundSheetProps) {
  const say = useSay();
  const { has } = useMe();
  const mayOpen = useMay("create", "commentRounds", { revision: record });
  const opening = useOpen();
  const { data } = useAnswer(DraftRound, { id: draft.id }, { enabled: has("policyEditor", "auditor", "approver") });
  const round = data?.commentRounds.items[0] ?? null;
  const isOpen = round?.state === "open";
  if (!mayOpen && !round && total === 0) return null;
  return (
    <Sheet
      heading={say(commentWords.round)}
      action={
        <>
          {total > 0 && <ExportButton revisionId={draft.id} />}
          {mayOpen && !isOpen && (
            <Button size="small" variant="outlined" onClick={opening.show}>
              {say(commentWords.openRound)}
            </Button>
          )}
        </>
      }
    >
      {round ? (
        <Round round={round} subject={draft.title ?? ""} waiting={waiting} keeps={mayOpen} />
      ) : (
        <Typography variant="body2" color="textSecondary">
          {mayOpen ? say(commentWords.openRoundText) : say(commentWords.count, { smart_count: total })}
        </Typography>
      )}
      {opening.open && <OpenRoundDialog draft={draft} onClose={opening.hide} />}
    </Sheet>
  );
}

interface RoundProps {
  readonly round: ShownRound & { readonly invitees: readonly ShownInvitee[] | null };
  readonly subject: string;
  readonly waiting: number;
  readonly keeps: boolean;
}

function Round({ round, subject, waiting, keeps }: RoundProps) {
  const say = useSay();
  const notify = useNotify();
  const seesInvited = useMe().has("policyEditor", "auditor");
  const [closing, reminding] = [useOpen(), useOpen()];
  const { id, version, until, state } = round;
  const invitees = (seesInvited && round.invitees) || [];
  const departments = Map.groupBy(invitees, ({ department }) => department?.name ?? say(commentWords.noDepartment));
  const isOpen = state === "open";
  const silent = invitees.some(({ waiting }) => waiting);
  const given = { id, expectedVersion: version };
  return (
    <Stack spacing={1}>
      <Typography variant="body2">
        {[
          say(isOpen ? commentWords.roundOpen : commentWords.roundEnded, { day: until ?? "" }),
          ...(seesInvited
            ? [say(commentWords.answered, { done: invitees.filter(({ answer }) => answer).length, total: invitees.length })]
            : []),
          ...(waiting > 0 ? [say(commentWords.openComments, { smart_count: waiting })] : []),
        ].join(" · ")}
      </Typography>
      <FractionList>
        {[...departments]
          .toSorted(([one], [other]) => one.localeCompare(other, "zh"))
          .map(([name, people]) => (
            <FractionLine key={name} done={people.filter(({ answer }) => answer).length} total={people.length} label={name}>
              {name}
            </FractionLine>
          ))}
      </FractionList>
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap" }}>
        {seesInvited && (
          <Button size="small" component={Link} to={listAddress("invitees", { round: { eq: id } })}>
            {say(commentWords.everybody)}
          </Button>
        )}
        {keeps && isOpen && silent && (
          <Button size="small" onClick={reminding.show}>
            {say(commentWords.remind)}
          </Button>
        )}
        {keeps && isOpen && (
          <Button size="small" onClick={closing.show}>
            {say(commentWords.close)}
          </Button>
        )}
      </Box>
      {reminding.open && (
        <CommandFormDialog
          name="remindInvited"
          resource="commentRounds"
          given={given}
          subject={subject}
          onDone={() => notify(say(commentWords.reminded), { type: "success" })}
          onClose={reminding.hide}
        />
      )}
      {closing.open && (
        <CommandFormDialog name="closeCommentRound" resource="commentRounds" given={given} subject={subject} onClose={closing.hide} />
      )}
    </Stack>
  );
}

function ExportButton({ revisionId }: { readonly revisionId: string }) {
  const say = useSay();
  const api = useApi();
  const notify = useNotify();
  const take = async () => {
    try {
      const { exportComments } = await api(ExportComments, { revisionId });
      saveFile(exportComments);
    } catch (error) {
      notify(error instanceof Error ? error.message : String(error), { type: "error" });
    }
  };
  return (
    <Button size="small" onClick={() => void take()}>
      {say(commentWords.exportTable)}
    </Button>
  );
}
