import { Box } from "@mui/material";
import { Link } from "react-admin";
import { StateOf } from "../marks/marks.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import type { WaitingRevision } from "./my-work.ts";

/** Drafts that this person works on; nothing when there are none. */
export function MyRevisions({ heading, revisions }: { readonly heading: string; readonly revisions: readonly WaitingRevision[] }) {
  if (revisions.length === 0) return null;
  return (
    <Sheet heading={heading}>
      {revisions.map(({ id, title, state, document }) => (
        <Box
          key={id}
          sx={{
            display: "flex",
            flexWrap: "wrap",
            gap: 1.5,
            py: 0.75,
            alignItems: "baseline",
            borderTop: 1,
            borderColor: "roles.hairline",
          }}
        >
          <StateOf list="RevisionState" value={state} />
          <Link to={`/drafts/${id}`} sx={{ flex: "1 1 140px", fontWeight: 600 }}>
            {title}
          </Link>
          <Box component="span" sx={{ color: "text.secondary", fontSize: 14 }}>
            {document?.number}
          </Box>
        </Box>
      ))}
    </Sheet>
  );
}
