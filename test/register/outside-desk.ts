import type { OutsideFormDefinition } from "../../schema/register/definition/report.screen.ts";
import { both } from "../../schema/shared/field.screen.ts";
import type { Client } from "../support/server.ts";
import { complaints, type RegisterDesk } from "./register-desk.ts";

/** A form for outsiders of the register of complaints. */
export const outsideForm = (values: Partial<OutsideFormDefinition> = {}): OutsideFormDefinition => ({
  key: "public",
  label: both("投诉", "Complain to us"),
  notice: both("只用于处理您的投诉。", "Used to answer you, and for nothing else."),
  fields: ["what", "amount", "phone", "photo"],
  mostADay: 50,
  mostAnHour: 100,
  ...values,
});

/** Complaints of which outsiders are asked some fields, a photo among them, one only from 100 on. */
export const outsideComplaints = (form: Partial<OutsideFormDefinition> = {}, values: Parameters<typeof complaints>[0] = {}) => {
  const plain = complaints();
  return complaints({
    fields: [
      ...plain.fields,
      { key: "photo", label: both("照片", "Photo"), of: { kind: "file", only: "pictures" }, shownIf: "amount == null || amount >= 100.0" },
      { key: "way", label: both("途径", "Way"), of: { kind: "text" }, default: { value: "web" } },
      { key: "letter", label: both("信函", "Letter"), of: { kind: "file" }, requiredIf: "amount != null && amount >= 1000.0" },
    ],
    outsideForms: [outsideForm(form)],
    ...values,
  });
};

export const SUBMIT = `mutation ($token: String!, $key: String!, $answers: JSON!) { submitOutsideForm(token: $token, key: $key, answers: $answers) }`;
export const ASKED = `query ($token: String!, $answers: JSON) { askedForm(token: $token, answers: $answers) }`;

/** A form as it stands, for whoever keeps it. */
export async function formOf(client: Client, slug: string): Promise<any> {
  const fields = "id version key name byTickets addressMadeAt closedAt endedAt received lastReceivedAt ticketsIssued ticketsUsed";
  const { outsideForms } = await client.get(
    `query ($slug: String!) { outsideForms(where: { register: { slug: { eq: $slug } } }) { items { ${fields} } } }`,
    { slug },
  );
  return outsideForms.items[0];
}

/** Makes the address of a register's form, and answers its last part. */
export async function addressOf(desk: RegisterDesk, slug: string): Promise<string> {
  const { id, version } = await formOf(desk.head, slug);
  const { address } = await desk.run(desk.head, "makeOutsideAddress", { id, expectedVersion: version });
  return address.split("/f/")[1];
}

let keys = 0;
/** A key of a sender's own. */
export const newKey = (): string => `key-of-a-sender-${++keys}`;

/** Sends a form in; answers the receipt, or what it was refused with. */
export async function send(
  client: Client,
  token: string,
  answers: unknown,
  { key = newKey(), headers = {} }: { key?: string; headers?: Record<string, string> } = {},
): Promise<{ receipt?: string; code?: string; message?: string; at?: readonly string[] }> {
  const { data, errors } = await client.ask(SUBMIT, { token, key, answers }, headers);
  if (!errors) return { receipt: data?.submitOutsideForm.receipt };
  const { code, fields = [] } = errors[0]!.extensions;
  return { code, message: errors[0]!.message, at: fields.map(({ path }) => path) };
}
