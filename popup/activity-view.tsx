import { useEffect, useState } from 'preact/hooks';
import { byMinute } from '../src/activity.ts';
import type { Report } from '../src/audit.ts';
import { loadActivity } from '../src/browser/history-store.ts';
import { parseCookieKey } from '../src/cookie.ts';
import { decodedName } from '../src/decoded-name.ts';
import { type Activity, type Change, historyLimits, noActivity } from '../src/history.ts';
import { lookalikeOf } from '../src/lookalike.ts';
import type { Declaration } from '../src/policy.ts';
import { statusKeys } from '../src/status.ts';
import { BackButton } from '../ui/back-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useWords } from '../ui/use-words.ts';
import { EraseHistory } from './erase-history.tsx';

const kindKeys = {
  set: 'activitySet',
  found: 'activityFound',
  removed: 'activityRemoved',
} as const;

/** The last changes, newest first, and the way to have them forgotten. */
export function ActivityView({ report, close }: { report: Report; close: () => void }) {
  const words = useWords();
  const { id: policyId, declarations } = report.installed.policy;
  // Nothing is said of it until it is read, nor is the way to erase it drawn where the list would push it away.
  const [activity, setActivity] = useState<Activity | null>(null);
  // A report comes with every change, and with it the list may have grown.
  useEffect(() => {
    void loadActivity(policyId)
      .catch(() => noActivity)
      .then(setActivity);
  }, [report]);
  const startedMs = report.history?.startedMs;
  return (
    <main class="activity">
      <BackButton close={close}>{words.text('policyBack')}</BackButton>
      <h1>{words.text('activityTitle')}</h1>
      {startedMs !== undefined && (
        <p>{words.text('activitySince', { atMs: startedMs }, String(historyLimits.changes))}</p>
      )}
      {activity && <Changes {...{ activity, declarations }} />}
      {activity && <EraseHistory policyId={policyId} />}
    </main>
  );
}

interface ChangesProps {
  readonly activity: Activity;
  readonly declarations: readonly Declaration[];
}

function Changes({ activity, declarations }: ChangesProps) {
  const words = useWords();
  if (activity.changes.length === 0) return <p>{words.text('activityEmpty')}</p>;
  return byMinute(activity).map(({ atMs, changes }) => (
    <section key={atMs}>
      <h2>{words.instant(atMs)}</h2>
      <ul>
        {changes.map((change) => (
          <ChangeRow
            key={`${change.atMs} ${change.kind} ${change.key}`}
            {...{ change, declarations }}
          />
        ))}
      </ul>
    </section>
  ));
}

interface ChangeRowProps {
  readonly change: Change;
  readonly declarations: readonly Declaration[];
}

function ChangeRow({ change: { key, kind, status }, declarations }: ChangeRowProps) {
  const words = useWords();
  const identity = parseCookieKey(key);
  const name = identity ? decodedName(identity) : '';
  const about = [identity?.domain];
  if (status === 'undeclared' && lookalikeOf(name, declarations) !== null)
    about.push(words.text('tagLookalike'));
  return (
    <li class={`change ${kind}`}>
      <Icon name={status} />
      <span>
        <bdi class="name">{words.name(name)}</bdi> <span class="soft">{about.join(' · ')}</span>
      </span>
      <span class="soft">
        {words.text(kindKeys[kind])} · {words.text(statusKeys[status])}
      </span>
    </li>
  );
}
