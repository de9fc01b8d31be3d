import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Person } from "../../schema/organisation/Person.ts";
import { dayAfter } from "../../schema/shared/days.screen.ts";
import { type Answer, type Client, TestServer } from "../support/server.ts";

const base64 = (text: string) => Buffer.from(text).toString("base64");

describe("the working calendar, kept by people", () => {
  let server: TestServer;
  let administrator: Client;
  let staff: Client;
  let head: Client;
  let department: string;
  let below: string;
  let other: string;
  let colleague: Person;
  let today: string;

  const fields = ({ errors }: Answer) =>
    errors?.[0]?.extensions.fields?.map(({ path, code }) => `${path} ${code}`) ?? errors?.[0]?.extensions.code ?? [];
  const save = (client: Client, input: object) =>
    client.ask("mutation Save($input: SaveCalendarYearInput!) { saveCalendarYear(input: $input) { id year version announced source } }", {
      input,
    });
  const bring = async (input: object, client = administrator) => {
    const answer = await client.ask(
      `mutation Bring($input: ImportCalendarInput!) { importCalendar(input: $input) {
        dryRun applied failed added changed removed kept unchanged announced movedObligations movedDecisions
        rows { line day kind name outcome before beforeName problem } } }`,
      { input },
    );
    return { ...answer.data?.importCalendar, refused: fields(answer) };
  };
  const hours = (client: Client, input: object) =>
    client.ask("mutation Hours($input: CreateWorkingHoursInput!) { createWorkingHours(input: $input) { id from until week } }", { input });
  const versionOf = async (year: number) => {
    const { workingCalendars } = await administrator.get(`{ workingCalendars(where: { year: { eq: ${year} } }) { items { version } } }`);
    return workingCalendars.items[0]?.version ?? null;
  };
  const daysOf = async (where: string, client = staff) =>
    (await client.get(`{ calendarDays(where: ${where}, orderBy: [{ day: ASC }]) { items { day kind name } } }`)).calendarDays.items;

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    const [admin, leader] = [await make.person(), await make.person()];
    await make.role(admin, "administrator");
    const own = await make.department({ head: leader });
    [department, below, other] = [own.id, (await make.department({ parent: own })).id, (await make.department()).id];
    colleague = await make.person();
    [administrator, head, staff] = [await server.as(admin), await server.as(leader), await server.as(colleague)];
    today = (await administrator.get("{ me { today } }")).me.today;
  });
  afterAll(() => server.close());

  it("takes the announced holidays of China over, after saying what would change", async () => {
    const { announcedHolidays } = await staff.get("{ announcedHolidays { year source } }");
    expect(announcedHolidays.map(({ year }: { year: number }) => year)).toEqual([2024, 2025, 2026]);
    expect(await bring({ years: [2025, 2026] })).toMatchObject({
      dryRun: true,
      applied: false,
      failed: 0,
      announced: [2025, 2026],
      added: 33 + 39,
    });
    expect(await daysOf("{ day: { isNull: false } }")).toEqual([]);
    expect(await bring({ years: [2025, 2026], dryRun: false })).toMatchObject({ applied: true });
    expect(await bring({ years: [2026] })).toMatchObject({ unchanged: 39, added: 0, announced: [] });
    expect(await daysOf('{ day: { in: ["2026-10-01", "2026-10-10"] } }')).toEqual([
      { day: "2026-10-01", kind: "holiday", name: "National Day" },
      { day: "2026-10-10", kind: "makeUpDay", name: "National Day" },
    ]);
    expect((await bring({ years: [2026, 2027] })).refused).toEqual(["input.years.1 calendarYearUnknown"]);
    expect((await bring({})).refused).toEqual(["input.fileName calendarNothingGiven"]);
    for (const client of [staff, head]) expect((await bring({ years: [2026] }, client)).refused).toBe("FORBIDDEN");
  });

  it("writes a calendar file that it reads again as it was", async () => {
    const text: string = (await staff.get("{ calendarFile(year: 2026) }")).calendarFile;
    expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const again = await bring({ fileName: "2026.ics", base64: base64(text) });
    expect(again).toMatchObject({ failed: 0, unchanged: 39, added: 0, changed: 0 });
  });

  it("names each wrong line of a calendar file, and reads ranges, folded lines and other programs' marks", async () => {
    const event = (...lines: string[]) => ["BEGIN:VEVENT", ...lines, "BEGIN:VALARM", "DURATION:PT5M", "END:VALARM", "END:VEVENT"];
    const file = [
      ...["BEGIN:VCALENDAR", "VERSION:2.0"],
      ...event("DTSTART;VALUE=DATE:20270206", "DTEND;VALUE=DATE:20270209", "SUMMARY:春", " 节（休）"),
      ...event("DTSTART;VALUE=DATE:20270213", "SUMMARY:春节(班)"),
      ...event("DTSTART;VALUE=DATE:20270501", "DURATION:P2D", "SUMMARY:Labour Day\\, long"),
      ...event('DTSTART;TZID="Asia/Shanghai:x":20270601T090000', "SUMMARY:Meeting"),
      ...event("DTSTART;VALUE=DATE:20270101", "RRULE:FREQ=YEARLY", "SUMMARY:New Year"),
      ...event("DTSTART;VALUE=DATE:20270231", "SUMMARY:None"),
      ...event("DTSTART;VALUE=DATE:20270213", "SUMMARY:Spring"),
      ...event("DTSTART;VALUE=DATE:20271001", "STATUS:CANCELLED", "SUMMARY:Gone"),
      "END:VCALENDAR",
    ].join("\r\n");
    const report = await bring({ fileName: "2027.ICS", base64: base64(file), dryRun: false });
    expect(report).toMatchObject({ applied: false, failed: 4, added: 6, announced: [2027] });
    const rows: { line: number; outcome: string; day: string; kind: string; name: string }[] = report.rows;
    expect(rows.filter(({ outcome }) => outcome === "failed").map(({ line }) => line)).toEqual([28, 35, 43, 50]);
    expect(rows.filter(({ outcome }) => outcome === "added").map(({ day, kind, name }) => `${day} ${kind} ${name}`)).toEqual([
      ...["2027-02-06 holiday 春节", "2027-02-07 holiday 春节", "2027-02-08 holiday 春节", "2027-02-13 makeUpDay 春节"],
      ...["2027-05-01 holiday Labour Day, long", "2027-05-02 holiday Labour Day, long"],
    ]);
    expect(await versionOf(2027)).toBeNull();
  });

  it("takes a list over, keeps the organisation's own days, and clears what the list leaves out when told so", async () => {
    const list = (...rows: string[]) => ({ fileName: "days.csv", base64: base64(["日期,类型,名称", ...rows].join("\n")) });
    const wrong = await bring({
      ...list("2028/1/1,节假日,元旦", "2028-02-30,节假日,x", "2028-01-03,假,x", "2028-01-01,调休,元旦"),
      dryRun: false,
    });
    expect(wrong.rows.flatMap((row: { line: number; outcome: string }) => (row.outcome === "failed" ? [row.line] : []))).toEqual([3, 4, 5]);
    expect(wrong).toMatchObject({ applied: false });
    expect((await bring({ fileName: "days.csv", base64: base64("a,b\n1,2") })).refused).toEqual(["input.base64 calendarNoColumns"]);
    expect(
      await bring({ ...list("2028年1月1日,休,元旦", "20280103,Day off,迎新", "2028.1.8,make-up day,元旦"), dryRun: false }),
    ).toMatchObject({
      ...{ applied: true, added: 3, announced: [2028] },
    });
    const next = await bring({ ...list("2028-01-01,节假日,新年", "2028-01-03,节假日,元旦"), replaces: true, dryRun: false });
    expect(next).toMatchObject({ applied: true, changed: 1, kept: 1, removed: 1, added: 0 });
    expect(await daysOf('{ day: { gte: "2028-01-01" } }')).toEqual([
      { day: "2028-01-01", kind: "holiday", name: "新年" },
      { day: "2028-01-03", kind: "dayOff", name: "迎新" },
      { day: "2028-01-08", kind: "ordinary", name: null },
    ]);
  });

  it("refuses days of another year, without a name or twice, and whoever saw an older version", async () => {
    const at = (days: object[]) => save(administrator, { year: 2029, days });
    expect(fields(await at([{ day: "2028-12-31", kind: "holiday", name: "x" }]))).toEqual(["input.days.0.day calendarDayElsewhere"]);
    expect(fields(await at([{ day: "2029-12-31", kind: "dayOff" }]))).toEqual(["input.days.0.name calendarNameMissing"]);
    const twice = { day: "2029-01-02", kind: "dayOff", name: "x" };
    expect(fields(await at([twice, twice]))).toEqual(["input.days.1.day calendarDayTwice"]);
    expect(fields(await save(administrator, { year: 2029, expectedVersion: 1 }))).toBe("CONFLICT");
    for (const client of [staff, head]) expect(fields(await save(client, { year: 2029, days: [twice] }))).toBe("FORBIDDEN");
    expect((await at([twice])).data?.saveCalendarYear).toMatchObject({ year: 2029, announced: false });
    expect(fields(await at([{ ...twice, kind: "ordinary" }]))).toBe("CONFLICT");
    const { data } = await save(administrator, {
      year: 2029,
      expectedVersion: await versionOf(2029),
      days: [{ ...twice, kind: "ordinary" }],
    });
    expect(data?.saveCalendarYear.version).toBeGreaterThan(1);
  });

  it("counts open due days anew when the days on their way change, tells those concerned, and says which may move", async () => {
    const course = await server.make.course();
    await server.make.question(course);
    const trainer = await server.make.person();
    await server.make.role(trainer, "trainingManager");
    const input = { courseId: course.id, audience: { people: [colleague.id] }, dueWorkingDays: 8 };
    await (await server.as(trainer)).get("mutation A($input: AssignTrainingInput!) { assignTraining(input: $input) { id } }", { input });
    const mine = async () => (await staff.get("{ obligations { items { id dueOn unannouncedYear } } }")).obligations.items[0];
    const years = [...new Set([today, dayAfter(today, 60)].map((day) => Number(day.slice(0, 4))))];
    for (const year of years) await save(administrator, { year, expectedVersion: await versionOf(year), announced: true });
    const { dueOn: due, unannouncedYear } = await mine();
    expect(unannouncedYear).toBeNull();
    expect((await staff.get("{ workingDaysFromToday(count: 8) { day unannounced } }")).workingDaysFromToday).toEqual({
      day: due,
      unannounced: [],
    });
    const year = Number(due.slice(0, 4));
    await save(administrator, {
      year,
      expectedVersion: await versionOf(year),
      announced: false,
      days: [{ day: due, kind: "dayOff", name: "停电" }],
    });
    const { workingDaysFromToday } = await staff.get("{ workingDaysFromToday(count: 8) { day unannounced } }");
    expect(await mine()).toMatchObject({ dueOn: workingDaysFromToday.day, unannouncedYear: year });
    expect(workingDaysFromToday.day > due).toBe(true);
    expect(workingDaysFromToday.unannounced).toEqual([year]);
    const { notifications } = await staff.get("{ notifications { items { kind obligation { dueOn } } } }");
    expect(notifications.items).toContainEqual({ kind: "dueMoved", obligation: { dueOn: workingDaysFromToday.day } });
    const back = { fileName: "a.csv", base64: base64(`day,kind,name\n${due},working day,Open`) };
    expect(await bring({ ...back, dryRun: true })).toMatchObject({ changed: 1, movedObligations: 1 });
    await bring({ ...back, dryRun: false });
    expect(await mine()).toMatchObject({ dueOn: due });
  });

  it("lets heads say their own hours and those below, and administrators everybody's", async () => {
    const spans = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", until: "18:00" }));
    expect((await hours(administrator, { from: "2026-01-01", spans })).errors).toBeUndefined();
    for (const departmentId of [department, below])
      expect((await hours(head, { departmentId, from: "2026-02-01", spans })).errors).toBeUndefined();
    expect(fields(await hours(head, { departmentId: other, spans }))).toBe("FORBIDDEN");
    expect(fields(await hours(head, { spans }))).toBe("FORBIDDEN");
    expect(fields(await hours(staff, { departmentId: department, spans }))).toBe("FORBIDDEN");
    // What held until then ends by itself; what holds later is not overwritten.
    const night = { weekday: 5, from: "22:00", until: "06:00" };
    const { data } = await hours(head, { departmentId: department, from: "2026-06-01", spans: [night] });
    expect(data?.createWorkingHours.week).toEqual([[], [], [], [], [{ from: "22:00", until: "06:00" }], [], []]);
    const all = await staff.get(
      `{ workingHours(where: { department: { id: { eq: "${department}" } } }, orderBy: [{ from: ASC }]) { items { id version from until } } }`,
    );
    expect(all.workingHours.items).toMatchObject([
      { from: "2026-02-01", until: "2026-05-31" },
      { from: "2026-06-01", until: null },
    ]);
    expect(fields(await hours(head, { departmentId: department, from: "2026-04-01", spans }))).toEqual(["input.from hoursOnTop"]);
    expect(fields(await hours(head, { departmentId: department, from: "2027-01-01", spans: [] }))).toEqual(["input.spans hoursNone"]);
    expect(
      fields(
        await hours(head, { departmentId: department, from: "2027-01-01", spans: [night, { weekday: 6, from: "05:00", until: "07:00" }] }),
      ),
    ).toEqual(["input.spans.1 hoursOverlap"]);
    expect(
      fields(await hours(head, { departmentId: department, from: "2027-01-01", spans: [{ weekday: 1, from: "25:00", until: "26:00" }] })),
    ).toEqual(["input.spans.0 hoursTime"]);
    const [first, second] = all.workingHours.items;
    const update = (input: object) =>
      head.ask("mutation U($input: UpdateWorkingHoursInput!) { updateWorkingHours(input: $input) { until openOnHolidays } }", { input });
    expect(fields(await update({ id: first.id, expectedVersion: first.version, until: null }))).toEqual(["input.from hoursOnTop"]);
    expect(
      (await update({ id: second.id, expectedVersion: second.version, until: "2026-12-31", openOnHolidays: true })).data
        ?.updateWorkingHours,
    ).toEqual({
      ...{ until: "2026-12-31", openOnHolidays: true },
    });
  });
});
