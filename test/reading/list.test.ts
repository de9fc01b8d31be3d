import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EntityClass } from "../../schema/shared/description.ts";
import { codeModels } from "../../server/model/model.ts";
import { type Client, TestServer } from "../support/server.ts";

describe("lists", () => {
  let server: TestServer;
  let staff: Client;

  beforeAll(async () => {
    server = await TestServer.start();
    staff = await server.as(await server.make.person());
    for (let index = 0; index < 3; index += 1) await server.make.published({ title: `Rules ${index}` });
    await server.make.revision({ title: "Only a draft" });
  });
  afterAll(() => server.close());

  it("show what the actor may read, in order, with a total", async () => {
    const { policyDocuments } = await staff.get(
      `{ policyDocuments(orderBy: [{ title: DESC }], page: { limit: 2 }) { total hasNext items { title } } }`,
    );
    expect(policyDocuments).toEqual({ total: 3, hasNext: true, items: [{ title: "Rules 2" }, { title: "Rules 1" }] });
  });

  it("refuse strangers", async () => {
    expect(await server.stranger.codes(`{ policyDocuments { items { id } } }`)).toEqual(["UNAUTHENTICATED"]);
  });

  it("name the field and the remedy of a bad request", async () => {
    const pages = await staff.ask(`{ policyDocuments(page: { limit: 10000 }) { items { id } } }`);
    expect(pages.errors?.[0]?.extensions).toMatchObject({ code: "INVALID", fields: [{ path: "page.limit", code: "badPageLimit" }] });
    const ids = await staff.ask(`{ policyDocument(id: "7") { id } }`);
    expect(ids.errors?.[0]?.extensions).toMatchObject({ code: "INVALID", fields: [{ path: "id", code: "malformedId" }] });
  });

  it("of related records come in an order that is said to decide only where no two of them share it", () => {
    const deciding = codeModels.all.flatMap(({ description }) =>
      [...description.fields.values()].flatMap((field) => (field.kind === "many" && field.decides ? [field] : [])),
    );
    expect(deciding.map(({ name }) => name).sort()).toEqual(["provisions", "questions"]);
    for (const { target, inverse, orderBy } of deciding) {
      const { uniques, properties } = server.database.orm.getMetadata().get(codeModels.of(target).entity as EntityClass);
      expect(uniques.map((unique) => unique.properties)).toContainEqual([inverse, ...orderBy]);
      expect(Object.values(properties).filter((property) => property?.nullable && orderBy.includes(property.name))).toEqual([]);
    }
  });
});
