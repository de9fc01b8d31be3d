import { Button, Typography } from "@mui/material";
import { useEffect, useRef, useState } from "react";
import { useLocation } from "react-router";
import { LATE } from "../../schema/to-do/late.screen.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { Answered } from "../shared/Answered.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import type { MatrixFilter } from "./matrix.ts";
import { inDepartment, ObligationsQuery } from "./obligations.ts";
import { PeopleObligations } from "./PeopleObligations.tsx";
import { RemindButton } from "./RemindButton.tsx";
import { obligationWords } from "./words.ts";

/** So many are seen at first. */
const SEEN = 10;

interface OverdueSheetProps {
  readonly filter: Pick<MatrixFilter, "departmentId" | "positionId" | "kind">;
  /** Whether all above it stands where it will stay. */
  readonly settled: boolean;
}

/** Who else is late, the longest first, and one button to ask them all again. */
export function OverdueSheet({ filter: { departmentId, positionId, kind }, settled }: OverdueSheetProps) {
  const say = useSay();
  const { personId } = useMe();
  const where = {
    state: { eq: "overdue" as const },
    ...(kind ? { kind: { eq: kind } } : {}),
    person: {
      id: { ne: personId },
      ...(positionId ? { position: { id: { eq: positionId } } } : {}),
      ...(departmentId ? inDepartment(departmentId) : {}),
    },
  };
  const query = useAnswer(ObligationsQuery, { where, orderBy: [{ dueOn: "ASC" }], limit: 100, offset: 0 });
  const [all, setAll] = useState(false);
  const late = query.data?.obligations.items ?? [];
  const sheet = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();
  const arrives = hash === `#${LATE}` && settled && query.isSuccess;
  useEffect(() => {
    if (!arrives) return;
    // The matrix above takes its height after it is drawn.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => sheet.current?.scrollIntoView()));
    return () => cancelAnimationFrame(frame);
  }, [arrives]);
  return (
    <Sheet
      ref={sheet}
      sx={{ scrollMarginTop: 72 }}
      heading={say(obligationWords.overduePeople)}
      action={
        late.length > 0 && (
          <RemindButton
            size="small"
            whom={{ obligationIds: late.map(({ id }) => id) }}
            about={say(obligationWords.overduePeople)}
            count={late.length}
          />
        )
      }
    >
      <Answered query={query} lines={3}>
        {({ obligations }) =>
          obligations.items.length === 0 ? (
            <Typography color="textSecondary">{say(obligationWords.nobodyLate)}</Typography>
          ) : (
            <>
              <PeopleObligations obligations={obligations.items.slice(0, all ? undefined : SEEN)} withTitle />
              {late.length > SEEN && (
                <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
                  {say(all ? obligationWords.fewerRequests : obligationWords.allRequests, { count: late.length })}
                </Button>
              )}
            </>
          )
        }
      </Answered>
    </Sheet>
  );
}
