import { Box } from "@mui/material";
import { anchorOf, type ReadProvision } from "../provision.ts";

const isRule = (line: string) => /^[|\s:-]+$/.test(line) && line.includes("-");
const cellsOf = (line: string) =>
  line
    .replace(/^\s*\|/, "")
    .replace(/\|\s*$/, "")
    .split("|")
    .map((cell) => cell.trim());

/** A table of a regulation, kept as written with bars between its cells. */
export function TextTable({ provision }: { readonly provision: ReadProvision }) {
  const rows = provision.text.split("\n").filter((line) => line.trim() !== "" && !isRule(line));
  const [head = "", ...body] = rows;
  const cell = { border: 1, borderColor: "roles.border", px: 1, py: 0.5, verticalAlign: "top" } as const;
  return (
    <Box id={anchorOf(provision)} className="provision" tabIndex={-1} sx={{ my: 2, overflowX: "auto", fontSize: 15, lineHeight: 1.6 }}>
      <Box component="table" sx={{ borderCollapse: "collapse", minWidth: "60%" }}>
        {(provision.label || provision.heading) && <caption>{[provision.label, provision.heading].filter(Boolean).join("　")}</caption>}
        <thead>
          <tr>
            {cellsOf(head).map((text, place) => (
              <Box component="th" key={`${place}:${text}`} scope="col" sx={cell}>
                {text}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((line, row) => (
            <tr key={`${row}:${line}`}>
              {cellsOf(line).map((text, place) => (
                <Box component="td" key={`${place}:${text}`} sx={cell}>
                  {text}
                </Box>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}
