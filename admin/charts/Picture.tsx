import { Box, Skeleton } from "@mui/material";
import { type ReactNode, Suspense } from "react";

interface PictureProps {
  /** What the chart shows, in words, for those who do not see it; the table below it has the numbers. */
  readonly name: string;
  /** Pixels, known before anything is drawn, so that nothing jumps. */
  readonly height: number;
  readonly children: ReactNode;
}

/** The frame of a chart: one picture with a name, and its place kept while it loads. */
export function Picture({ name, height, children }: PictureProps) {
  return (
    <Box role="img" aria-label={name} sx={{ height, mb: 1.5, mx: -0.5 }}>
      <Suspense fallback={<Skeleton variant="rounded" height={height} />}>{children}</Suspense>
    </Box>
  );
}
