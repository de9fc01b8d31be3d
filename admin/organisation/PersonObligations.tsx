import { Box, Typography } from "@mui/material";
import { Link } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { StateOf } from "../marks/marks.tsx";
import { useRecordTitle } from "../names/record-title.ts";
import { evidenceOf, isAsked, type ShownObligation } from "../obligation/obligations.ts";
import { useDates } from "../providers/use-dates.ts";
import { Sheet } from "../shared/Sheet.tsx";
import { useDueText } from "../shared/when.ts";
import { organisationWords } from "./words.ts";

interface PersonObligationsProps {
  readonly heading: string;
  readonly obligations: readonly ShownObligation[];
  readonly total: number;
}

/** What is asked of a person and by when, or what they did about it, with its receipt. */
export function PersonObligations({ heading, obligations, total }: PersonObligationsProps) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const dueText = useDueText();
  const { moment } = useDates();
  return (
    <Sheet heading={`${heading} · ${total}`}>
      {obligations.map((obligation) => {
        const { id, state, dueOn, fulfilledAt } = obligation;
        const evidence = evidenceOf(obligation);
        return (
          <Box
            key={id}
            sx={{
              display: "flex",
              columnGap: 1.5,
              alignItems: "baseline",
              py: 0.75,
              borderTop: 1,
              borderColor: "roles.hairline",
              fontSize: 14,
            }}
          >
            <StateOf list="ObligationState" value={state} />
            <Box component="span" sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
              <Link to={`/obligations/${id}/show`}>{nameOf("assignments", obligation)}</Link>
            </Box>
            <Box component="span" sx={{ color: "text.secondary", textAlign: "end" }}>
              {fulfilledAt ? moment(fulfilledAt) : isAsked(state) && dueText(dueOn)}
              {evidence && (
                <>
                  {" "}
                  <Link to={evidence.to}>{evidence.number}</Link>
                </>
              )}
            </Box>
          </Box>
        );
      })}
      {total > obligations.length && (
        <Typography variant="body2" color="textSecondary">
          {say(organisationWords.moreOf, { smart_count: total - obligations.length })}
        </Typography>
      )}
    </Sheet>
  );
}
