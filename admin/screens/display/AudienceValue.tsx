import { operation } from "../../graphql/operation.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { both, useSay } from "../../i18n/say.ts";
import { valueAt } from "../../records/field-path.ts";
import { sharedWords } from "../../shared/words.ts";
import { screenPageWords } from "../words.ts";

/** Names that are asked for at once; of more, the number is said. */
const mostNames = 50;

const NamesQuery = operation(
  `query AudienceNames($departments: [ID!]!, $positions: [ID!]!, $people: [ID!]!) {
    departments(where: { id: { in: $departments } }, page: { limit: ${mostNames} }) { items { id name } }
    positions(where: { id: { in: $positions } }, page: { limit: ${mostNames} }) { items { id name } }
    people(where: { id: { in: $people } }, page: { limit: ${mostNames} }) { items { id name } }
  }`,
);

const audienceWords = {
  everyone: both("全体人员", "Everyone"),
  below: both("%{name}（含下级部门）", "%{name} with everything below"),
  except: both("不包括：%{names}", "Except %{names}"),
  others: both("另有 %{count} 项", "%{count} more"),
};

interface Member {
  readonly id: string;
  readonly subtree: boolean;
}

function members(selection: unknown, kind: "departments" | "positions" | "people"): readonly Member[] {
  const list = valueAt(selection, kind);
  if (!Array.isArray(list)) return [];
  return list.map((item: unknown) =>
    typeof item === "string"
      ? { id: item, subtree: false }
      : { id: String(valueAt(item, "id")), subtree: valueAt(item, "subtree") === true },
  );
}

const all = (selection: unknown) => [
  ...members(selection, "departments"),
  ...members(selection, "positions"),
  ...members(selection, "people"),
];

/** Whom something is asked of, in words: departments, positions and people by their names. */
export function AudienceValue({ audience }: { readonly audience: object }) {
  const say = useSay();
  const except = valueAt(audience, "except");
  const idsOf = (kind: "departments" | "positions" | "people") =>
    [...members(audience, kind), ...members(except, kind)].map(({ id }) => id).slice(0, mostNames);
  const { data, isPending } = useAnswer(NamesQuery, {
    departments: idsOf("departments"),
    positions: idsOf("positions"),
    people: idsOf("people"),
  });
  if (isPending) return <>…</>;
  const names = new Map(
    [data?.departments, data?.positions, data?.people].flatMap((list) => list?.items ?? []).map(({ id, name }) => [id, name]),
  );
  const inWords = (selection: unknown) => {
    const asked = all(selection);
    const named = asked.flatMap(({ id, subtree }) => {
      const name = names.get(id);
      return name ? [subtree ? say(audienceWords.below, { name }) : name] : [];
    });
    const others = asked.length - named.length;
    return [...named, ...(others > 0 ? [say(audienceWords.others, { count: others })] : [])].join(say(sharedWords.comma));
  };
  const included = valueAt(audience, "everyone") === true ? say(audienceWords.everyone) : inWords(audience);
  const left = inWords(except);
  return (
    <>
      {included || say(screenPageWords.empty)}
      {left && <div>{say(audienceWords.except, { names: left })}</div>}
    </>
  );
}
