import { Box } from "@mui/material";

/** The panel's mark: a seal. */
export function SealMark({ size }: { readonly size: number }) {
  return (
    <Box component="svg" viewBox="0 0 32 32" aria-hidden sx={{ width: size, height: size, flexShrink: 0 }}>
      <Box component="rect" x="2" y="2" width="28" height="28" rx="4" sx={{ fill: (theme) => theme.palette.roles.seal }} />
      <Box component="path" d="M9 8h14v3H9zM9 14h14v3H9zM9 20h9v3H9z" sx={{ fill: (theme) => theme.palette.roles.onSeal }} />
    </Box>
  );
}
