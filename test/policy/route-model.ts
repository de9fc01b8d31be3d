/** Somebody of the small company of the walks, by their place in it. */
export type Who = number;

export interface ModelStep {
  readonly asks: "people" | "head" | "position" | "approvers" | "chosen";
  readonly people: readonly Who[];
  readonly quorum: number | null;
  readonly passOnTo: Who | null;
}

/** What the organisation is like at the moment; the walk changes it. */
export class World {
  readonly gone = new Set<Who>();
  readonly locked = new Set<Who>();
  readonly approvers = new Set<Who>();
  readonly holders = new Set<Who>();
  readonly standIns = new Map<Who, Who>();
  head: Who | null = null;
  deputy: Who | null = null;

  here = (who: Who) => !this.gone.has(who) && !this.locked.has(who);
  leads = (who: Who) => this.head === who || this.deputy === who;
}

type Reason = ModelStep["asks"] | "named" | "passedOn";

/** A place at the table: whoever holds it agrees, or somebody in their stead. */
interface Place {
  holder: Who | null;
  reason: Reason;
  agreedBy: Who | null;
}

/**
 * What the way of a draft to approval promises, told once more and in other words than the program: a table of places that are filled anew
 * for each step, and stand-ins that follow from the day alone.
 */
export class RouteModel {
  state: "draft" | "submitted" | "approved" = "draft";
  private way: readonly ModelStep[] = [];
  private at = 0;
  private table: Place[] = [];
  private chosen: readonly Who[] = [];
  /** Provisions that say something new, with everybody who wrote there. */
  private readonly wrote = new Map<number, Set<Who>>();
  private readonly fresh = new Set<number>();

  constructor(
    private readonly world: World,
    private readonly drafter: Who,
  ) {}

  get step(): number | null {
    return this.state === "draft" ? null : this.at + 1;
  }

  write(who: Who, provision: number, published: boolean): void {
    this.wrote.set(provision, (this.wrote.get(provision) ?? new Set()).add(who));
    if (published) this.fresh.delete(provision);
    else this.fresh.add(provision);
  }

  hasPart(who: Who): boolean {
    return who === this.drafter || [...this.fresh].some((provision) => this.wrote.get(provision)?.has(who));
  }

  private able(who: Who | null, reason: Reason): boolean {
    if (who === null || this.hasPart(who) || !this.world.here(who)) return false;
    if (reason === "approvers" || reason === "chosen") return this.world.approvers.has(who);
    if (reason === "head") return this.world.leads(who);
    return reason !== "position" || this.world.holders.has(who);
  }

  private reasonOf = (step: ModelStep): Reason => (step.asks === "people" ? "named" : step.asks);

  private candidates(step: ModelStep, chosen: readonly Who[]): Who[] {
    const { head, deputy, holders, approvers } = this.world;
    const all = {
      people: step.people,
      chosen,
      head: [head, deputy].filter((one) => one !== null),
      position: [...holders],
      approvers: [...approvers],
    }[step.asks];
    const able = [...new Set(all)].filter((who) => this.able(who, this.reasonOf(step)));
    return step.asks === "head" ? able.slice(0, 1) : able;
  }

  maySubmit(way: readonly ModelStep[], chosen: readonly Who[]): boolean {
    if (this.state !== "draft") return false;
    if (way.some(({ asks }) => asks === "chosen") !== chosen.length > 0) return false;
    if (!chosen.every((who) => this.able(who, "chosen"))) return false;
    return way.every((step) => this.candidates(step, chosen).length >= (step.quorum ?? 1));
  }

  submit(way: readonly ModelStep[], chosen: readonly Who[]): void {
    Object.assign(this, { way, chosen, state: "submitted" });
    this.open(0);
  }

  private open(at: number): void {
    const step = this.way[at];
    if (!step) {
      this.state = "approved";
      return;
    }
    this.at = at;
    const reason = this.reasonOf(step);
    this.table = this.candidates(step, this.chosen).map((holder) => ({ holder, reason, agreedBy: null }));
    while (this.table.length < (step.quorum ?? 1)) this.table.push({ holder: null, reason, agreedBy: null });
  }

  private openPlaces = () => (this.state === "submitted" ? this.table.filter(({ agreedBy }) => agreedBy === null) : []);

  /** Places that are waited for in vain. */
  stuck = () => this.openPlaces().filter(({ holder, reason }) => !this.able(holder, reason));

  private seated = (who: Who) => this.table.some(({ holder, agreedBy }) => holder === who || agreedBy === who);

  /** Who may agree in which place today, holders first. */
  deciders(): Map<Who, Place> {
    const found = new Map<Who, Place>();
    const open = this.openPlaces().filter(({ holder, reason }) => this.able(holder, reason));
    for (const place of open) if (place.holder !== null) found.set(place.holder, place);
    const { head, deputy, standIns } = this.world;
    const offers = [
      ...open.map((place) => [place, standIns.get(place.holder ?? -1)] as const),
      ...open.filter(({ reason }) => reason === "head").flatMap((place) => [[place, deputy] as const, [place, head] as const]),
    ];
    for (const [place, who] of offers)
      if (who !== undefined && who !== null && !found.has(who) && !this.seated(who) && this.able(who, "passedOn")) found.set(who, place);
    return found;
  }

  agree(who: Who): void {
    const place = this.deciders().get(who);
    if (!place) throw new Error("Nobody asked them.");
    place.agreedBy = who;
    const agreed = this.table.filter(({ agreedBy }) => agreedBy !== null).length;
    const quorum = this.way[this.at]?.quorum ?? this.table.length;
    if (agreed >= quorum) this.open(this.at + 1);
  }

  /** Refused or taken back: nothing that was said counts any more. */
  end(): void {
    this.state = "draft";
    this.table = [];
  }

  mayReplace(place: Place, who: Who): boolean {
    if (!this.stuck().includes(place)) return false;
    const same = place.reason === "head" || place.reason === "position" ? this.able(who, place.reason) : false;
    return (same || this.able(who, "chosen")) && !this.seated(who) && (this.deciders().get(who) ?? place) === place;
  }

  replace(place: Place, who: Who): void {
    const keeps = (place.reason === "head" || place.reason === "position") && this.able(who, place.reason);
    Object.assign(place, { holder: who, reason: keeps ? place.reason : "chosen" });
  }

  /** Whose late places may pass on today; only one of them does, since nobody decides in two places. */
  latePlaces(): Place[] {
    const heir = this.way[this.at]?.passOnTo ?? null;
    if (heir === null || !this.able(heir, "passedOn") || this.seated(heir) || this.deciders().has(heir)) return [];
    return this.openPlaces().filter(({ holder, reason }) => holder !== null && reason !== "passedOn");
  }

  passOn(place: Place): void {
    Object.assign(place, { holder: this.way[this.at]?.passOnTo ?? null, reason: "passedOn" });
  }
}
