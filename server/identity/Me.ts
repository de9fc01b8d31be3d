import { Field, ID, Int, ObjectType } from "type-graphql";
import { CalendarDayKind } from "../../schema/calendar/CalendarDay.ts";
import type { DayKind } from "../../schema/calendar/working-days.screen.ts";
import { Language } from "../../schema/identity/Account.ts";
import { Person } from "../../schema/organisation/Person.ts";
import { roles } from "../../schema/shared/access.ts";
import { enumObject } from "../../schema/shared/fields.ts";
import { DateScalar, JsonScalar } from "../../schema/shared/scalars.ts";

/** A role that the signed-in person holds today. */
@ObjectType({ description: "A role that you hold today, and where." })
export class HeldRole {
  @Field(() => String, { description: `One of ${roles.join(", ")}.` })
  role!: string;

  @Field(() => [ID], {
    nullable: true,
    description: "Departments where it holds, everything below unfolded; null for the whole organisation.",
  })
  departmentIds!: readonly string[] | null;
}

/** What the signed-in person signs in with. */
@ObjectType({ description: "With what you sign in." })
export class MyAccount {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  login!: string;

  @Field(() => enumObject(Language), { nullable: true, description: "Language of the panel; null to follow the browser." })
  language!: "zh" | "en" | null;
}

/** A day near today that is not as its weekday says. */
@ObjectType({ description: "A day that is not as its weekday says." })
export class MyNamedDay {
  @Field(() => DateScalar)
  day!: string;

  @Field(() => enumObject(CalendarDayKind))
  kind!: DayKind;
}

/** The organisation, as far as everybody knows it. */
@ObjectType({ description: "The organisation, as far as everybody knows it." })
export class MyOrganisation {
  @Field(() => String)
  name!: string;

  @Field(() => String, { description: "IANA name of the zone in which its days begin and end." })
  timeZone!: string;

  @Field(() => Boolean, { description: "Whether its records are the demo company's." })
  demo!: boolean;

  @Field(() => [MyNamedDay], {
    description: "Holidays, make-up days and own days of its working calendar within a year of today: days are counted by them.",
  })
  namedDays!: readonly MyNamedDay[];
}

/** Up to where the signed-in person may read. */
@ObjectType({ description: "Up to where you may read." })
export class MyClearance {
  @Field(() => Int)
  rank!: number;

  @Field(() => String, { nullable: true, description: "Name of the highest level within it." })
  level!: string | null;
}

/** Who is signed in, and what they may do. */
@ObjectType({ description: "Who is signed in, and what they may do." })
export class Me {
  @Field(() => MyAccount)
  account!: MyAccount;

  @Field(() => Person, { nullable: true })
  person!: object | null;

  @Field(() => String, { description: "Your name." })
  name!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => [HeldRole])
  roles!: HeldRole[];

  @Field(() => MyClearance)
  clearance!: MyClearance;

  @Field(() => JsonScalar, { description: "Packed CASL rules, for the panel to hide what the server would refuse." })
  abilities!: unknown;

  @Field(() => MyOrganisation)
  organisation!: MyOrganisation;

  @Field(() => String, { description: "Today in the organisation's time zone." })
  today!: string;
}
