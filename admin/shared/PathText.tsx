import { Box } from "@mui/material";
import { pathParts, pathSign } from "./path-text.ts";

const onlySpoken = { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" };

/** A department by the path that leads to it; a deep one is shortened in the middle, and whole on pointing at it and for screen readers. */
export function PathText({ path }: { readonly path: string }) {
  const parts = pathParts(path);
  const short = parts.includes(null);
  return (
    <>
      <Box component="span" {...(short ? { title: path, "aria-hidden": true } : {})}>
        {parts.map((part, place) => (
          // The place tells departments of the same name apart. The sign stays with what is before it: no line begins with it.
          <Box key={`${place} ${part}`} component="span" sx={{ display: "inline-block", maxWidth: "100%", overflowWrap: "anywhere" }}>
            {part ?? "…"}
            {place < parts.length - 1 && (
              <Box component="span" sx={{ color: "text.secondary", whiteSpace: "pre" }}>
                {pathSign}
              </Box>
            )}
          </Box>
        ))}
      </Box>
      {short && (
        <Box component="span" sx={onlySpoken}>
          {path}
        </Box>
      )}
    </>
  );
}
