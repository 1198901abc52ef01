import { generate } from 'selfsigned';
import { HOSTS } from './hosts.ts';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const DAY_MS = 86_400_000;

/** A self-signed certificate for all hosts of the demo site, made anew at each start: no key in the repository. */
export async function makeCertificate(): Promise<Certificate> {
  const dnsNames = [...HOSTS, '*.opendatasoft.com', '*.example'].map(
    (value) => ({ type: 2, value }) as const,
  );
  const made = await generate([{ name: 'commonName', value: 'Demo site' }], {
    keyType: 'ec',
    notBeforeDate: new Date(Date.now() - DAY_MS),
    notAfterDate: new Date(Date.now() + 7 * DAY_MS),
    extensions: [{ name: 'subjectAltName', altNames: [...dnsNames, { type: 7, ip: '127.0.0.1' }] }],
  });
  return { key: made.private, cert: made.cert };
}
