import { Box } from "@mui/material";
import { anchorOf, type ReadProvision } from "../provision.ts";
import { TableText } from "./TableText.tsx";

/** A provision that is a table. */
export function TextTable({ provision }: { readonly provision: ReadProvision }) {
  const { label, heading, text } = provision;
  return (
    <Box id={anchorOf(provision)} className="provision" tabIndex={-1} sx={{ my: 2 }}>
      <TableText text={text} caption={[label, heading].filter(Boolean).join("　")} />
    </Box>
  );
}
