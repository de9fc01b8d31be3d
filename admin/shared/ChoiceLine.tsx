import { Box } from "@mui/material";
import { LevelMark } from "../marks/LevelMark.tsx";
import type { ResourceName } from "../records/resource-name.ts";
import { PersonAvatar } from "./PersonAvatar.tsx";
import type { Choice } from "./pick-queries.ts";

/** A record among others to choose from: what it is called, and what tells it from others of that name. */
export function ChoiceLine({ choice, kind }: { readonly choice: Choice; readonly kind: ResourceName | undefined }) {
  return (
    <Box sx={{ display: "flex", gap: 1.25, alignItems: "center", width: "100%", minWidth: 0 }}>
      {kind === "people" && <PersonAvatar name={choice.name} id={choice.id} size={28} />}
      <Box sx={{ minWidth: 0, overflowWrap: "anywhere" }}>
        <Box>{kind === "classificationLevels" && choice.record ? <LevelMark level={choice.record} /> : choice.name}</Box>
        {choice.detail && <Box sx={{ fontSize: 12.5, lineHeight: 1.4, color: "text.secondary" }}>{choice.detail}</Box>}
      </Box>
    </Box>
  );
}
