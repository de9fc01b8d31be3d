import { Box, Stack, ToggleButton, ToggleButtonGroup, Typography } from "@mui/material";
import { dayAfter } from "../../schema/shared/days.screen.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { useMe } from "../providers/me.ts";
import { Answered } from "../shared/Answered.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { useAddressValues } from "../shared/use-address-values.ts";
import { EndingLines } from "./EndingLines.tsx";
import { EndingsQuery } from "./endings.ts";
import { MissingSignatures } from "./MissingSignatures.tsx";
import { confidentialityWords as words } from "./words.ts";

const spans = [30, 60, 90] as const;

/** What an officer looks after: clearances and access that run out, and agreements that people have not signed. */
export default function EndingsPage() {
  const say = useSay();
  const { today } = useMe();
  const { values, set } = useAddressValues(["days"]);
  const days = spans.find((span) => String(span) === values.days) ?? spans[0];
  const query = useAnswer(EndingsQuery, { until: dayAfter(today, days) }, { keepPrevious: true });
  return (
    <Box sx={{ maxWidth: 1000 }}>
      <PageHead title={say(words.endings)} state={say(words.endingsHelp)} />
      <Answered query={query} lines={8}>
        {({ clearances, accessGrants, missing }) => (
          <Stack spacing={2}>
            <Sheet
              heading={say(words.clearancesEnding)}
              action={
                <ToggleButtonGroup
                  exclusive
                  size="small"
                  value={days}
                  onChange={(_, next: number | null) => next && set({ days: String(next) })}
                  aria-label={say(words.within)}
                >
                  {spans.map((span) => (
                    <ToggleButton key={span} value={span} sx={{ px: 1.5 }}>
                      {say(words.inDays, { smart_count: span })}
                    </ToggleButton>
                  ))}
                </ToggleButtonGroup>
              }
            >
              <EndingLines endings={clearances.items} none={say(words.noneEnding, { smart_count: days })} />
              <More list={clearances} />
            </Sheet>
            {accessGrants.total > 0 && (
              <Sheet heading={say(words.accessEnding)}>
                <EndingLines endings={accessGrants.items} none="" />
                <More list={accessGrants} />
              </Sheet>
            )}
            <MissingSignatures missing={missing.items} total={missing.total} />
          </Stack>
        )}
      </Answered>
    </Box>
  );
}

/** That more follow than are shown. */
function More({ list }: { readonly list: { readonly total: number; readonly items: readonly object[] } }) {
  const say = useSay();
  if (list.total <= list.items.length) return null;
  return (
    <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
      {say(words.firstOf, { shown: list.items.length, total: list.total })}
    </Typography>
  );
}
