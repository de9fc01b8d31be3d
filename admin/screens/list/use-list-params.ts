import { useCallback, useEffect, useMemo, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { useMe } from "../../providers/me.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { firstPage, type ListParams, paramsOf, searchOf } from "./list-params.ts";

/** How each list was left, by person and resource, until the window is closed. */
const left = new Map<string, string>();

/** What changes of where one is in a list. */
export type ChangeParams = (change: Partial<ListParams>, how?: { readonly quietly?: boolean }) => void;

/**
 * Where somebody is in a list: kept in the address, so that it can be given away and gone back to. Coming from elsewhere without an
 * address of its own, the list is as it was left. A list that is being configured leaves the address alone.
 */
export function useListParams(resource: ResourceName, configured: boolean): readonly [ListParams, ChangeParams] {
  const { account } = useMe();
  const { search, pathname } = useLocation();
  const navigate = useNavigate();
  const place = `${account.id} ${resource}`;
  const [returned, setReturned] = useState(() => (search === "" ? (left.get(place) ?? "") : ""));
  const [own, setOwn] = useState(firstPage);
  const shown = search === "" && returned !== "" ? returned : search;
  useEffect(() => {
    if (returned === "" || configured) return;
    if (search === "") navigate({ pathname, search: returned }, { replace: true });
    else setReturned("");
  }, [returned, search, pathname, configured, navigate]);
  useEffect(() => {
    if (!configured) left.set(place, shown);
  }, [configured, place, shown]);
  const params = useMemo(() => (configured ? own : paramsOf(shown)), [configured, own, shown]);
  const change = useCallback<ChangeParams>(
    (changes, { quietly = false } = {}) => {
      // Whatever else changes, the page that one was on means other rows then.
      const next = { ...params, page: 1, ...changes };
      if (configured) setOwn(next);
      else {
        const said = searchOf(next);
        left.set(place, said);
        navigate({ pathname, search: said }, { replace: quietly });
      }
    },
    [params, configured, place, navigate, pathname],
  );
  return [params, change];
}
