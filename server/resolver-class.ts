/** A class whose methods TypeGraphQL makes into queries and mutations. */
export type ResolverClass = abstract new () => object;
