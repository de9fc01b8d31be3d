import { Box, Typography } from "@mui/material";
import { Link } from "react-router";
import { Marked } from "./Marked.tsx";
import { addressOf, type Hit } from "./search-query.ts";

/** Provisions that were found: where each stands, in which text, and its words around those that were looked for. */
export const FoundList = ({ hits }: { readonly hits: readonly Hit[] }) => (
  <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
    {hits.map((hit) => (
      <Box
        component="li"
        key={hit.id}
        sx={{ py: 1.25, borderBottom: 1, borderColor: "roles.hairline", "&:last-of-type": { borderBottom: 0 } }}
      >
        <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, alignItems: "baseline" }}>
          <Box component={Link} to={addressOf(hit)} sx={{ color: "roles.indigo", fontWeight: 600, textDecoration: "none" }}>
            {hit.path || hit.title}
          </Box>
          <Typography component="span" variant="caption" color="textSecondary">
            {hit.detail}
          </Typography>
        </Box>
        {hit.excerpt && (
          <Typography variant="body2" sx={{ mt: 0.25 }}>
            <Marked text={hit.excerpt} marks={hit.excerptMarks} />
          </Typography>
        )}
      </Box>
    ))}
  </Box>
);
