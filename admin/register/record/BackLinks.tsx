import { Box } from "@mui/material";
import { useLanguage, useSay } from "../../i18n/say.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import type { RecordAnswer } from "./record-query.ts";
import { recordWords } from "./words.ts";

/** Records that refer to this one; what it refers to itself stands in its fields. */
export function BackLinks({ links }: { readonly links: RecordAnswer["registerLinks"]["items"] }) {
  const say = useSay();
  const language = useLanguage();
  const records = new Map(links.flatMap(({ record }) => (record ? [[record.id, record]] : [])));
  if (records.size === 0) return null;
  return (
    <Sheet heading={say(recordWords.refersTo)}>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 0.75 }}>
        {[...records.values()].map(({ id, number, title, register }) => (
          <li key={id}>
            <PanelLink to={`/r/${register?.slug}/${id}/show`}>{[number, title].filter(Boolean).join(" ")}</PanelLink>
            <Box component="span" sx={{ color: "text.secondary", fontSize: 13, ml: 1 }}>
              {(language === "en" && register?.nameEn) || register?.name}
            </Box>
          </li>
        ))}
      </Box>
    </Sheet>
  );
}
