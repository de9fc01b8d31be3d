import { useAnswer } from "../../graphql/use-api.ts";
import { Rows } from "../../providers/rows.ts";
import { askedOf } from "../../providers/selection.ts";
import { valueAt } from "../../records/field-path.ts";
import type { Choice } from "../../shared/pick-queries.ts";
import { useChoice } from "../../shared/use-choices.ts";

/** The level of a code as it is shown when chosen, and the code of one that is chosen. */
export function useLevelOfCode(code: string | undefined) {
  const choice = useChoice();
  const { data } = useAnswer(Rows, {
    resource: "classificationLevels",
    fields: askedOf("classificationLevels", ["code"]),
    where: {},
    orderBy: [{ rank: "ASC" }],
    page: { limit: 100 },
  });
  const levels = data?.rows.items ?? [];
  const held = levels.find((level) => valueAt(level, "code") === code);
  return {
    choice: held ? choice("classificationLevels", held) : null,
    codeOf(chosen: Choice | null): string | undefined {
      const found = valueAt(
        levels.find(({ id }) => id === chosen?.id),
        "code",
      );
      return typeof found === "string" ? found : undefined;
    },
  };
}
