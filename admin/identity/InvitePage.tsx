import { Alert, Box, Button, MenuItem, Stack, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { request } from "../graphql/request.ts";
import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { csvToSave } from "../organisation/csv-file.ts";
import { MOST_INVITED } from "../shared/invite-address.ts";
import { ProblemSummary } from "../shared/ProblemSummary.tsx";
import type { Choice } from "../shared/pick-queries.ts";
import { RecordsPicker } from "../shared/RecordsPicker.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { saveFile } from "../shared/save-file.ts";
import { ChosenPeople } from "./ChosenPeople.tsx";
import { InvitationSlips } from "./InvitationSlips.tsx";
import { invitationWords as words } from "./invitation-words.ts";
import { CreateAccounts, type Invitation, UninvitedQuery } from "./invitations.ts";

const validities = [1, 3, 7, 14, 30];

async function everybody(): Promise<string[]> {
  const ids: string[] = [];
  for (let offset = 0; ids.length < MOST_INVITED; offset += 100) {
    const { people } = await request(UninvitedQuery, { offset });
    ids.push(...people.items.map(({ id }) => id));
    if (!people.hasNext) break;
  }
  return ids.slice(0, MOST_INVITED);
}

/** Accounts for many people at once, with a slip for each to print or a file. `?people=` names those who are chosen already. */
export default function InvitePage() {
  const say = useSay();
  const [params] = useSearchParams();
  const [picked, setPicked] = useState<readonly Choice[]>([]);
  const [others, setOthers] = useState<readonly string[]>(() => params.get("people")?.split(",").filter(Boolean) ?? []);
  const [validDays, setValidDays] = useState(7);
  const [invitations, setInvitations] = useState<readonly Invitation[] | null>(null);
  const command = useCommand(CreateAccounts, ({ createAccounts }) => setInvitations(createAccounts.items));
  const personIds = [...new Set([...picked.map(({ id }) => String(id)), ...others])];
  if (invitations) return <Invited invitations={invitations} />;
  return (
    <Box sx={{ maxWidth: 680 }}>
      <PageHead title={say(words.title)} state={say(words.help)} />
      <Sheet>
        <Stack spacing={2.5}>
          <ProblemSummary error={command.error} />
          <Alert severity="info">{say(words.secondPerson)}</Alert>
          <RecordsPicker
            kind="people"
            label={say(words.people)}
            value={picked}
            onChange={setPicked}
            error={command.error}
            field="personIds"
          />
          <Box sx={{ display: "flex", gap: 1.5, alignItems: "center", flexWrap: "wrap" }}>
            <Button variant="outlined" onClick={() => void everybody().then(setOthers)}>
              {say(words.everybody)}
            </Button>
            <Typography aria-live="polite">{say(words.chosen, { smart_count: personIds.length })}</Typography>
            {personIds.length >= MOST_INVITED && <Typography variant="body2">{say(words.most, { most: MOST_INVITED })}</Typography>}
          </Box>
          <ChosenPeople ids={others} onRemove={(id) => setOthers(others.filter((one) => one !== id))} />
          <TextField select label={say(words.days)} value={validDays} onChange={(event) => setValidDays(Number(event.target.value))}>
            {validities.map((days) => (
              <MenuItem key={days} value={days}>
                {say(words.daysOf, { smart_count: days })}
              </MenuItem>
            ))}
          </TextField>
          <Button
            variant="contained"
            disabled={personIds.length === 0}
            loading={command.isPending}
            onClick={() => command.mutate({ input: { personIds, validDays } })}
          >
            {say(words.submit)}
          </Button>
        </Stack>
      </Sheet>
    </Box>
  );
}

function Invited({ invitations }: { readonly invitations: readonly Invitation[] }) {
  const say = useSay();
  const invited = invitations.filter(({ link }) => link !== null);
  const others = invitations.filter(({ link }) => link === null);
  const save = () => {
    const rows = invited.map(({ personNumber, personName, departmentName, login, link }) => [
      ...[personNumber, personName, departmentName ?? "", login, link ?? ""],
    ]);
    saveFile(csvToSave(`${say(words.fileName)}.csv`, [words.columns.map((column) => say(column)), ...rows]));
  };
  return (
    <>
      <Box data-no-print>
        <PageHead title={say(words.title)} state={say(words.slips, { smart_count: invited.length })} />
        <Stack spacing={2} sx={{ mb: 2 }}>
          {invited.length > 0 && (
            <>
              <Alert severity="warning">{say(words.once)}</Alert>
              <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap" }}>
                <Button variant="contained" onClick={() => print()}>
                  {say(words.print)}
                </Button>
                <Button variant="outlined" onClick={save}>
                  {say(words.file)}
                </Button>
              </Box>
            </>
          )}
          {others.length > 0 && (
            <Sheet>
              {others.map(({ personId, personName, personNumber, outcome }) => (
                <Typography key={personId} variant="body2" sx={{ py: 0.25 }}>
                  {personName} {personNumber} · {say(words[outcome])}
                </Typography>
              ))}
            </Sheet>
          )}
        </Stack>
      </Box>
      <InvitationSlips invitations={invited} />
    </>
  );
}
