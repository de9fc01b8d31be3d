import TaskIcon from "@mui/icons-material/TaskAltOutlined";
import { Box, Button, Typography } from "@mui/material";
import { Link } from "react-admin";
import { subjectScreens } from "../../schema/obligation/subject/subjects.screen.ts";
import { editionWord } from "../../schema/shared/edition-word.screen.ts";
import { useSay } from "../i18n/say.ts";
import { StateOf } from "../marks/marks.tsx";
import { ToneMark } from "../marks/StateMark.tsx";
import { useMe } from "../providers/me.ts";
import { useDates } from "../providers/use-dates.ts";
import { Sheet } from "../shared/Sheet.tsx";
import { useDueText } from "../shared/when.ts";
import { sharedWords } from "../shared/words.ts";
import { placeOf, type ShownObligation } from "./obligations.ts";
import { byUrgency, type Urgency, urgencies, urgencyOf } from "./urgency.ts";
import { obligationWords, SEPARATOR } from "./words.ts";

/** What is asked of this person, the most urgent first: why, by when, and the way to do it. Null for a person without a post. */
export function ToDoList({ obligations }: { readonly obligations: readonly ShownObligation[] | null }) {
  const say = useSay();
  const { today } = useMe();
  const ordered = byUrgency(obligations ?? [], today);
  const groups = urgencies
    .map((urgency) => ({ urgency, items: ordered.filter((item) => urgencyOf(item, today) === urgency) }))
    .filter(({ items }) => items.length > 0);
  return (
    <Sheet heading={say(obligationWords.toDo)}>
      {groups.length === 0 && (
        <NothingToDo employed={obligations !== null} text={obligations ? obligationWords.nothingToDoHelp : obligationWords.noPost} />
      )}
      {groups.map(({ urgency, items }) => (
        <Box key={urgency} component="section" aria-label={say(obligationWords[`urgency_${urgency}`])} sx={{ "& + &": { mt: 2.5 } }}>
          {groups.length > 1 && (
            <Typography
              variant="caption"
              component="h3"
              sx={{ m: 0, mb: 0.5, fontWeight: 600, color: urgency === "overdue" ? "roles.overdue" : "text.secondary" }}
            >
              {say(obligationWords[`urgency_${urgency}`])} {items.length}
            </Typography>
          )}
          {items.map((obligation) => (
            <ToDo key={obligation.id} obligation={obligation} urgency={urgency} />
          ))}
        </Box>
      ))}
    </Sheet>
  );
}

function NothingToDo({ text, employed }: { readonly text: typeof obligationWords.noPost; readonly employed: boolean }) {
  const say = useSay();
  return (
    <Box sx={{ display: "flex", gap: 1.5, alignItems: "flex-start", py: 1 }}>
      {employed && <TaskIcon aria-hidden sx={{ color: "roles.pine", fontSize: 28 }} />}
      <Box>
        {employed && <Typography sx={{ fontWeight: 600 }}>{say(obligationWords.nothingToDo)}</Typography>}
        <Typography variant="body2" color="textSecondary">
          {say(text)}
        </Typography>
      </Box>
    </Box>
  );
}

interface ToDoProps {
  readonly obligation: ShownObligation;
  readonly urgency: Urgency;
}

function ToDo({ obligation, urgency }: ToDoProps) {
  const say = useSay();
  const { kind, title, state, assignment, revision, agreement } = obligation;
  const to = state === "suspended" ? null : placeOf(obligation);
  const why = [
    revision?.document?.number,
    revision?.ordinal && say(obligationWords.whichText, { ordinal: revision.ordinal, day: revision.effectiveFrom ?? "" }),
    agreement?.ordinal && say(editionWord, { ordinal: agreement.ordinal }),
    assignment?.reason && say(obligationWords.why, { reason: assignment.reason.replace(/[。.]$/, "") }),
    assignment?.assignedBy?.name && say(obligationWords.askedBy, { name: assignment.assignedBy.name }),
    kind && subjectScreens[kind].offered && say(assignment?.mandatory ? obligationWords.mandatory : obligationWords.optional),
    state === "suspended" && say(obligationWords.suspendedHelp),
  ].filter(Boolean);
  return (
    <Box
      sx={{
        display: "grid",
        gridTemplateColumns: { xs: "minmax(0, 1fr) auto", sm: "minmax(0, 1fr) auto 88px" },
        columnGap: 2,
        rowGap: 0.75,
        alignItems: "center",
        py: 1.25,
        pl: 1.5,
        borderTop: 1,
        borderTopColor: "roles.hairline",
        boxShadow: (theme) => `inset 3px 0 0 ${urgency === "overdue" ? theme.palette.roles.overdue : "transparent"}`,
      }}
      data-todo={kind}
    >
      <Box sx={{ minWidth: 0, gridColumn: { xs: "1 / -1", sm: "auto" } }}>
        <Box component="span" sx={{ display: "block", fontSize: 13, color: "text.secondary" }}>
          <StateOf list="AssignmentKind" value={kind} />
        </Box>
        <Typography component="span" sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
          {to ? <Link to={to}>{title}</Link> : title}
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
          {why.join(SEPARATOR)}
        </Typography>
      </Box>
      <Due obligation={obligation} urgency={urgency} />
      {to && kind && (
        <Button variant="outlined" component={Link} to={to} aria-label={`${say(subjectScreens[kind].act)}: ${title ?? ""}`}>
          {say(subjectScreens[kind].act)}
        </Button>
      )}
    </Box>
  );
}

function Due({ obligation: { state, dueOn, dueAt, unannouncedYear }, urgency }: ToDoProps) {
  const say = useSay();
  const dates = useDates();
  const dueText = useDueText();
  if (!dueOn || state === "suspended") return <StateOf list="ObligationState" value={state} />;
  return (
    <Box sx={{ display: "flex", flexDirection: "column", alignItems: { xs: "flex-start", sm: "flex-end" } }}>
      {urgency === "later" ? (
        <Typography variant="body2">{dueText(dueOn)}</Typography>
      ) : (
        <ToneMark tone={urgency === "overdue" ? "overdue" : "dueSoon"} label={dueText(dueOn)} />
      )}
      <Typography variant="caption" color="textSecondary">
        {say(obligationWords.dueOnDay, { day: dueAt ? dates.moment(dueAt) : dueOn })}
      </Typography>
      {unannouncedYear && (
        <Typography variant="caption" color="textSecondary">
          {say(sharedWords.dueMayMove, { years: String(unannouncedYear) })}
        </Typography>
      )}
    </Box>
  );
}
