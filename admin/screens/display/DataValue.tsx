import { Box } from "@mui/material";
import { useSay } from "../../i18n/say.ts";
import { screenPageWords } from "../words.ts";
import { changeWords } from "./change-words.ts";

const identity = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether it says something to people: identities and checksums do not. */
const isTelling = ([name, value]: readonly [string, unknown]) =>
  value !== null && value !== undefined && value !== "" && !/(^i|I)ds?$/.test(name) && !(typeof value === "string" && identity.test(value));

const spaced = (name: string) => name.replace(/([a-z])([A-Z])/g, (_, end: string, begin: string) => `${end} ${begin.toLowerCase()}`);

/** A structure without a display of its own, as indented lines of names and values. */
export function DataValue({ value }: { readonly value: unknown }) {
  const say = useSay();
  if (typeof value === "boolean") return <>{say(value ? screenPageWords.yes : screenPageWords.no)}</>;
  if (typeof value !== "object" || value === null) return <>{String(value ?? "—")}</>;
  const lines: readonly (readonly [string, unknown])[] = Array.isArray(value)
    ? value.map((item, place) => [String(place + 1), item] as const)
    : Object.entries(value).filter(isTelling);
  return (
    <Box component="ul" sx={{ m: 0, pl: 2, listStyle: "none" }}>
      {lines.map(([name, inner]) => {
        const label = changeWords[name];
        return (
          <Box component="li" key={name} sx={{ overflowWrap: "anywhere" }}>
            <Box component="span" sx={{ color: "text.secondary" }}>
              {label ? say(label) : spaced(name)}
              {Array.isArray(value) ? "." : ":"}
            </Box>{" "}
            <DataValue value={inner} />
          </Box>
        );
      })}
    </Box>
  );
}
