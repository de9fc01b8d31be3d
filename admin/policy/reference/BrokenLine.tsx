import { Box, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { useSay } from "../../i18n/say.ts";
import { type BrokenHere, type NamedProvision, namedProvision } from "./reference-impact.ts";
import { referenceWords } from "./reference-words.ts";

interface BrokenLineProps {
  readonly broken: {
    readonly reference: Pick<BrokenHere["reference"], "words"> & { readonly provision: NamedProvision | null };
    readonly state: BrokenHere["state"];
    readonly newWords: string | null;
  };
  /** Title of the document in which it stands, where that is another one. */
  readonly title?: string | null;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** A reference that does not lead to what it means: where it stands, its words, and what can be done. */
export function BrokenLine({ broken: { reference, state, newWords }, title, children }: BrokenLineProps) {
  const say = useSay();
  const where = [title && `《${title}》`, namedProvision(reference.provision)].filter(Boolean).join(" ");
  return (
    <Box
      component="li"
      sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, py: 0.75, borderTop: 1, borderColor: "roles.hairline" }}
    >
      <Box sx={{ flex: "1 1 220px", minWidth: 0 }}>
        <Typography component="span" sx={{ fontWeight: 600, mr: where ? 1 : 0 }}>
          {where}
        </Typography>
        {reference.words}
        {newWords !== null && ` → ${newWords}`}
        <Typography variant="caption" color="textSecondary" component="span" sx={{ ml: 1, whiteSpace: "nowrap" }}>
          {say(state === "missing" ? referenceWords.missing : referenceWords.elsewhere)}
        </Typography>
      </Box>
      {children}
    </Box>
  );
}

/** Several of them. */
export function BrokenLines({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
      {children}
    </Box>
  );
}
