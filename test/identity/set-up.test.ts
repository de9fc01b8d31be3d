import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSetUpLink } from "../../server/identity/setup-link.ts";
import { post, signedIn } from "../support/browser-session.ts";
import { TestServer } from "../support/server.ts";

const SET_UP = `mutation ($token: String!, $input: SetUpInput!) { setUp(token: $token, input: $input) { name roles { role departmentIds } organisation { name demo } } }`;
const USE = `mutation ($token: String!, $password: String!) { useOneTimeLink(token: $token, password: $password) { personId } }`;
const input = {
  organisationName: "澄川服务有限公司",
  personName: "周敏",
  personNumber: "A001",
  login: "Zhou.Min",
  password: "correct horse battery",
  language: "zh",
};

describe("an empty Rulebook", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.close());
  const link = () => createSetUpLink(server.database, { publicUrl: "http://127.0.0.1:4000" });
  const tokenOf = (text: string | null) => text?.split("token=")[1] ?? "";
  const problems = async (token: string, values: object) =>
    (await server.stranger.ask(SET_UP, { token, input: values })).errors?.flatMap(({ extensions }) => [
      extensions.code,
      ...(extensions.fields ?? []).flatMap(({ path, code }) => [path, code]),
    ]);

  it("is set up once, with the link that its start printed", async () => {
    const old = await link();
    const printed = await link();
    expect(printed).toMatch(/^http:\/\/127\.0\.0\.1:4000\/#\/set-up\?token=[\w-]{43}$/);
    const token = tokenOf(printed);

    expect(await problems(tokenOf(old), input)).toEqual(["INVALID", "token", "linkNotValid"]);
    expect(await problems("made-up", input)).toEqual(["INVALID", "token", "linkNotValid"]);
    expect(await problems(token, { ...input, password: "short" })).toEqual(["INVALID", "input.password", "passwordLength"]);
    expect(await problems(token, { ...input, login: "" })).toEqual(["INVALID", "input.login", "badLogin"]);
    expect(await problems(token, { ...input, personName: "  " })).toEqual(["INVALID", "input.personName", "required"]);
    expect(await problems(token, { ...input, organisationName: "x".repeat(201) })).toEqual([
      "INVALID",
      "input.organisationName",
      "tooLong",
    ]);
    expect(await problems(token, { ...input, personNumber: "A\0" })).toEqual(["INVALID", "input.personNumber", "controlCharacter"]);
    expect(await problems(token, { ...input, demo: true })).toEqual(["INVALID"]);
    expect(await server.stranger.codes(USE, { token, password: input.password })).toEqual(["INVALID"]);
    expect(await server.sql(`select 1 from "person"`)).toEqual([]);

    const tries = await Promise.all([post(server.url, SET_UP, { token, input }), post(server.url, SET_UP, { token, input })]);
    const [done, ...others] = tries.filter(({ answer }) => !answer.errors);
    expect(others).toEqual([]);
    expect(done?.answer.data?.setUp).toEqual({
      name: "周敏",
      roles: [
        { role: "anyone", departmentIds: null },
        { role: "administrator", departmentIds: null },
      ],
      organisation: { name: "澄川服务有限公司", demo: false },
    });
    expect(done?.cookie?.value).toBeTruthy();

    const administrator = await signedIn(server.url, "zhou.min", input.password);
    const levels = await server.sql(`select "rank", "name", "basic", "need_to_know", "logged" from "classification_level" order by "rank"`);
    expect(levels).toEqual([
      [0, "公开", false, false, false],
      [10, "内部", true, false, false],
      [20, "普通商密", false, false, true],
      [30, "核心商密", false, true, true],
    ]);
    expect((await administrator.get(`{ accounts { items { login person { name number } } } }`)).accounts.items).toEqual([
      { login: "zhou.min", person: { name: "周敏", number: "A001" } },
    ]);
    expect(await server.sql(`select "command" from "audit_event" order by "sequence" limit 2`)).toEqual([["setUp"], ["setUp"]]);
    expect(await link()).toBeNull();
    expect(await problems(token, input)).toEqual(["INVALID", "token", "linkNotValid"]);
  });
});
