import { useDraggable } from "@dnd-kit/core";
import { Box, Button, Link as MuiLink } from "@mui/material";
import { useSay } from "../i18n/say.ts";
import { PanelLink } from "../shared/PanelLink.tsx";
import { PersonAvatar } from "../shared/PersonAvatar.tsx";
import type { Member } from "./department-tree.ts";
import { organisationWords } from "./words.ts";

/** Somebody with a post in the department; administrators drag them onto another one, or press "Move". */
export function MemberLine({ member, onMove }: { readonly member: Member; readonly onMove: (() => void) | null }) {
  const { id, person, position, primary } = member;
  const say = useSay();
  const { listeners, setNodeRef, isDragging } = useDraggable({ id: `member ${id}`, data: { member }, disabled: onMove === null });
  if (!person) return null;
  return (
    <Box
      ref={setNodeRef}
      {...listeners}
      sx={{
        display: "flex",
        gap: 1.5,
        alignItems: "center",
        py: 0.75,
        borderTop: 1,
        borderColor: "roles.hairline",
        opacity: isDragging ? 0.5 : 1,
        cursor: onMove ? "grab" : "default",
        touchAction: "manipulation",
      }}
    >
      <PersonAvatar name={person.name ?? ""} id={person.id} size={28} />
      <Box sx={{ flex: 1, minWidth: 0, display: "flex", flexWrap: "wrap", columnGap: 1.5 }}>
        <MuiLink component={PanelLink} to={`/people/${person.id}/show`}>
          {person.name}
        </MuiLink>
        <Box component="span" sx={{ color: "text.secondary" }}>
          {person.number}
        </Box>
        <span>{position?.name}</span>
        {primary === false && (
          <Box component="span" sx={{ color: "text.secondary", fontSize: 13 }}>
            {say(organisationWords.secondPost)}
          </Box>
        )}
      </Box>
      {onMove && (
        <Button size="small" aria-label={say(organisationWords.movePerson, { name: person.name ?? "" })} onClick={onMove}>
          {say(organisationWords.moveAsk)}
        </Button>
      )}
    </Box>
  );
}
