import { Box } from "@mui/material";
import { useSay } from "../../i18n/say.ts";
import { Picture } from "../provisions/Picture.tsx";
import type { PictureChange, ShownPicture } from "./comparison.ts";
import { pictureWords } from "./picture-words.ts";
import type { Side } from "./Segments.tsx";

interface OneProps {
  readonly picture: ShownPicture;
  readonly name: keyof typeof pictureWords;
  readonly gone: boolean;
}

/** One of two pictures, with which it is. */
function One({ picture, name, gone }: OneProps) {
  const say = useSay();
  return (
    <Box
      component="span"
      sx={{
        display: "block",
        flex: "1 1 140px",
        minWidth: 0,
        maxWidth: 420,
        borderTop: 3,
        borderColor: gone ? "roles.overdue" : "roles.pine",
      }}
    >
      <Box component="span" sx={{ display: "block", fontSize: 12.5, fontWeight: 600, color: gone ? "roles.overdue" : "roles.pine" }}>
        {say(pictureWords[name])}
      </Box>
      <Picture picture={picture} />
    </Box>
  );
}

/** A picture in two texts: once where it looks the same, else both beside each other, or that of one side alone. */
export function ChangedPicture({ picture: { before, after }, side }: { readonly picture: PictureChange; readonly side: Side }) {
  if (before && after && before.attachment === after.attachment) return <Picture picture={after} />;
  const isBoth = before !== null && after !== null;
  return (
    <Box component="span" sx={{ display: "flex", flexWrap: "wrap", gap: 2, alignItems: "flex-start", my: 0.5 }}>
      {before && side !== "new" && <One picture={before} name={isBoth ? "old" : "removed"} gone />}
      {after && side !== "old" && <One picture={after} name={isBoth ? "new" : "added"} gone={false} />}
    </Box>
  );
}
