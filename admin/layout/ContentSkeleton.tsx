import { Box, Skeleton } from "@mui/material";

/** The shape of a page whose content is on its way. */
export function ContentSkeleton({ rows = 8 }: { readonly rows?: number }) {
  return (
    <Box aria-busy="true" sx={{ maxWidth: 1200 }}>
      <Skeleton variant="text" width={220} height={34} sx={{ mb: 2 }} />
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={`row ${String(row)}`} variant="text" height={40} sx={{ transform: "none", my: 0.25 }} />
      ))}
    </Box>
  );
}
