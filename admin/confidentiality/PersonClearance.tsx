import { Alert, Box } from "@mui/material";
import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { both, useSay } from "../i18n/say.ts";
import { ClearanceOffer } from "./ClearanceOffer.tsx";

const words = {
  upTo: both(
    "%{name}的查阅密级：%{level}。制度密级高于此的，还须授予查阅密级。",
    "%{name} is cleared up to: %{level}. For a document above that, a clearance is needed as well.",
  ),
  none: both(
    "%{name}没有查阅密级。制度如有密级要求，还须授予查阅密级。",
    "%{name} holds no clearance. For a classified document, one is needed as well.",
  ),
};

const ClearancesQuery = operation(
  "query PersonClearances($where: ClearanceWhere!) { clearances(where: $where, page: { limit: 100 }) { items { id level { id name rank } } } }",
);

/** Up to which level a person may read now, where the document's own level is not told: it is named by its number alone. */
export function PersonClearance({ person }: { readonly person: { readonly id: string; readonly name: string } }) {
  const say = useSay();
  const { data } = useAnswer(ClearancesQuery, { where: { person: { id: { eq: person.id } }, current: { eq: true } } });
  if (!data) return null;
  const levels = data.clearances.items.flatMap(({ level }) => (level ? [level] : []));
  const [highest] = levels.sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0));
  const { name } = person;
  return (
    <Alert severity="info" aria-live="polite">
      {highest ? say(words.upTo, { name, level: highest.name ?? "" }) : say(words.none, { name })}
      <Box>
        <ClearanceOffer person={person} />
      </Box>
    </Alert>
  );
}
