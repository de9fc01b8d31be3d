import { Box, Link as MuiLink } from "@mui/material";
import { useGetList } from "react-admin";
import type { FieldScreen } from "../../../schema/registry.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { firstTellingPart } from "../../names/first-telling-part.ts";
import { useTitleParts } from "../../names/record-title.ts";
import { screenOf } from "../../records/book.ts";
import { isToOne, valueAt } from "../../records/field-path.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { screenPageWords } from "../words.ts";
import { RecordLink } from "./RecordLink.tsx";

/** As many as a page reads of a relation to many. */
const shown = 20;

interface RecordLinksProps {
  readonly resource: ResourceName;
  readonly records: readonly object[];
  readonly brief: boolean;
  /** Whose records they are, where its page shows them. */
  readonly owner?: { readonly resource: ResourceName; readonly id: string } | undefined;
}

/** Several records, one a line, and all of them in their list; in a table how many. */
export function RecordLinks({ resource, records, brief, owner }: RecordLinksProps) {
  const say = useSay();
  const partsOf = useTitleParts();
  if (records.length === 0) return null;
  if (brief) return <>{records.length < shown ? records.length : `${shown}+`}</>;
  const more = records.length >= shown;
  const from = firstTellingPart(records.map((record) => partsOf(resource, record)));
  const back = owner && fieldBack(resource, owner.resource);
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 0.25, "& > li": { minHeight: 24 } }}>
      {records.map((record) => (
        <li key={String(valueAt(record, "id"))}>
          <RecordLink resource={resource} record={record} from={from} />
        </li>
      ))}
      {owner && back && records.length > 1 ? (
        <li>
          <AllInList resource={resource} field={back} id={owner.id} known={more ? undefined : records.length} />
        </li>
      ) : (
        more && (
          <Box component="li" sx={{ color: "text.secondary" }}>
            {say(screenPageWords.moreRows)}
          </Box>
        )
      )}
    </Box>
  );
}

/** The field by which records of a kind lead back to the one that they belong to. */
function fieldBack(resource: ResourceName, owner: ResourceName): string | undefined {
  const fields: Readonly<Record<string, FieldScreen>> = screenOf(resource).fields;
  return Object.entries(fields).find(([name, field]) => field.record === owner && isToOne(field) && !name.includes("."))?.[0];
}

interface AllInListProps {
  readonly resource: ResourceName;
  readonly field: string;
  readonly id: string;
  /** How many there are; undefined when more than the page has read. */
  readonly known: number | undefined;
}

/** Opens the list of just these records, and says how many they are. */
function AllInList({ resource, field, id, known }: AllInListProps) {
  const say = useSay();
  const filter = { [field]: { eq: id } };
  const { total } = useGetList(resource, { filter, pagination: { page: 1, perPage: 1 } }, { enabled: known === undefined });
  const count = known ?? total;
  return (
    <MuiLink component={PanelLink} to={`/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`} sx={{ fontSize: 13 }}>
      {count === undefined ? say(screenPageWords.moreRows) : say(screenPageWords.allInList, { count })}
    </MuiLink>
  );
}
