import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from './certificate.ts';
import { headerBytes, type Reply } from './reply.ts';
import { answer, type Route } from './routes.ts';

/** One request the site received. */
export interface SiteRequest {
  readonly method: string;
  readonly host: string;
  /** Path and query. */
  readonly url: string;
  readonly cookie: string;
}

/** A running demo site. */
export interface Site {
  readonly port: number;
  readonly httpPort: number;
  /** The https address of a page: `url('inai.opendatasoft.com', '/explore')`. */
  url(host: string, path: string): string;
  httpUrl(host: string, path: string): string;
  /** Every request so far, oldest first: shows that something was, or was not, asked of the network. */
  readonly requests: SiteRequest[];
  /** Pages that a test adds, by path; at every host, like the others. */
  readonly pages: Map<string, Route>;
  close(): Promise<void>;
}

export interface SiteOptions {
  /** Port of the https server; a free one if not given. */
  readonly port?: number;
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function send(response: Parameters<RequestListener>[1], reply: Reply): void {
  response.statusCode = reply.status ?? 200;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Set-Cookie', (reply.cookies ?? []).map(headerBytes));
  // A string would be sent in one piece with the header, both as UTF-8, and the cookies encoded twice.
  response.end(Buffer.from(reply.html));
}

/** Starts the demo site on loopback, over https and, for pages that must not be secure, over http. */
export async function startSite({ port = 0 }: SiteOptions = {}): Promise<Site> {
  const requests: SiteRequest[] = [];
  const pages = new Map<string, Route>();
  const link = (host: string, path: string) => `https://${host}:${httpsPort}${path}`;
  const listener: RequestListener = (request, response) => {
    const authority = request.headers.host ?? 'localhost';
    const host = authority.replace(/:\d+$/, '');
    const { method = 'GET', url: target = '/' } = request;
    const cookieHeader = request.headers.cookie ?? '';
    requests.push({ method, host, url: target, cookie: cookieHeader });
    const url = new URL(target, `https://${host}`);
    send(response, answer({ host, url, cookieHeader, link }, pages));
  };
  const secure = createHttpsServer(await makeCertificate(), listener);
  const plain = createHttpServer(listener);
  const httpsPort = await listen(secure, port);
  const httpPort = await listen(plain, 0);
  return {
    port: httpsPort,
    httpPort,
    url: link,
    httpUrl: (host, path) => `http://${host}:${httpPort}${path}`,
    requests,
    pages,
    close: async () => {
      await Promise.all([stop(secure), stop(plain)]);
    },
  };
}
