/** A day told by how far it is from the organisation's today, so that a filter means every day anew what it says. */
export interface RelativeDay {
  /** Days after today; before today when negative. */
  readonly today: number;
  /** Whether working days are meant; 0 is then today, or the last working day before it. */
  readonly working?: true;
}

/** The furthest that a day can be from today: ten years. */
export const FURTHEST_DAYS = 3_650;

/** Whether a value poses as a day counted from today; how far it may be is another question. */
export const isRelativeDay = (value: unknown): value is RelativeDay =>
  typeof value === "object" &&
  value !== null &&
  Object.keys(value).every((key) => key === "today" || key === "working") &&
  Object.hasOwn(value, "today") &&
  "today" in value &&
  Number.isSafeInteger(value.today) &&
  (!("working" in value) || value.working === true);
