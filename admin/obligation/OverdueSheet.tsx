import { Typography } from "@mui/material";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { Answered } from "../shared/Answered.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { ObligationsQuery } from "./obligations.ts";
import { PeopleObligations } from "./PeopleObligations.tsx";
import { obligationWords } from "./words.ts";

/** Who is late, the longest first. */
export function OverdueSheet({ departmentIds }: { readonly departmentIds: readonly string[] | null }) {
  const say = useSay();
  const { personId } = useMe();
  const where = {
    state: { eq: "overdue" },
    person: { id: { ne: personId }, ...(departmentIds ? { or: departmentIds.map((id) => ({ departmentIds: { contains: id } })) } : {}) },
  };
  const query = useAnswer(ObligationsQuery, { where, orderBy: [{ dueOn: "ASC" }], limit: 50, offset: 0 });
  return (
    <Sheet heading={say(obligationWords.overduePeople)}>
      <Answered query={query} lines={3}>
        {({ obligations }) =>
          obligations.items.length === 0 ? (
            <Typography color="textSecondary">{say(obligationWords.nobodyLate)}</Typography>
          ) : (
            <PeopleObligations obligations={obligations.items} withTitle />
          )
        }
      </Answered>
    </Sheet>
  );
}
