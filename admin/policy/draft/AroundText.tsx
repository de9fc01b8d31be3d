import { Box, Button } from "@mui/material";
import { type ReactNode, useRef } from "react";
import { goToElement } from "../provisions/go-to-provision.ts";

/** What belongs to a draft beside its text, by what it is called. */
interface AroundTextProps {
  readonly parts: readonly { readonly name: string; readonly part: ReactNode }[];
  /** Whether all of them are there, so that their names lead somewhere. */
  readonly named: boolean;
  /** The text itself: people came for it, so that it stands first. */
  readonly children: ReactNode;
}

/** The text first, and below it what belongs to it, reached by names above the text however long that is. */
export function AroundText({ parts, named, children }: AroundTextProps) {
  const places = useRef(new Map<string, HTMLDivElement>());
  return (
    <>
      {named && (
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 0.5, displayPrint: "none" }}>
          {parts.map(({ name }) => (
            <Button
              key={name}
              size="small"
              onClick={() => {
                const place = places.current.get(name);
                if (place) goToElement(place);
              }}
            >
              {name}
            </Button>
          ))}
        </Box>
      )}
      {children}
      {parts.map(({ name, part }) => (
        <Box
          key={name}
          tabIndex={-1}
          sx={{ scrollMarginTop: 72, "&:empty": { display: "none" } }}
          ref={(box: HTMLDivElement | null) => {
            if (box) places.current.set(name, box);
            else places.current.delete(name);
          }}
        >
          {part}
        </Box>
      ))}
    </>
  );
}
