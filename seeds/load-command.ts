/** Command name of what the system itself did in the demo company, in the audit trail. */
export const LOADING = "loadDemo";
