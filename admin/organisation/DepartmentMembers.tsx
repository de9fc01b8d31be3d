import { Box, Button, Typography } from "@mui/material";
import { Link } from "react-admin";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { Answered } from "../shared/Answered.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { sharedWords } from "../shared/words.ts";
import { actingOn, type Member, MembersQuery, type TreeDepartment } from "./department-tree.ts";
import { MemberLine } from "./MemberLine.tsx";
import { PlannedMove } from "./PlannedMove.tsx";
import { organisationWords } from "./words.ts";

interface DepartmentMembersProps {
  readonly department: TreeDepartment;
  readonly administers: boolean;
  readonly onMove: () => void;
  readonly onMoveMember: (member: Member) => void;
}

/** Who is in a department, who leads it, and where it is to move. */
export function DepartmentMembers({ department, administers, onMove, onMoveMember }: DepartmentMembersProps) {
  const say = useSay();
  const { today } = useMe();
  const { id, name, head, deputies } = department;
  const query = useAnswer(MembersQuery, { id });
  return (
    <Sheet
      heading={name ?? ""}
      action={
        <>
          {administers && (
            <Button size="small" onClick={onMove}>
              {say(organisationWords.moveAsk)}
            </Button>
          )}
          <Button size="small" component={Link} to={`/departments/${id}/show`}>
            {say(organisationWords.openDepartment)}
          </Button>
        </>
      }
    >
      <Typography variant="body2" color="textSecondary">
        {say(organisationWords.head)}
        {say(sharedWords.colon)}
        {head ? (
          <Link to={`/people/${head.id}/show`} underline="always">
            {head.name}
          </Link>
        ) : (
          say(organisationWords.actingHead)
        )}
        {actingOn(deputies, today).map(({ id: deputy, person }) => (
          <span key={deputy}>
            {" · "}
            {say(organisationWords.deputy)}
            {say(sharedWords.colon)}
            {person?.name}
          </span>
        ))}
      </Typography>
      <PlannedMove department={department} administers={administers} />
      <Box sx={{ mt: 1 }}>
        <Answered query={query} lines={6}>
          {({ memberships }) => (
            <>
              {memberships.items.length === 0 && <Typography color="textSecondary">{say(organisationWords.noMembers)}</Typography>}
              {memberships.items.map((member) => (
                <MemberLine key={member.id} member={member} onMove={administers ? () => onMoveMember(member) : null} />
              ))}
              {memberships.total > memberships.items.length && (
                <Typography variant="body2" color="textSecondary">
                  {say(organisationWords.more, { smart_count: memberships.total - memberships.items.length })}
                </Typography>
              )}
            </>
          )}
        </Answered>
      </Box>
    </Sheet>
  );
}
