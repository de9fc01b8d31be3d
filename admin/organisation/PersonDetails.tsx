import { Box } from "@mui/material";
import { useRecordContext } from "react-admin";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { may } from "../providers/may.ts";
import { useMe } from "../providers/me.ts";
import { Answered } from "../shared/Answered.tsx";
import { PersonObligations } from "./PersonObligations.tsx";
import { PersonPosts } from "./PersonPosts.tsx";
import { PersonRights } from "./PersonRights.tsx";
import { PersonPageQuery } from "./person-page.ts";
import { organisationWords } from "./words.ts";

const column = { flex: "1 1 380px", minWidth: 0, display: "grid", gap: 2, gridTemplateColumns: "minmax(0, 1fr)" } as const;

/** Below a person's record: posts over time, what is asked of them, what they did about it, what they may. What the asker may not see is left out. */
export default function PersonDetails() {
  const say = useSay();
  const me = useMe();
  const record = useRecordContext<{ id: string }>();
  const reads = (resource: string) => may(me, "read", resource);
  const query = useAnswer(
    PersonPageQuery,
    {
      ...{ id: record?.id ?? "", obligations: reads("obligations"), roles: reads("roleGrants"), clearances: reads("clearances") },
      accounts: reads("accounts"),
    },
    { enabled: record !== undefined },
  );
  const administers = me.has("administrator");
  return (
    <Box sx={{ mt: 2 }}>
      <Answered query={query} lines={3}>
        {({ person, open, done, roles, clearances, accounts }) =>
          person && (
            <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2, alignItems: "flex-start" }}>
              <Box sx={column}>
                <PersonPosts personId={person.id} name={person.name ?? ""} posts={person.memberships ?? []} administers={administers} />
                <PersonRights
                  personId={person.id}
                  roles={roles?.items ?? []}
                  clearances={clearances?.items ?? []}
                  account={accounts?.items[0] ?? null}
                  administers={administers}
                />
              </Box>
              {((open?.total ?? 0) > 0 || (done?.total ?? 0) > 0) && (
                <Box sx={column}>
                  {open && open.total > 0 && (
                    <PersonObligations heading={say(organisationWords.asked)} obligations={open.items} total={open.total} />
                  )}
                  {done && done.total > 0 && (
                    <PersonObligations heading={say(organisationWords.evidence)} obligations={done.items} total={done.total} />
                  )}
                </Box>
              )}
            </Box>
          )
        }
      </Answered>
    </Box>
  );
}
