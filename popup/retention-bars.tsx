import { exceedsDeclared, type Lifetime } from '../src/lifetime.ts';
import type { Declaration } from '../src/policy.ts';
import { useWords } from '../ui/use-words.ts';

interface RetentionBarsProps {
  readonly declaration: Declaration;
  readonly lifetime: Lifetime;
}

/** Declared retention against observed lifetime, drawn to one scale; the words beside it say the same. */
export function RetentionBars({ declaration: { maxAgeSeconds }, lifetime }: RetentionBarsProps) {
  const words = useWords();
  if (!maxAgeSeconds || lifetime.kind === 'session') return null;
  const declaredMs = maxAgeSeconds * 1_000;
  const longestMs = Math.max(declaredMs, lifetime.ms);
  const bars = [
    { key: 'columnDeclared', ms: declaredMs, over: false, text: words.duration(declaredMs) },
    {
      key: 'columnObserved',
      ms: lifetime.ms,
      over: exceedsDeclared(lifetime.ms, declaredMs),
      text: words.shortLifetime(lifetime),
    },
  ] as const;
  return (
    <div class="life" aria-hidden="true">
      {bars.map(({ key, ms, over, text }) => (
        <>
          <span>{words.text(key)}</span>
          <span>
            <i class={over ? 'over' : ''} style={{ width: `${(100 * ms) / longestMs}%` }} />
          </span>
          <span>{text}</span>
        </>
      ))}
    </div>
  );
}
