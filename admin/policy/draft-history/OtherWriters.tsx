import { Stack, Typography } from "@mui/material";
import { useSay } from "../../i18n/say.ts";
import { PersonAvatar } from "../../shared/PersonAvatar.tsx";
import type { Attendance } from "./use-attendance.ts";
import { draftHistoryWords } from "./words.ts";

interface OtherWritersProps {
  readonly others: Attendance["others"];
  /** What a provision is called, by its identity; null where it is not there (any more). */
  readonly placeOf: (identity: string) => string | null;
}

/** Who else writes in the draft, and where. */
export function OtherWriters({ others, placeOf }: OtherWritersProps) {
  const say = useSay();
  if (others.length === 0) return null;
  const known = others.map((one) => ({ ...one, name: one.name ?? say(draftHistoryWords.unknown) }));
  const names = known.map(({ name, identity }) => {
    const place = identity && placeOf(identity);
    return place ? say(draftHistoryWords.othersAt, { name, place }) : name;
  });
  return (
    <Stack direction="row" spacing={0.5} role="status" sx={{ alignItems: "center", color: "text.secondary" }}>
      {known.map(({ personId, name }) => (
        <PersonAvatar key={personId} id={personId} name={name} />
      ))}
      <Typography variant="body2">
        {say(draftHistoryWords.others, { names: names.join(say(draftHistoryWords.and)), smart_count: others.length })}
      </Typography>
    </Stack>
  );
}
