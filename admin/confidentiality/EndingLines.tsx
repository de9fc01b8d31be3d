import { Box, Button, Link as MuiLink, Typography } from "@mui/material";
import { useState } from "react";
import { useSay } from "../i18n/say.ts";
import { LevelOf } from "../marks/marks.tsx";
import { useRecordTitle } from "../names/record-title.ts";
import { useMay } from "../providers/may.ts";
import { useMe } from "../providers/me.ts";
import { useDates } from "../providers/use-dates.ts";
import { PanelLink } from "../shared/PanelLink.tsx";
import { PersonAvatar } from "../shared/PersonAvatar.tsx";
import type { Ending } from "./endings.ts";
import { RenewDialog } from "./RenewDialog.tsx";
import { confidentialityWords as words } from "./words.ts";

/** Who may read something until soon, and the way to let it go on. */
export function EndingLines({ endings, none }: { readonly endings: readonly Ending[]; readonly none: string }) {
  const { personId } = useMe();
  const say = useSay();
  const nameOf = useRecordTitle();
  const dates = useDates();
  const [renewing, setRenewing] = useState<Ending | null>(null);
  const mayClear = useMay("grant", "clearances");
  if (endings.length === 0) return <Typography color="textSecondary">{none}</Typography>;
  return (
    <>
      {endings.map((ending) => {
        const { id, person, level, document, until, reason } = ending;
        return (
          <Box
            key={id}
            sx={{
              display: "grid",
              gridTemplateColumns: { xs: "minmax(0, 1fr) auto", sm: "minmax(0, 3fr) minmax(0, 4fr) 120px 88px" },
              columnGap: 2,
              rowGap: 0.25,
              alignItems: "center",
              py: 1,
              borderTop: 1,
              borderColor: "roles.hairline",
            }}
          >
            <Box sx={{ display: "flex", gap: 1, alignItems: "center", minWidth: 0 }}>
              <PersonAvatar name={person?.name ?? ""} {...(person ? { id: person.id } : {})} />
              <Box sx={{ minWidth: 0 }}>
                {person && (
                  <MuiLink component={PanelLink} to={`/who-reads?person=${person.id}`} sx={{ fontWeight: 600 }}>
                    {person.name}
                  </MuiLink>
                )}
                <Typography variant="caption" color="textSecondary" component="div">
                  {person?.department?.name}
                </Typography>
              </Box>
            </Box>
            <Box sx={{ minWidth: 0, gridColumn: { xs: "1 / -1", sm: "auto" }, gridRow: { xs: 2, sm: "auto" } }}>
              {level ? <LevelOf level={level} /> : document ? nameOf("policyDocuments", document) : say(words.hiddenDocument)}
              <Typography variant="caption" color="textSecondary" component="div" sx={{ overflowWrap: "anywhere" }}>
                {reason}
              </Typography>
            </Box>
            <Box sx={{ textAlign: { xs: "end", sm: "start" }, whiteSpace: "nowrap" }}>
              <Typography variant="body2">{until}</Typography>
              <Typography variant="caption" color="textSecondary" component="div">
                {until && dates.relative(until)}
              </Typography>
            </Box>
            <Box sx={{ textAlign: "end", gridColumn: { xs: "1 / -1", sm: "auto" } }}>
              {mayClear && person && person.id !== personId && (level || document) && (
                <Button
                  size="small"
                  variant="outlined"
                  aria-label={`${say(words.renew)}: ${person.name}`}
                  onClick={() => setRenewing(ending)}
                >
                  {say(words.renew)}
                </Button>
              )}
            </Box>
          </Box>
        );
      })}
      {renewing && <RenewDialog ending={renewing} onClose={() => setRenewing(null)} />}
    </>
  );
}
