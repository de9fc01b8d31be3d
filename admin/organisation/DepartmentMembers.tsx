import { Box, Button, Typography } from "@mui/material";
import { Link } from "react-admin";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { Answered, NotThere } from "../shared/Answered.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { DepartmentQuery } from "./department-tree.ts";
import { organisationWords } from "./words.ts";

/** Who is in a department, and who leads it. */
export function DepartmentMembers({ id }: { readonly id: string }) {
  const say = useSay();
  const { today } = useMe();
  const query = useAnswer(DepartmentQuery, { id });
  return (
    <Answered query={query} lines={8}>
      {({ department, memberships }) => {
        if (!department) return <NotThere />;
        const acting = (department.deputies ?? []).filter(({ from, until }) => (from ?? "") <= today && (until === null || until >= today));
        return (
          <Sheet
            heading={department.name ?? ""}
            action={
              <Button size="small" component={Link} to={`/departments/${id}/show`}>
                {say(organisationWords.openDepartment)}
              </Button>
            }
          >
            <Typography variant="body2" color="textSecondary">
              {say(organisationWords.head)}: {department.head?.name ?? say(organisationWords.actingHead)}
              {acting.map(({ id: deputy, person }) => (
                <span key={deputy}>
                  {" · "}
                  {say(organisationWords.deputy)}: {person?.name}
                </span>
              ))}
            </Typography>
            <Box sx={{ mt: 1 }}>
              {memberships.items.length === 0 && <Typography color="textSecondary">{say(organisationWords.noMembers)}</Typography>}
              {memberships.items.map(({ id: post, person, position, primary }) => (
                <Box key={post} sx={{ display: "flex", gap: 1.5, flexWrap: "wrap", py: 0.75, borderTop: 1, borderColor: "roles.hairline" }}>
                  {person && <Link to={`/people/${person.id}/show`}>{person.name}</Link>}
                  <Box component="span" sx={{ color: "text.secondary" }}>
                    {person?.number}
                  </Box>
                  <span>{position?.name}</span>
                  {primary === false && (
                    <Box component="span" sx={{ color: "text.secondary", fontSize: 13 }}>
                      {say(organisationWords.secondPost)}
                    </Box>
                  )}
                </Box>
              ))}
              {memberships.total > memberships.items.length && (
                <Typography variant="body2" color="textSecondary">
                  {say(organisationWords.more, { smart_count: memberships.total - memberships.items.length })}
                </Typography>
              )}
            </Box>
          </Sheet>
        );
      }}
    </Answered>
  );
}
