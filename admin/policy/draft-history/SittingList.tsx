import { ListItemButton, ListItemText } from "@mui/material";
import { useSay } from "../../i18n/say.ts";
import { useDates } from "../../providers/use-dates.ts";
import { PersonAvatar } from "../../shared/PersonAvatar.tsx";
import type { Sitting } from "./DraftHistoryPage.tsx";
import { draftHistoryWords } from "./words.ts";

interface SittingListProps {
  readonly sittings: readonly Sitting[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

/** Who worked on a draft and when, the latest first. */
export function SittingList({ sittings, chosen, choose }: SittingListProps) {
  const say = useSay();
  const { moment } = useDates();
  return sittings.map(({ id, work, person, begunAt, lastAt }) => {
    const name = person?.name ?? say(draftHistoryWords.unknown);
    const [begin, end] = [moment(begunAt), moment(lastAt)];
    return (
      <ListItemButton key={id} selected={id === chosen} onClick={() => choose(id)} sx={{ gap: 1, px: 1, borderRadius: 1 }}>
        <PersonAvatar name={name} {...(person && { id: person.id })} />
        <ListItemText
          primary={`${name} ${say(draftHistoryWords[work])}`}
          secondary={begin === end ? begin : `${begin} – ${end.slice(-5)}`}
          slotProps={{ primary: { variant: "body2" }, secondary: { variant: "caption" } }}
        />
      </ListItemButton>
    );
  });
}
