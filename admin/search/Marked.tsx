import { Box } from "@mui/material";

/** A text in which what was looked for stands out: between the marks begin, end, begin, end … */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly number[] }) {
  const cuts = [0, ...marks, text.length];
  return cuts.slice(0, -1).map((start, place) => {
    const piece = text.slice(start, cuts[place + 1]);
    return place % 2 === 1 ? (
      <Box component="mark" key={start} sx={{ bgcolor: "transparent", color: "roles.indigo", fontWeight: 600 }}>
        {piece}
      </Box>
    ) : (
      piece
    );
  });
}
