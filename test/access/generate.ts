import { Chance } from "./chance.ts";
import { makeCalendar } from "./make-calendar.ts";
import { makeSaidByThoseConcerned } from "./make-concerned.ts";
import { askDuties, makeDuties, makeMaterial } from "./make-duties.ts";
import { makeFrame, makePlayers, type Player } from "./make-organisation.ts";
import { makePolicy, makeReferences } from "./make-policy.ts";
import { makeRecords } from "./make-records.ts";
import { makeRegisters } from "./make-registers.ts";
import { Maker } from "./maker.ts";
import { World } from "./world.ts";

/** A made-up organisation and those in whose name it is asked about; the first of them reads everything. */
export interface Organisation {
  readonly world: World;
  readonly players: readonly Player[];
}

/** An organisation in which every rule matters to somebody; the same one for the same seed and day. */
export function generateOrganisation(seed: number, today: string): Organisation {
  const world = new World(today);
  const make = new Maker(world, new Chance(seed));
  makeFrame(make);
  const players = makePlayers(make);
  const people = players.map((player) => player.person);
  makePolicy(make, people);
  makeMaterial(make, people);
  makeDuties(make, people);
  makeRecords(make, people);
  makeReferences(make);
  // With a chance of its own, so that whatever is made with the other one stays the same.
  makeSaidByThoseConcerned(new Maker(world, new Chance(seed + 1)));
  const makeMore = new Maker(world, new Chance(seed + 2));
  makeRegisters(makeMore, people);
  askDuties(makeMore, people);
  makeCalendar(new Maker(world, new Chance(seed + 3)));
  return { world, players };
}
