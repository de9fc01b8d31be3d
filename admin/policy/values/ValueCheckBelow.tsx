import { Alert, Box, Button, Typography } from "@mui/material";
import { useRecordContext } from "react-admin";
import { inBoth } from "../../../schema/register/said.screen.ts";
import type { Bilingual } from "../../../schema/registry.screen.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { Answered } from "../../shared/Answered.tsx";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { Change } from "../comparison/Change.tsx";
import { CompareRevisions, type Comparison, contextsOf, labelsBefore, type ProvisionChange } from "../comparison/comparison.ts";
import { valueWords as words } from "./words.ts";

interface ShownCheck {
  readonly id: string;
  readonly provision: string;
  readonly decidedAt: string | null;
  readonly figures: readonly { readonly at: string; readonly says: Bilingual }[] | null;
  readonly register: { readonly slug: string } | null;
  readonly revision: { readonly id: string } | null;
  readonly before: { readonly id: string } | null;
}

/** The figures in question, both texts of the provision beside each other, and the way to the designer. */
export default function ValueCheckBelow() {
  const say = useSay();
  const check = useRecordContext<ShownCheck>();
  if (!check?.revision) return null;
  const { figures, register, revision, before, provision, decidedAt } = check;
  return (
    <>
      <Sheet heading={say(words.figures)} sx={{ mt: 2 }}>
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {(figures ?? []).map(({ at, says }) => (
            <li key={at}>{say(inBoth(says))}</li>
          ))}
        </Box>
        {decidedAt === null && register && (
          <Box sx={{ mt: 1.5, display: "flex", flexWrap: "wrap", gap: 1.5, alignItems: "center" }}>
            <Button variant="outlined" component={PanelLink} to={`/registers/${register.slug}/design?tab=rules`}>
              {say(words.design)}
            </Button>
            <Typography variant="body2" color="textSecondary" sx={{ flex: "1 1 260px" }}>
              {say(words.designHelp)}
            </Typography>
          </Box>
        )}
      </Sheet>
      <Sheet heading={say(words.texts)} sx={{ mt: 2 }}>
        {before && before.id !== revision.id ? (
          <Texts from={before.id} to={revision.id} provision={provision} />
        ) : (
          <Typography color="textSecondary">{say(words.noTexts)}</Typography>
        )}
      </Sheet>
    </>
  );
}

/** The provision and all below it, as a comparison has them. */
function within({ changes }: Comparison, identity: string): readonly ProvisionChange[] {
  const place = changes.findIndex((change) => change.identity === identity);
  const own = changes[place];
  if (!own) return [];
  const depth = (own.after ?? own.before)?.depth ?? 0;
  const after = changes.slice(place + 1);
  const end = after.findIndex((change) => ((change.after ?? change.before)?.depth ?? 0) <= depth);
  return [own, ...(end < 0 ? after : after.slice(0, end))];
}

function Texts({ from, to, provision }: { readonly from: string; readonly to: string; readonly provision: string }) {
  const say = useSay();
  const query = useAnswer(CompareRevisions, { from, to });
  return (
    <Answered query={query}>
      {({ compareRevisions: comparison }) => {
        const found = comparison ? within(comparison, provision) : [];
        const [contexts, old] = [contextsOf(comparison?.changes ?? []), labelsBefore(comparison?.changes ?? [])];
        return (
          <>
            {found.length === 0 && <Alert severity="info">{say(words.same)}</Alert>}
            {found[0] && !found[0].after && (
              <Alert severity="warning" sx={{ mb: 1 }}>
                {say(words.goneNow)}
              </Alert>
            )}
            {found.map((change) => (
              <Change
                key={change.identity}
                change={change}
                above={contexts.get(change)?.above ?? ""}
                aboveBefore={(change.before && old.get(change.before)) ?? ""}
                layout="beside"
              />
            ))}
            <PanelLink to={`/compare/${from}/${to}`}>{say(words.compare)}</PanelLink>
          </>
        );
      }}
    </Answered>
  );
}
