import { Box, Button, Typography } from "@mui/material";
import { Link } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { ToneMark } from "../screens/display/StateMark.tsx";
import { StateOf } from "../shared/marks.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { daysBetween, useDueText } from "../shared/when.ts";
import { placeOf, type ShownObligation } from "./obligations.ts";
import { obligationWords } from "./words.ts";

/** Days before the due day from which it counts as soon. */
const SOON = 7;

/** What is asked of this person, the most urgent first: why, by when, and the way to do it. */
export function ToDoList({ obligations }: { readonly obligations: readonly ShownObligation[] }) {
  const say = useSay();
  return (
    <Sheet heading={say(obligationWords.toDo)}>
      {obligations.length === 0 && <Typography color="textSecondary">{say(obligationWords.nothingToDo)}</Typography>}
      {obligations.map((obligation) => (
        <ToDo key={obligation.id} obligation={obligation} />
      ))}
    </Sheet>
  );
}

const openWords = { acknowledge: obligationWords.openRead, train: obligationWords.openLearn, sign: obligationWords.openSign };

function ToDo({ obligation }: { readonly obligation: ShownObligation }) {
  const say = useSay();
  const { kind, title, state, assignment, revision } = obligation;
  const to = state === "suspended" ? null : placeOf(obligation);
  const why = [
    revision?.document?.number,
    assignment?.reason && say(obligationWords.why, { reason: assignment.reason }),
    assignment?.assignedBy?.name && say(obligationWords.askedBy, { name: assignment.assignedBy.name }),
    kind === "train" && say(assignment?.mandatory ? obligationWords.mandatory : obligationWords.optional),
    state === "suspended" && say(obligationWords.suspendedHelp),
  ].filter(Boolean);
  return (
    <Box
      sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center", py: 1.25, borderTop: 1, borderColor: "roles.hairline" }}
      data-todo={kind}
    >
      <Box sx={{ flex: "1 1 260px", minWidth: 0 }}>
        <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "baseline" }}>
          <Box component="span" sx={{ fontSize: 13, color: "text.secondary" }}>
            <StateOf list="AssignmentKind" value={kind} />
          </Box>
          <Typography component="span" sx={{ fontWeight: 600 }}>
            {to ? <Link to={to}>{title}</Link> : title}
          </Typography>
        </Box>
        <Typography variant="body2" color="textSecondary">
          {why.join(" · ")}
        </Typography>
      </Box>
      <Due obligation={obligation} />
      {to && kind && (
        <Button variant="outlined" component={Link} to={to} sx={{ minWidth: 88 }}>
          {say(openWords[kind])}
        </Button>
      )}
    </Box>
  );
}

function Due({ obligation: { state, dueOn } }: { readonly obligation: ShownObligation }) {
  const dueText = useDueText();
  const { today } = useMe();
  if (!dueOn || state === "suspended") return <StateOf list="ObligationState" value={state} />;
  const tone = state === "overdue" ? "overdue" : daysBetween(today, dueOn) <= SOON ? "dueSoon" : "scheduled";
  return (
    <Box sx={{ display: "flex", flexDirection: "column", alignItems: { xs: "flex-start", sm: "flex-end" } }}>
      <ToneMark tone={tone} label={dueText(dueOn)} />
      <Typography variant="caption" color="textSecondary">
        {dueOn}
      </Typography>
    </Box>
  );
}
