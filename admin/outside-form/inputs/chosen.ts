import type { AskedField } from "../../../schema/register/outside/asked-form.screen.ts";
import type { Bilingual } from "../../../schema/registry.screen.ts";
import { el } from "../base/dom.ts";
import { say } from "../base/say.ts";
import { words } from "../base/words.ts";
import type { Asking, MakeAsking } from "./field-frame.ts";

type Of<Kind extends AskedField["of"]["kind"]> = Extract<AskedField["of"], { readonly kind: Kind }>;

/** More answers than this stand in a list that unfolds. */
const MOST_RADIOS = 8;
/** More numbers than this are typed. */
const LONGEST_SCALE = 11;

interface Offered {
  readonly key: string;
  readonly label: Bilingual;
}

/** Answers of which one is chosen, each as large as a finger; choosing it again takes it back. */
function radios(offered: readonly Offered[], begin: unknown, id: string, changed: () => void, scale: boolean): Asking {
  let chosen: string | null = null;
  const inputs = offered.map(({ key }) => el("input", { type: "radio", name: id, value: key }));
  for (const input of inputs) {
    input.checked = begin !== undefined && String(begin) === input.value;
    if (input.checked) chosen = input.value;
    input.addEventListener("click", () => {
      if (chosen === input.value) input.checked = false;
      chosen = input.checked ? input.value : null;
      changed();
    });
    input.addEventListener("change", () => {
      chosen = input.value;
      changed();
    });
  }
  const options = offered.map(({ label }, place) => el("label", { class: "option" }, inputs[place] ?? null, el("span", {}, say(label))));
  const [first = el("span")] = inputs;
  return {
    body: scale ? [el("div", { class: "scale" }, ...options)] : options,
    control: first,
    grouped: true,
    value: () => inputs.find(({ checked }) => checked)?.value ?? null,
  };
}

/** One of several answers. */
export const askChoice: MakeAsking<Of<"choice">> = ({ options }, { id, begin, changed }) => {
  if (options.length <= MOST_RADIOS) return radios(options, begin, id, changed, false);
  const control = el(
    "select",
    { id, onchange: changed },
    el("option", { value: "" }, say(words.choose)),
    ...options.map(({ key, label }) => el("option", { value: key, selected: key === begin }, say(label))),
  );
  return { body: [control], control, value: () => control.value || null };
};

/** Several of several answers. */
export const askChoices: MakeAsking<Of<"choices">> = ({ options }, { begin, changed }) => {
  const begun = Array.isArray(begin) ? begin : [];
  const inputs = options.map(({ key }) => el("input", { type: "checkbox", value: key, checked: begun.includes(key), onchange: changed }));
  const [first = el("span")] = inputs;
  return {
    body: options.map(({ label }, place) => el("label", { class: "option" }, inputs[place] ?? null, el("span", {}, say(label)))),
    control: first,
    grouped: true,
    value: () => inputs.filter(({ checked }) => checked).map(({ value }) => value),
  };
};

/** Yes or nothing. */
export const askFlag: MakeAsking<Of<"flag">> = (_, { begin, changed }) => {
  const control = el("input", { type: "checkbox", checked: begin === true, onchange: changed });
  return {
    body: [el("label", { class: "option" }, control, el("span", {}, say(words.yes)))],
    control,
    grouped: true,
    value: () => (control.checked ? true : null),
  };
};

/** Whether a number is a score among few: then all of them stand there to be chosen. */
export const isScale = ({ decimals, min, max }: Of<"number">): boolean =>
  decimals === 0 && min !== undefined && max !== undefined && max > min && max - min < LONGEST_SCALE;

/** A score. */
export const askScale: MakeAsking<Of<"number">> = ({ min = 0, max = 0 }, { id, begin, changed }) => {
  const scores = Array.from({ length: max - min + 1 }, (_, place) => String(min + place));
  const asking = radios(
    scores.map((key) => ({ key, label: { zh: key, en: key } })),
    begin,
    id,
    changed,
    true,
  );
  return { ...asking, value: () => (asking.value() === null ? null : Number(asking.value())) };
};
