import { Link as MuiLink } from "@mui/material";
import { useSay } from "../../i18n/say.ts";
import { valueAt } from "../../records/field-path.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { screenPageWords } from "../words.ts";

interface PeopleCountProps {
  readonly count: number;
  readonly linked: boolean;
  /** The department whose people they are. */
  readonly record: object | undefined;
}

/** The list of those with a current post in the department or below it, as its headcount counts them. */
export function peopleAddress(departmentId: string, fullName: unknown): string {
  const below = typeof fullName === "string" ? [{ fullName: { startsWith: `${fullName} / ` } }] : [];
  const department = { or: [{ id: { eq: departmentId } }, ...below] };
  const filter = { where: { memberships: { some: { current: { eq: true }, department } } } };
  return `/people?filter=${encodeURIComponent(JSON.stringify(filter))}`;
}

/** A number of people; opens them. */
export function PeopleCount({ count, linked, record }: PeopleCountProps) {
  const say = useSay();
  const text = say(screenPageWords.peopleCount, { smart_count: count });
  const id = valueAt(record, "id");
  if (!linked || count === 0 || typeof id !== "string" || valueAt(record, "headcount") !== count) return <>{text}</>;
  return (
    <MuiLink component={PanelLink} to={peopleAddress(id, valueAt(record, "fullName"))}>
      {text}
    </MuiLink>
  );
}
