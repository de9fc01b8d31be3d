import type { Chance } from "./chance.ts";
import type { Row, World } from "./world.ts";

/** What every part of a generated organisation is made with. */
export class Maker {
  private count = 0;

  constructor(
    readonly world: World,
    readonly chance: Chance,
  ) {}

  add(entity: string, values: Record<string, unknown>): Row {
    return this.world.add(entity, { id: this.chance.id(), ...values });
  }

  next(prefix: string): string {
    this.count += 1;
    return `${prefix}${this.count}`;
  }

  all(entity: string): readonly Row[] {
    return this.world.all(entity);
  }

  one(entity: string): Row {
    return this.chance.one(this.all(entity));
  }

  /** Days that include today. */
  get now() {
    return {
      from: this.world.day(-this.chance.whole(0, 400)),
      until: this.chance.percent(50) ? this.world.day(this.chance.whole(0, 90)) : null,
    };
  }

  get past() {
    return { from: this.world.day(-500), until: this.world.day(-this.chance.whole(1, 90)) };
  }

  get future() {
    return { from: this.world.day(this.chance.whole(1, 90)), until: null };
  }

  /** Days around today, before or after it. */
  get anyDays() {
    return this.chance.one([this.now, this.now, this.past, this.future]);
  }

  maybe<T>(share: number, value: T): T | null {
    return this.chance.percent(share) ? value : null;
  }
}
