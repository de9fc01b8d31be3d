/** A department in an audience, with everything below it or without. */
export interface AudienceDepartment {
  readonly id: string;
  readonly subtree: boolean;
}

/** Some people, by rule. */
export interface AudienceSelection {
  readonly departments?: readonly AudienceDepartment[];
  readonly positions?: readonly string[];
  readonly people?: readonly string[];
  /** Of what is asked at times of its own: whoever is on duty at each of them by these rosters. */
  readonly rosters?: readonly string[];
}

/**
 * Whom something is asked of (适用范围), as a rule, so that later joiners are included: everybody with a current post, or whoever
 * matches any of the selections; minus exclusions. Ids of departments, positions, people and rosters.
 */
export interface Audience extends AudienceSelection {
  readonly everyone?: boolean;
  readonly except?: AudienceSelection;
}
