import { Box, Chip, Typography } from "@mui/material";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PersonAvatar } from "../shared/PersonAvatar.tsx";
import { invitationWords as words } from "./invitation-words.ts";
import { ChosenPeopleQuery } from "./invitations.ts";

/** So many are named; of more it is said how many. */
const MOST_NAMED = 100;

interface ChosenPeopleProps {
  readonly ids: readonly string[];
  readonly onRemove: (id: string) => void;
}

/** Who was chosen elsewhere, by name, so that nobody is invited unseen; each can be left out again. */
export function ChosenPeople({ ids, onRemove }: ChosenPeopleProps) {
  const say = useSay();
  const named = ids.slice(0, MOST_NAMED);
  const { data } = useAnswer(ChosenPeopleQuery, { ids: named }, { enabled: named.length > 0, keepPrevious: true });
  if (named.length === 0 || !data) return null;
  const people = data.people.items.filter(({ id }) => named.includes(id));
  return (
    <Box
      component="ul"
      aria-label={say(words.chosenPeople)}
      sx={{ display: "flex", flexWrap: "wrap", gap: 0.75, listStyle: "none", p: 0, maxHeight: 220, overflowY: "auto" }}
    >
      {people.map(({ id, name, number }) => (
        <li key={id}>
          <Chip
            size="small"
            avatar={<PersonAvatar name={name ?? ""} id={id} size={22} />}
            label={[name, number].filter(Boolean).join(" ")}
            onDelete={() => onRemove(id)}
          />
        </li>
      ))}
      {ids.length > named.length && (
        <Typography component="li" variant="body2">
          {say(words.moreChosen, { smart_count: ids.length - named.length })}
        </Typography>
      )}
    </Box>
  );
}
