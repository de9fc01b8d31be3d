import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { Rows } from "../../providers/rows.ts";
import { type Choice, picked } from "../../shared/pick-queries.ts";
import { useChoice } from "../../shared/use-choices.ts";

/** The level that a definition names by its identity or its name, as it is shown when chosen. */
export function useLevel(level: string | undefined): Choice | null {
  const choice = useChoice();
  const where = isUuid(level ?? "") ? { id: { eq: level } } : { name: { eq: level } };
  const { data } = useAnswer(Rows, picked("classificationLevels", where), { enabled: level !== undefined });
  const [found] = level === undefined ? [] : (data?.rows.items ?? []);
  return found ? choice("classificationLevels", found) : null;
}
