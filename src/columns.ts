import type { Report, Row } from './audit.ts';
import { categoryOf } from './groups.ts';
import { declarationOf, type Line, statusOf } from './line.ts';
import type { MessageKey } from './message.ts';
import { sameSiteKeys } from './same-site.ts';
import { sourceLine } from './source-line.ts';
import { lineStatuses, statusKeys } from './status.ts';
import type { Words } from './words.ts';

export interface Column {
  readonly id: ColumnId;
  readonly label: MessageKey;
  /** What stands in the cell, in the reader's language; a quotation where `quoted`. */
  readonly text: (line: Line, report: Report, words: Words) => string;
  /** What the table is sorted by, where that is not the text; infinite where the cell is empty. */
  readonly order?: (line: Line) => number;
  readonly quoted?: boolean;
  /** Shown until the reader chooses otherwise. */
  readonly usual: boolean;
}

export type ColumnId =
  | 'status'
  | 'name'
  | 'category'
  | 'provider'
  | 'purpose'
  | 'domain'
  | 'path'
  | 'expires'
  | 'lifetime'
  | 'sameSite'
  | 'httpOnly'
  | 'secure'
  | 'partition'
  | 'firstSeen';

/** A cell that only a live cookie fills. */
const ofCookie =
  (text: (row: Row, words: Words) => string): Column['text'] =>
  (line, _, words) =>
    line.kind === 'seen' ? text(line.row, words) : '';

/** A figure that only a live cookie has. */
const byCookie = (figure: (row: Row) => number) => (line: Line) =>
  line.kind === 'seen' ? figure(line.row) : Number.POSITIVE_INFINITY;

const yesOrNo = (value: boolean, words: Words) => words.text(value ? 'yes' : 'no');

/** Every column, in the order in which they stand. */
export const columns: readonly Column[] = [
  {
    id: 'status',
    label: 'columnStatus',
    usual: true,
    text: (line, _, words) => words.text(statusKeys[statusOf(line)]),
    order: (line) => lineStatuses.indexOf(statusOf(line)),
  },
  {
    id: 'name',
    label: 'factName',
    usual: true,
    text: (line, _, words) =>
      words.name(line.kind === 'seen' ? line.row.cookie.decodedName : line.declaration.name),
  },
  {
    id: 'category',
    label: 'factCategory',
    usual: true,
    quoted: true,
    text: (line, report) => categoryOf(report, declarationOf(line))?.label ?? '',
  },
  {
    id: 'provider',
    label: 'factProvider',
    usual: true,
    quoted: true,
    text: (line) => sourceLine(declarationOf(line) ?? { name: '' }),
  },
  {
    id: 'purpose',
    label: 'factPurpose',
    usual: true,
    quoted: true,
    text: (line) => declarationOf(line)?.purpose ?? '',
  },
  {
    id: 'domain',
    label: 'columnDomain',
    usual: true,
    text: ofCookie(({ cookie }) => cookie.domain),
  },
  {
    id: 'path',
    label: 'columnPath',
    usual: false,
    text: ofCookie(({ cookie }, words) => words.name(cookie.path)),
  },
  {
    id: 'expires',
    label: 'factEnds',
    usual: false,
    text: ofCookie(({ cookie }, words) =>
      cookie.expiresAtMs === null
        ? words.text('lifetimeSession')
        : words.instant(cookie.expiresAtMs),
    ),
    order: byCookie(({ cookie }) => cookie.expiresAtMs ?? 0),
  },
  {
    id: 'lifetime',
    label: 'columnLifetime',
    usual: true,
    text: ofCookie(({ lifetime }, words) => words.shortLifetime(lifetime)),
    order: byCookie(({ lifetime }) => (lifetime.kind === 'session' ? 0 : lifetime.ms)),
  },
  {
    id: 'sameSite',
    label: 'factSameSite',
    usual: true,
    text: ofCookie(({ cookie }, words) => words.text(sameSiteKeys[cookie.sameSite])),
  },
  {
    id: 'httpOnly',
    label: 'columnHttpOnly',
    usual: true,
    text: ofCookie(({ cookie }, words) => yesOrNo(cookie.httpOnly, words)),
  },
  {
    id: 'secure',
    label: 'columnSecure',
    usual: true,
    text: ofCookie(({ cookie }, words) => yesOrNo(cookie.secure, words)),
  },
  {
    id: 'partition',
    label: 'factPartition',
    usual: false,
    text: ofCookie(({ cookie }) => cookie.partitionKey?.topLevelSite ?? ''),
  },
  {
    id: 'firstSeen',
    label: 'factFirstSeen',
    usual: true,
    text: ofCookie(({ record }, words) => (record ? words.instant(record.firstSeenMs) : '')),
    order: byCookie(({ record }) => record?.firstSeenMs ?? Number.POSITIVE_INFINITY),
  },
];
