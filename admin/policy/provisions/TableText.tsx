import { Box } from "@mui/material";
import { tableRows } from "./table-rows.ts";

/** A table of a regulation, kept as written with bars between its cells. */
export function TableText({ text, caption }: { readonly text: string; readonly caption?: string }) {
  const [head = [], ...body] = tableRows(text);
  const cell = { border: 1, borderColor: "roles.border", px: 1, py: 0.5, verticalAlign: "top", whiteSpace: "pre-line" } as const;
  return (
    <Box sx={{ overflowX: "auto", fontSize: 15, lineHeight: 1.6 }}>
      <Box component="table" sx={{ borderCollapse: "collapse", minWidth: "60%" }}>
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>
            {head.map((words, place) => (
              <Box component="th" key={`${place}:${words}`} scope="col" sx={cell}>
                {words}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((cells, row) => (
            <tr key={`${row}:${cells.join()}`}>
              {cells.map((words, place) => (
                <Box component="td" key={`${place}:${words}`} sx={cell}>
                  {words}
                </Box>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}
