import { FormControlLabel, Radio, RadioGroup, TextField } from "@mui/material";
import { useState } from "react";
import { useSay } from "../../i18n/say.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import type { ShownPoints } from "./queries.ts";
import { accountWords } from "./words.ts";

/** What somebody has begun to do about an entry of points. */
export type PointsAct =
  | { readonly what: "dispute" | "correct"; readonly entry: ShownPoints }
  | { readonly what: "decide"; readonly entry: ShownPoints; readonly dispute: NonNullable<ShownPoints["disputes"]>[number] };

interface PointsDialogProps {
  readonly act: PointsAct;
  readonly name: string;
  readonly onClose: () => void;
}

const plainFigure = (figure: unknown) => String(Number(figure ?? 0));

/** Asks for what disputing, correcting or deciding wants to know. */
export function PointsDialog({ act, name, onClose }: PointsDialogProps) {
  const say = useSay();
  const { entry } = act;
  const subject = `${name} · ${entry.period} · ${plainFigure(entry.points)}`;
  if (act.what === "decide") return <DecideDialog act={act} subject={subject} onClose={onClose} />;
  if (act.what === "dispute")
    return (
      <CommandFormDialog
        name="disputePoints"
        resource="pointsEntries"
        title={say(accountWords.dispute)}
        subject={subject}
        text={say(accountWords.disputeText)}
        given={{ entryId: entry.id }}
        needs={["reason"]}
        onClose={onClose}
      />
    );
  return (
    <CommandFormDialog
      name="correctPoints"
      resource="pointsEntries"
      title={say(accountWords.correct)}
      subject={subject}
      text={say(accountWords.correctText, { counts: plainFigure(entry.counts) })}
      seal
      given={{ entryId: entry.id, counted: plainFigure(entry.counts) }}
      needs={["counts", "reason"]}
      begin={{ counts: plainFigure(entry.counts) }}
      onClose={onClose}
    />
  );
}

interface DecideDialogProps extends Omit<PointsDialogProps, "name" | "act"> {
  readonly act: Extract<PointsAct, { what: "decide" }>;
  readonly subject: string;
}

function DecideDialog({ act: { entry, dispute }, subject, onClose }: DecideDialogProps) {
  const say = useSay();
  const [grants, setGrants] = useState(false);
  const [counts, setCounts] = useState("0");
  return (
    <CommandFormDialog
      name="decideDispute"
      resource="pointsDisputes"
      title={say(accountWords.decide)}
      subject={subject}
      text={say(accountWords.decideText, { reason: dispute.reason ?? "" })}
      seal
      given={{ id: dispute.id, expectedVersion: dispute.version, grants, ...(grants ? { counts } : {}) }}
      needs={["answer"]}
      onClose={onClose}
    >
      {(error) => (
        <>
          <RadioGroup
            aria-label={say(accountWords.decision)}
            value={grants ? "grants" : "upholds"}
            onChange={(_, value) => setGrants(value === "grants")}
          >
            {(["upholds", "grants"] as const).map((value) => (
              <FormControlLabel key={value} value={value} control={<Radio />} label={say(accountWords[value])} />
            ))}
          </RadioGroup>
          {grants && (
            <TextField
              size="small"
              label={say(accountWords.newCounts)}
              value={counts}
              onChange={({ target }) => setCounts(target.value)}
              helperText={error?.at("counts") ?? say(accountWords.countsNow, { counts: plainFigure(entry.counts) })}
              error={Boolean(error?.at("counts"))}
              required
            />
          )}
        </>
      )}
    </CommandFormDialog>
  );
}
