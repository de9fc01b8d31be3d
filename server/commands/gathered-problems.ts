import { invalidAll, type Problem, PublicError } from "../errors.ts";

/** So many are told at once: more than anybody corrects in one go. */
const MOST_TOLD = 20;

/** What is wrong in several places of a request, told at once. */
export class GatheredProblems {
  private readonly problems: Problem[] = [];

  /** Keeps what is INVALID; any other error goes on. */
  keep(error: unknown): void {
    if (!(error instanceof PublicError) || error.code !== "INVALID" || error.problems.length === 0) throw error;
    this.problems.push(...error.problems);
  }

  /** INVALID with what was kept, the first ones; nothing where there is none. */
  refuse(): void {
    const [first, ...rest] = this.problems.slice(0, MOST_TOLD);
    if (first) throw invalidAll([first, ...rest]);
  }
}

/** The values that the work makes of each item; what is wrong with any of them is told at once. */
export function eachChecked<Item, Value>(items: readonly Item[], work: (item: Item, index: number) => Value): Value[] {
  const gathered = new GatheredProblems();
  const values = items.flatMap((item, index): Value[] => {
    try {
      return [work(item, index)];
    } catch (error) {
      gathered.keep(error);
      return [];
    }
  });
  gathered.refuse();
  return values;
}
