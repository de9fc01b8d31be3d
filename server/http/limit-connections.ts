import type { Server } from "node:http";
import { BlockList, isIPv6, type Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import type { Config } from "../config.ts";
import type { HttpLimits } from "./http-limits.ts";

/** The share of all connections beyond which those are closed on which nothing is asked. */
const CROWDED = 0.9;

/** Whether an address is one of the operator's proxies, through which many people come. */
function proxies(networks: Config["trustProxy"]): (address: string) => boolean {
  const list = new BlockList();
  for (const network of networks || []) {
    const [address = "", bits] = network.split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => list.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

/** Refuses connections beyond a limit in all and from one address, and makes room by closing those that wait for another request. */
export function limitConnections(server: Server, limits: HttpLimits, trustProxy: Config["trustProxy"]): void {
  const isProxy = proxies(trustProxy);
  const open = new Map<string, number>();
  let all = 0;
  server.on("connection", (socket: Socket) => {
    const address = socket.remoteAddress ?? "";
    const own = (open.get(address) ?? 0) + 1;
    all += 1;
    open.set(address, own);
    socket.once("close", () => {
      all -= 1;
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
    if (all > limits.connections * CROWDED) server.closeIdleConnections();
    if (all > limits.connections || (own > limits.connectionsOfOne && !isProxy(address))) socket.destroy();
  });
}

/**
 * Closes connections on which one request after the other comes without waiting for answers, as no browser and no proxy does: all that lies in
 * a packet would be begun at once, before anybody else is served.
 */
export function limitUnanswered(app: FastifyInstance, { unanswered: most }: HttpLimits): void {
  const unanswered = new WeakMap<Socket, number>();
  app.addHook("onRequest", (request, reply, done) => {
    const { socket } = request.raw;
    const count = (unanswered.get(socket) ?? 0) + 1;
    unanswered.set(socket, count);
    reply.raw.once("close", () => unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1));
    if (count <= most) return done();
    reply.hijack();
    socket.destroy();
  });
}
