import { setImmediate } from "node:timers/promises";
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Context } from "../context.ts";
import { publicErrorOf } from "../errors.ts";
import { buildApi } from "../graphql/schema.ts";
import { isCommand } from "./admission.ts";
import { FairShare, type Leave } from "./fair-share.ts";
import { graphqlServer } from "./graphql-server.ts";
import type { Storage } from "./health.ts";
import { attentionOf, makeContext } from "./make-context.ts";
import { LONGEST_OF_STRANGERS, LONGEST_QUERY, SHARES, TRY_AGAIN } from "./query-limits.ts";
import { isOneOperation, refuse } from "./refuse-request.ts";
import type { Parts } from "./request-context.ts";

/**
 * `POST /graphql`. What is no GraphQL request at all, and a context that cannot be made, are answered here: Apollo would answer them in
 * its own words, with the message of whatever failed.
 */
export async function serveGraphql(app: FastifyInstance, parts: Parts, storage: Storage): Promise<void> {
  const apollo = graphqlServer(buildApi(), parts, storage);
  apollo.addPlugin(fastifyApolloDrainPlugin(app));
  await apollo.start();
  const contexts = new WeakMap<FastifyRequest, Context>();
  const share = new FairShare(SHARES);
  const turns = new WeakMap<FastifyRequest, Leave>();
  app.get("/graphql", (request, reply) => refuse(request, reply, { status: 405, code: "INVALID", says: "onlyPost" }));
  await app.register(async (graphql) => {
    graphql.addHook("preHandler", async (request, reply) => {
      if (!isOneOperation(request.body)) return refuse(request, reply, { status: 400, code: "INVALID", says: "oneOperation" });
      if (request.body.query.length > LONGEST_QUERY)
        return refuse(request, reply, { status: 400, code: "INVALID", says: "queryTooLong", values: { max: LONGEST_QUERY } });
      const command = isCommand(request.body.query);
      if (command && (await storage.isFull())) return refuse(request, reply, { status: 503, code: "UNAVAILABLE", says: "storageFull" });
      const attention = attentionOf(reply);
      const context = await makeContext(parts, request, reply, { attention, mayAssume: !command });
      contexts.set(request, context);
      if (!context.actor && request.body.query.length > LONGEST_OF_STRANGERS)
        return refuse(request, reply, { status: 401, code: "UNAUTHENTICATED", says: "signInForMore" });
      // What strangers ask is answered without waiting for anything: one request after the other on a connection would let nobody else in.
      if (!context.actor) await setImmediate();
      try {
        // Strangers ask for little, and may be many behind one address.
        if (context.actor) turns.set(request, await share.enter(context.actor.accountId, attention.signal, command));
      } catch (error) {
        const known = publicErrorOf(error);
        if (!known) throw error;
        return refuse(request, reply.header("retry-after", TRY_AGAIN), {
          status: 429,
          code: known.code,
          says: known.messageCode,
          values: known.values,
        });
      }
    });
    graphql.addHook("onSend", async (request) => turns.get(request)?.());
    await graphql.register(fastifyApollo(apollo), {
      path: "/graphql",
      method: ["POST"],
      context: async (request) => {
        const context = contexts.get(request);
        if (!context) throw new Error("The request has no context.");
        return context;
      },
    });
  });
}
