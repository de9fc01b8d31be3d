import { SaxesParser } from "saxes";
import { PackageProblem } from "./package-problem.ts";

/** An element without the prefix of its namespace, which programs choose freely. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What is done with the elements and texts of a part, in order. */
export interface Handlers {
  open(tag: Tag): void;
  close?(name: string): void;
  text?(text: string): void;
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/**
 * Goes through a part of an Office file. Entities of its own, or anything that lies outside of it, cannot be declared: no program that
 * writes such files does.
 * @throws PackageProblem for what is not well-formed
 */
export function readXml(xml: string, { open, close, text }: Handlers): void {
  const parser = new SaxesParser();
  const broken = () => {
    throw new PackageProblem("broken");
  };
  parser.on("error", broken);
  parser.on("doctype", broken);
  parser.on("opentag", ({ name, attributes }) => open({ name: local(name), attributes }));
  parser.on("closetag", ({ name }) => close?.(local(name)));
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.write(xml).close();
}

/** The value of an attribute whatever its prefix, as `r:id`. */
export const attribute = ({ attributes }: Tag, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => local(key) === name)?.[1];
