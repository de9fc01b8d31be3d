import { useEffect, useRef, useState } from "react";
import { useSearchParams } from "react-router";

/**
 * What a page is narrowed to, kept in the address: going back, reloading and passing on a link keep it. Empty values are left out of the
 * address. What is shown does not wait for the address, so that typing stays typing.
 */
export function useAddressValues<Name extends string>(names: readonly Name[]) {
  const [params, setParams] = useSearchParams();
  const read = () => Object.fromEntries(names.map((name) => [name, params.get(name) ?? ""])) as Record<Name, string>;
  const [values, setValues] = useState(read);
  const addressed = params.toString();
  // Addresses on their way: whatever else the address becomes was meant by somebody, such as a click on the menu.
  const written = useRef<string[]>([]);
  useEffect(() => {
    const place = written.current.indexOf(addressed);
    if (place < 0) setValues(read());
    else written.current.splice(0, place + 1);
  }, [addressed]);
  const set = (patch: Readonly<Partial<Record<Name, string>>>) => {
    const next = { ...values, ...patch };
    const address = new URLSearchParams(params);
    for (const name of names) {
      if (next[name]) address.set(name, next[name]);
      else address.delete(name);
    }
    setValues(next);
    if (address.toString() !== addressed) written.current.push(address.toString());
    setParams(address, { replace: true });
  };
  return { values, set };
}

/** How many lines are left out before the first, as an address says it; none where that makes no sense. */
export const offsetOf = (text: string): number => Math.max(0, Math.trunc(Number(text)) || 0);

/** The same for an address, in which the beginning is left out. */
export const offsetText = (offset: number): string => (offset > 0 ? String(offset) : "");
