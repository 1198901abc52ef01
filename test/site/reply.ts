/** What a route is told of a request. */
export interface Ask {
  readonly host: string;
  readonly url: URL;
  readonly cookieHeader: string;
  /** The https address of another host of the demo site. */
  readonly link: (host: string, path: string) => string;
}

/** What a route answers: data only, the server turns it into bytes. */
export interface Reply {
  readonly status?: number;
  /** `Set-Cookie` lines, as Unicode text. */
  readonly cookies?: readonly string[];
  readonly html: string;
}

/**
 * Node refuses header text beyond Latin-1; the UTF-8 bytes, dressed as Latin-1 characters, pass and
 * arrive as exactly those bytes.
 */
export function headerBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
